/** What a plan is to reach for a finding, how that will be known, and who contributes to it. */

import type { Action, PlanOutcome } from "../schema/programme.ts";
import { actionCounts } from "./action-counts.ts";
import { fact, ruled } from "./fact.ts";
import { outcomeRatings } from "./outcome-ratings.ts";
import { type PlanContext, uncounted } from "./plan-facts.ts";
import { factValue, present } from "./reader.ts";
import type { ActionFacts, OutcomeFacts } from "./vocabulary.ts";

/** @param actions - of the plan, and what is known of each, in the same order */
export function outcomeFacts(
  outcome: PlanOutcome,
  actions: readonly Action[],
  known: readonly ActionFacts[],
  { programme, area, measured, places, read }: PlanContext,
): OutcomeFacts {
  const finding = programme.inspections
    .flatMap((inspection) => inspection.findings ?? [])
    .find(({ id }) => id === outcome.finding);
  const own = known.filter((_, index) => actions[index]?.finding === outcome.finding);
  const measures = measured.filter(({ id }) => outcome.measures?.includes(factValue(id) ?? ""));
  const told = (items: readonly { readonly text: string }[] | undefined) =>
    (items ?? []).map((item) => ({ text: read(item, "text") }));

  return {
    id: read(outcome, "finding"),
    finding: read(finding, "label"),
    outcome: read(outcome, "outcome"),
    successCriteria: told(outcome.successCriteria),
    // Copies, so that a figure keeps the name that it has among the measures.
    measures: measures.map(
      ({ name, better, latest, latestPeriod, isLatestSmall, isLatestWithheld, smallBelow, target }) => ({
        name,
        better,
        latest: { ...latest },
        latestPeriod,
        isLatestSmall,
        isLatestWithheld,
        smallBelow,
        target: { ...target },
      }),
    ),
    ...outcomeRatings(outcome, own, measures, { places, read }),
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
