/** What a plan refers to, and what an Accelerated Progress Plan must have for each weakness that remains. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Action, Finding, Plan, PlanOutcome } from "../schema/programme.ts";
import type { AreaData } from "./area-data.ts";
import type { PlaceOfField } from "./reader.ts";
import { unknownReference } from "./unknown-reference.ts";

export function checkPlans(data: AreaData, places: PlaceOfField): readonly Diagnostic[] {
  return data.programme.plans.flatMap((plan) => [
    ...unknownInOutcomes(plan, data, places),
    ...unknownApprovers(plan, data, places),
    ...(plan.kind === "accelerated-progress-plan" ? whatIsMissing(plan, data, places) : []),
  ]);
}

const findingsOf = ({ programme }: Pick<AreaData, "programme">): readonly Finding[] =>
  programme.inspections.flatMap((inspection) => inspection.findings ?? []);

const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

function unknownInOutcomes({ outcomes = [] }: Plan, data: AreaData, places: PlaceOfField): readonly Diagnostic[] {
  const [findings, measures, partners] = [ids(findingsOf(data)), ids(data.measures.measures), ids(data.area.partners)];
  return outcomes.flatMap((outcome) => [
    ...(findings.includes(outcome.finding)
      ? []
      : [unknownReference(outcome.finding, "finding", findings, places.of(outcome, "finding"))]),
    ...(outcome.measures ?? []).flatMap((id, index) =>
      measures.includes(id)
        ? []
        : [unknownReference(id, "measure", measures, places.of(outcome.measures as object, index))],
    ),
    ...(outcome.contributions ?? []).flatMap((contribution) =>
      partners.includes(contribution.partner)
        ? []
        : [unknownReference(contribution.partner, "partner", partners, places.of(contribution, "partner"))],
    ),
  ]);
}

/** Who agreed to a new date is a body that there is. */
function unknownApprovers({ actions = [] }: Plan, { governance }: AreaData, places: PlaceOfField) {
  const bodies = ids(governance.bodies);
  return actions.flatMap(({ updates }) =>
    updates.flatMap((update) =>
      update.approvedBy === undefined || bodies.includes(update.approvedBy)
        ? []
        : [unknownReference(update.approvedBy, "body", bodies, places.of(update, "approvedBy"))],
    ),
  );
}

/** A weakness remains where the revisit found too little progress; one without an outcome lacks all that belongs to one. */
function whatIsMissing(plan: Plan, data: AreaData, places: PlaceOfField): readonly Diagnostic[] {
  const { outcomes = [], actions = [] } = plan;
  const remaining = findingsOf(data)
    .filter(
      ({ id, progress }) => progress?.judged === "insufficient" && !outcomes.some(({ finding }) => finding === id),
    )
    .flatMap(({ id }) =>
      missingOf({ finding: id }, actions, data).map((lack) => ({ ...lack, at: places.of(plan, "id") })),
    );
  const begun = outcomes.flatMap((outcome) =>
    missingOf(outcome, actions, data).map((lack) => ({ ...lack, at: places.of(outcome, "finding") })),
  );
  return [...remaining, ...begun].map(
    ({ what, hint, at }): Diagnostic => ({
      severity: "warning",
      code: "plan/incomplete",
      message: `the ${plan.name} has no ${what}`,
      at,
      hint,
    }),
  );
}

/** More measures than this for one weakness, and nobody looks at any of them. */
const mostMeasures = 5;

interface Lack {
  readonly what: string;
  readonly hint: string;
}

/** @param outcome - what the plan says of a weakness; of one that it does not name, nothing */
function missingOf(
  outcome: Pick<PlanOutcome, "finding"> & Partial<PlanOutcome>,
  actions: readonly Action[],
  { area, programme }: AreaData,
): readonly Lack[] {
  const label = findingsOf({ programme }).find(({ id }) => id === outcome.finding)?.label ?? outcome.finding;
  const idle = area.partners.filter(({ id }) => !outcome.contributions?.some(({ partner }) => partner === id));
  const found: readonly (false | readonly [what: string, hint: string])[] = [
    outcome.outcome === undefined && ["outcome", `add one under outcomes, with finding: ${outcome.finding}`],
    !outcome.successCriteria?.length && ["success criteria", "add them under successCriteria, a sentence each"],
    !outcome.measures?.length && ["measures", "name a few under measures, by their ids in measures.yaml"],
    (outcome.measures?.length ?? 0) > mostMeasures && [
      `limited number of measures: ${outcome.measures?.length} are named`,
      `keep those that tell most, ${mostMeasures} at most`,
    ],
    !outcome.evidenceToCollect?.length && [
      "evidence to collect beside the measures",
      "add under evidenceToCollect what families and staff are to be asked",
    ],
    !actions.some(({ finding }) => finding === outcome.finding) && [
      "actions",
      "add at least one with this finding, its lead and its date",
    ],
    area.partners.length === 0 && [
      "contributions of partners",
      "list the partners in area.yaml, and under contributions what each does",
    ],
    ...idle.map(
      ({ id, name }) => [`contribution of ${name}`, `add one under contributions, with partner: ${id}`] as const,
    ),
  ];
  return found.flatMap((one) => (one ? [{ what: `${one[0]} for “${label}”`, hint: one[1] }] : []));
}
