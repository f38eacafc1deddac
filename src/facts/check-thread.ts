/** Where the golden thread is cut: a finding without an action or a measure, an action or a measure without a finding, a finding that one partner answers alone. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Measure } from "../schema/measures.ts";
import type { Finding, Plan, Programme } from "../schema/programme.ts";
import { programmePlans } from "./plan-facts.ts";
import type { PlaceOfField } from "./reader.ts";

export interface ThreadGap {
  readonly kind:
    | "finding-without-action"
    | "finding-without-measure"
    | "finding-of-one-partner"
    | "action-without-finding"
    | "measure-without-finding";
  readonly holder: object;
  /** The field that names it. */
  readonly field: "label" | "text" | "name";
  readonly says: string;
  readonly hint: string;
}

export function checkThread(
  programme: Programme,
  measures: readonly Measure[],
  places: PlaceOfField,
): readonly Diagnostic[] {
  const { current } = programmePlans(programme.plans);
  return threadGaps(threadFindings(programme), current, measures).map(({ holder, field, says, hint }) => ({
    severity: "suggestion",
    code: "thread/gap",
    message: says,
    at: places.of(holder, field),
    hint,
  }));
}

/** Those of the last inspection. */
export function threadFindings({ inspections }: Programme): readonly Finding[] {
  return inspections.findLast(({ kind }) => kind === "inspection")?.findings ?? [];
}

/** Looked for once a plan lists its actions and the findings are known one by one. */
export function threadGaps(
  findings: readonly Finding[],
  plan: Plan | undefined,
  measures: readonly Measure[],
): readonly ThreadGap[] {
  if (findings.length === 0 || !plan?.actions) return [];
  const { actions, outcomes = [] } = plan;
  const answered = new Set(actions.map(({ finding }) => finding));
  const named = new Set(outcomes.flatMap((outcome) => outcome.measures ?? []));
  const measured = new Set([
    ...measures.map(({ finding }) => finding),
    ...outcomes.filter((outcome) => (outcome.measures ?? []).length > 0).map(({ finding }) => finding),
  ]);
  return [
    ...findings.flatMap((finding) => [
      ...(answered.has(finding.id) ? [] : [gapOf(finding, "finding-without-action")]),
      ...(measured.has(finding.id) ? [] : [gapOf(finding, "finding-without-measure")]),
      ...(answeredAlone(finding, plan) ? [gapOf(finding, "finding-of-one-partner")] : []),
    ]),
    ...actions
      .filter(({ finding }) => finding === undefined)
      .map(
        (action): ThreadGap => ({
          kind: "action-without-finding",
          holder: action,
          field: "text",
          says: `action ${action.id} answers no finding`,
          hint: "write finding: with the id of the finding that it answers",
        }),
      ),
    ...measures
      .filter(({ id, finding }) => finding === undefined && !named.has(id))
      .map(
        (measure): ThreadGap => ({
          kind: "measure-without-finding",
          holder: measure,
          field: "name",
          says: `the measure “${measure.id}” tells of no finding`,
          hint: "write finding: with the id of the finding whose answer it measures",
        }),
      ),
  ];
}

const words = {
  "finding-without-action": ["no action answers it", "add an action with this finding"],
  "finding-without-measure": ["no measure tells of it", "write the finding of a measure in measures.yaml"],
  "finding-of-one-partner": [
    "one partner alone contributes to its answer",
    "add what the other partners do under contributions",
  ],
} as const;

function gapOf(finding: Finding, kind: keyof typeof words): ThreadGap {
  const [what, hint] = words[kind];
  return { kind, holder: finding, field: "label", says: `finding “${finding.id}”: ${what}`, hint };
}

function answeredAlone({ id }: Finding, { outcomes = [] }: Plan): boolean {
  const contributions = outcomes.find(({ finding }) => finding === id)?.contributions ?? [];
  return contributions.length > 0 && new Set(contributions.map(({ partner }) => partner)).size === 1;
}
