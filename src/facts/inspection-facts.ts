/** The last inspection that began a programme, and the clock of the revisit that follows it. */

import type { StatedDate } from "../schema/fields.ts";
import type { Finding, Inspection, PlanStep, Programme } from "../schema/programme.ts";
import type { SelfEvaluation } from "../schema/self-evaluation.ts";
import { addMonths } from "../values/add-months.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { dateInWords, exactly, hasPassed, type PartialDate } from "../values/partial-date.ts";
import { type Fact, fact, type Leaf, missing, ruled } from "./fact.ts";
import { findingFacts } from "./finding-facts.ts";
import { fitForPurposeStep } from "./plan-steps.ts";
import { type PlaceOfField, present, type Reader } from "./reader.ts";
import { revisitOutcome } from "./revisit-outcome-facts.ts";
import { settledDate } from "./settled-date.ts";
import type { Facts } from "./vocabulary.ts";

export interface InspectionContext {
  readonly programme: Programme;
  readonly selfEvaluation: SelfEvaluation;
  readonly asAt: CalendarDate;
  readonly places: PlaceOfField;
  readonly read: Reader;
}

export function inspectionFacts(context: InspectionContext): Facts["inspection"] {
  const { programme, places, read } = context;
  const inspection = lastInspection(programme);
  const findings = inspection?.findings ?? [];
  const ofKind = (kind: Finding["kind"]) => findings.filter((finding) => finding.kind === kind);
  const [priorityActions, improvements] = [ofKind("priority-action"), ofKind("improvement")];
  const count = (those: readonly Finding[], rule: string) =>
    those.length > 0 ? listed(those.length, rule, inspection, places) : missing;
  const findingOf = (finding: Finding) => findingFacts(finding, context);

  return {
    inspectors: read(inspection, "inspectors"),
    on: read(inspection, "on"),
    letterReceived: read(inspection?.letterReceived, "on"),
    letterPublished: read(inspection?.letterPublished, "on"),
    notes: (inspection?.notes ?? []).map((note) => ({ text: read(note, "text") })),
    weaknesses: weaknesses(inspection, places, read),
    findings: findings.map(findingOf),
    priorityActions: priorityActions.map(findingOf),
    priorityActionCount: count(priorityActions, "findings for priority action"),
    improvements: improvements.map(findingOf),
    improvementCount: count(improvements, "findings for improvement"),
  };
}

function lastInspection(programme: Programme): Inspection | undefined {
  return programme.inspections.filter((inspection) => inspection.kind === "inspection").at(-1);
}

/** As stated where the list is not known; else counted. */
function weaknesses(inspection: Inspection | undefined, places: PlaceOfField, read: Reader): Leaf<number> {
  if (inspection?.weaknesses) return read(inspection.weaknesses, "count");
  if (!inspection?.findings) return missing;
  const weaknesses = inspection.findings.filter((finding) => finding.kind === "significant-weakness");
  return weaknesses.length > 0 ? listed(weaknesses.length, "findings listed", inspection, places) : missing;
}

function listed(count: number, rule: string, inspection: Inspection | undefined, places: PlaceOfField): Leaf<number> {
  return inspection ? ruled(count, rule, [fact(count, places.of(inspection, "findings"))]) : missing;
}

export function revisitFacts(context: InspectionContext): Facts["revisit"] {
  const { programme, asAt, read } = context;
  const inspection = lastInspection(programme);
  const revisits = programme.inspections.filter((other) => other.kind === "revisit");
  const took = revisits.find((other) => hasPassed(other.on, asAt));
  const tookPlace = read(took, "on");
  const due = revisitDue(inspection, context);
  const hasClock = inspection?.revisit !== undefined;

  return {
    name: read(inspection?.revisit, "name"),
    afterPlan: read(
      programme.plans.find((plan) => plan.id === inspection?.revisit?.after),
      "name",
    ),
    months: read(inspection?.revisit, "months"),
    due,
    countedFrom: countedFrom(inspection, context),
    tookPlace,
    ...revisitOutcome({ inspection, revisits, asAt, read }),
    isAwaited: hasClock
      ? ruled(took === undefined, "no revisit is recorded", present(due, read(inspection?.revisit, "months")))
      : missing,
    isOverdue:
      due.kind === "fact"
        ? ruled(took === undefined && due.value.latest < asAt, `expected by ${dateInWords(due.value)}`, present(due))
        : missing,
    rules: (inspection?.revisit?.rules ?? []).map((rule) => ({ text: read(rule, "text") })),
    preparation: read(inspection?.revisit?.preparation?.at(-1), "text"),
    alsoWaiting: read(inspection?.alsoWaiting, "count"),
    alsoWaitingDefinition: read(inspection?.alsoWaiting, "definition"),
  };
}

/**
 * So many months after the plan was found fit for purpose or approved, or the letter received; as stated where that day is
 * not known, or papers disagree on it.
 */
function revisitDue(inspection: Inspection | undefined, context: InspectionContext): Leaf<PartialDate> {
  const { programme, read } = context;
  const clock = inspection?.revisit;
  const base = baseOfClock(inspection, programme);
  const began = read(base, "on");
  if (!clock || began.kind === "missing" || began.value.precision !== "day" || isDisputed(base))
    return read(clock?.due, "on");
  return dueAfter(began, clock, read);
}

/** The event from which the months of the revisit run. */
export function baseOfClock(
  inspection: Inspection | undefined,
  programme: Programme,
): (Omit<PlanStep, "status"> & object) | StatedDate | undefined {
  const clock = inspection?.revisit;
  if (!clock?.after) return inspection?.letterReceived;
  const history = programme.plans.find((plan) => plan.id === clock.after)?.history ?? [];
  return fitForPurposeStep(history) ?? history.find((step) => step.status === "approved");
}

/** Whether papers state more than one day for it, and nobody has said which holds. */
export function isDisputed(stated: Pick<StatedDate, "alsoStated" | "resolved"> | undefined): boolean {
  return (stated?.alsoStated ?? []).length > 0 && stated?.resolved === undefined;
}

/** Where papers disagree on the day from which the months run: what follows from each. */
function countedFrom(inspection: Inspection | undefined, { programme, read }: InspectionContext) {
  const clock = inspection?.revisit;
  const base = baseOfClock(inspection, programme);
  if (!clock || !isDisputed(base)) return [];
  const { holds, others } = settledDate(base, read);
  return [holds, ...others].flatMap((from) =>
    from.kind === "fact" && from.value.precision === "day" ? [{ from, due: dueAfter(from, clock, read) }] : [],
  );
}

function dueAfter(
  began: Fact<PartialDate>,
  clock: NonNullable<Inspection["revisit"]>,
  read: Reader,
): Fact<PartialDate> {
  return ruled(
    exactly(addMonths(began.value.earliest, clock.months)),
    `${clock.months} months after ${dateInWords(began.value)}`,
    [began, ...present(read(clock, "months"))],
  );
}
