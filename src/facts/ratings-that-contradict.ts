/** Ratings of the current plan that the rest of the data contradict: a rating can’t say more than what it is given for. */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { placeInWords } from "../values/place.ts";
import { inWords, type Leaf, placeOf } from "./fact.ts";
import { factValue } from "./reader.ts";
import type { ActionFacts, Facts, OutcomeFacts } from "./vocabulary.ts";

export function ratingsThatContradict({ plan, measures }: Pick<Facts, "plan" | "measures">): readonly Diagnostic[] {
  const { actions, outcomes } = plan.current;
  return [
    ...actions.flatMap((action) => [
      ...greenButOverdue(action),
      ...completeWithoutEvidence(action),
      ...overriddenInSilence(action),
    ]),
    ...outcomes.flatMap((outcome) => greenWhileWorse(outcome, measures)),
  ];
}

const said = (leaf: Leaf): string => (leaf.kind === "fact" ? inWords(leaf.value) : "");

function at(leaf: Leaf): { readonly at?: Place } {
  const place = leaf.kind === "fact" ? placeOf(leaf) : undefined;
  return place ? { at: place } : {};
}

function greenButOverdue({ id, rag, due, isOverdue }: ActionFacts): readonly Diagnostic[] {
  if (factValue(rag) !== "green" || factValue(isOverdue) !== true) return [];
  return [
    {
      severity: "warning",
      code: "rating/green-overdue",
      message: `action ${said(id)} is rated green, and has been overdue since ${said(due)}`,
      ...at(rag),
      hint: "rate it red; or move its date, with the reason and the body that agreed",
    },
  ];
}

function completeWithoutEvidence(action: ActionFacts): readonly Diagnostic[] {
  const { id, rag, ratingMeans, needsEvidence, evidence, isComplete } = action;
  if (factValue(isComplete) !== true || factValue(needsEvidence) !== true || evidence.length > 0) return [];
  return [
    {
      severity: "warning",
      code: "rating/complete-without-evidence",
      message: `action ${said(id)} is rated ${said(rag)}, which means ${said(ratingMeans)}, and has no evidence`,
      ...at(rag),
      hint: "add under evidence what shows that it works; or rate it as the scheme rates what is done and not yet shown",
    },
  ];
}

/** Who leads an action may rate it otherwise than the scheme does, and says why. */
function overriddenInSilence({ id, rag, computedRating, isOverridden, note }: ActionFacts): readonly Diagnostic[] {
  if (factValue(isOverridden) !== true || note.kind === "fact") return [];
  return [
    {
      severity: "warning",
      code: "rating/override-without-reason",
      message: `action ${said(id)} is rated ${said(rag)}; by the plan's scheme it would be ${said(computedRating)}, and nothing says why not`,
      ...at(rag),
      hint: "write note: with the reason; or leave rag out, and the scheme rates it",
    },
  ];
}

function greenWhileWorse({ id, finding, delivery, impact }: OutcomeFacts, measures: Facts["measures"]) {
  const isGood = factValue(delivery) === "green" || factValue(delivery) === "blue";
  if (!isGood || factValue(impact) !== "red") return [];
  const worse = measures.find((measure) => {
    const inputs = impact.kind === "fact" && impact.source.kind === "rule" ? impact.source.inputs : [];
    return (
      factValue(measure.isWorsening) === true && measure.variation.kind === "fact" && inputs.includes(measure.variation)
    );
  });
  const latest = worse?.points.at(-1)?.value;
  const place = latest?.kind === "fact" ? placeOf(latest) : undefined;
  const contradiction: Diagnostic = {
    severity: "warning",
    code: "rating/green-while-worse",
    message: `the actions for “${said(finding)}” are rated ${said(delivery)}, while ${worse ? `“${said(worse.name)}”${place ? ` (${placeInWords(place)})` : ""}` : "a measure"} is worse than chance gives`,
    ...at(id),
    hint: "say in the paper what the figures show; and look at whether the actions are the right ones",
  };
  return [contradiction];
}
