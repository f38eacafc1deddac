/** What a plan is to reach for a finding, how that will be known, and who contributes to it. */

import type { Action, PlanOutcome } from "../schema/programme.ts";
import { actionCounts } from "./action-counts.ts";
import { fact, ruled } from "./fact.ts";
import { measureFacts } from "./measure-facts.ts";
import { type PlanContext, uncounted } from "./plan-facts.ts";
import { present } from "./reader.ts";
import type { ActionFacts, OutcomeFacts } from "./vocabulary.ts";

/** @param actions - of the plan, and what is known of each, in the same order */
export function outcomeFacts(
  outcome: PlanOutcome,
  actions: readonly Action[],
  known: readonly ActionFacts[],
  { programme, area, measures, places, read }: PlanContext,
): OutcomeFacts {
  const finding = programme.inspections
    .flatMap((inspection) => inspection.findings ?? [])
    .find(({ id }) => id === outcome.finding);
  const own = known.filter((_, index) => actions[index]?.finding === outcome.finding);
  const told = (items: readonly { readonly text: string }[] | undefined) =>
    (items ?? []).map((item) => ({ text: read(item, "text") }));

  return {
    id: read(outcome, "finding"),
    finding: read(finding, "label"),
    outcome: read(outcome, "outcome"),
    successCriteria: told(outcome.successCriteria),
    measures: measures
      .filter(({ id }) => outcome.measures?.includes(id))
      .map((measure) => {
        const { name, latest, latestPeriod, isLatestSmall, target } = measureFacts(measure, read);
        return { name, latest, latestPeriod, isLatestSmall, target };
      }),
    evidenceToCollect: told(outcome.evidenceToCollect),
    contributions: (outcome.contributions ?? []).map((contribution) => ({
      partner: read(
        area.partners.find(({ id }) => id === contribution.partner),
        "name",
      ),
      text: read(contribution, "text"),
    })),
    ...(own.length > 0
      ? actionCounts(
          own,
          ruled(own.length, "actions that answer the finding", [
            ...present(read(outcome, "finding")),
            fact(own.length, places.of(outcome, "finding")),
          ]),
        )
      : uncounted),
  };
}
