/** A recommendation that speaks of a plan as under way while it is a draft: a body can’t note the implementation of a draft. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ReportHeader } from "../schema/report.ts";
import { factValue, type PlaceOfField } from "./reader.ts";
import { recommendationsIn } from "./recommendations-in.ts";
import type { Facts, PlanFacts } from "./vocabulary.ts";

export function recommendationsThatOutrun(
  header: Pick<ReportHeader, "recommendations">,
  facts: Pick<Facts, "plan" | "plans">,
  places: PlaceOfField,
): readonly Diagnostic[] {
  return recommendationsIn(header).flatMap(({ text, holder, field }) => {
    const plan = namedAsUnderWay(text, facts).find(({ isDraft }) => factValue(isDraft) === true);
    if (!plan) return [];
    return [
      {
        severity: "warning" as const,
        code: "report/outruns-plan" as const,
        message: `the recommendation speaks of the ${factValue(plan.name)} as under way, and it is still a draft`,
        at: places.of(holder, field),
        hint: "ask the body to note how the plan is prepared, or to agree it; or record the step that made it more than a draft",
      },
    ];
  });
}

/** “The implementation of the Continuous Improvement Plan”, by a tag or by the plan's name. */
function namedAsUnderWay(text: string, { plan, plans }: Pick<Facts, "plan" | "plans">): readonly PlanFacts[] {
  const spoken = [...text.matchAll(/\b(?:implementation|delivery) of (?:the |its |our )?/g)].map(
    ({ index, 0: words }) => text.slice(index + words.length),
  );
  return spoken.flatMap((rest) => {
    const [, id] = /^\{\{\s*plans\.([\w-]+)\./.exec(rest) ?? [];
    const [, which] = /^\{\{\s*plan\.(original|current|closure|strategy)\./.exec(rest) ?? [];
    const tagged = id === undefined ? which && plan[which as keyof Facts["plan"]] : plans[id];
    if (tagged) return [tagged];
    return Object.values(plans).filter(({ name, abbreviation }) =>
      [name, abbreviation].some((leaf) => leaf.kind === "fact" && rest.startsWith(leaf.value)),
    );
  });
}
