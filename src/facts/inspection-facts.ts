/** The last inspection that began a programme, and the clock of the revisit that follows it. */

import type { Finding, Inspection, Programme } from "../schema/programme.ts";
import { addMonths } from "../values/add-months.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { dateInWords, exactly, hasPassed, type PartialDate } from "../values/partial-date.ts";
import { type Fact, fact, type Leaf, missing, ruled } from "./fact.ts";
import { type PlaceOfField, present, type Reader } from "./reader.ts";
import type { Facts } from "./vocabulary.ts";

export interface InspectionContext {
  readonly programme: Programme;
  readonly asAt: CalendarDate;
  readonly places: PlaceOfField;
  readonly read: Reader;
}

export function inspectionFacts({ programme, places, read }: InspectionContext): Facts["inspection"] {
  const inspection = lastInspection(programme);
  const findings = inspection?.findings ?? [];
  const ofKind = (kind: Finding["kind"]) => findings.filter((finding) => finding.kind === kind);
  const [priorityActions, improvements] = [ofKind("priority-action"), ofKind("improvement")];
  const count = (those: readonly Finding[], rule: string) =>
    those.length > 0 ? listed(those.length, rule, inspection, places) : missing;
  const findingOf = (finding: Finding) => ({
    label: read(finding, "label"),
    statements: finding.statements.map((statement, index) => ({
      text: fact(statement, places.of(finding.statements, index)),
    })),
  });

  return {
    inspectors: read(inspection, "inspectors"),
    on: read(inspection, "on"),
    letterReceived: read(inspection?.letterReceived, "on"),
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
  const took = programme.inspections.find((other) => other.kind === "revisit" && hasPassed(other.on, asAt));
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
    tookPlace,
    isAwaited: hasClock
      ? ruled(took === undefined, "no revisit is recorded", present(due, read(inspection?.revisit, "months")))
      : missing,
    isOverdue:
      due.kind === "fact"
        ? ruled(took === undefined && due.value.latest < asAt, `expected by ${dateInWords(due.value)}`, present(due))
        : missing,
    preparation: read(inspection?.revisit?.preparation?.at(-1), "text"),
    alsoWaiting: read(inspection?.alsoWaiting, "count"),
    alsoWaitingDefinition: read(inspection?.alsoWaiting, "definition"),
  };
}

/** So many months after the plan was approved, or the letter received; as stated where that day is not known. */
export function revisitDue(
  inspection: Inspection | undefined,
  { programme, read }: InspectionContext,
): Leaf<PartialDate> {
  const clock = inspection?.revisit;
  const plan = programme.plans.find((candidate) => candidate.id === clock?.after);
  const approval = plan?.history.find((step) => step.status === "approved");
  const began = clock?.after ? read(approval, "on") : read(inspection?.letterReceived, "on");
  if (!clock || began.kind === "missing" || began.value.precision !== "day") return read(clock?.due, "on");
  const months = read(clock, "months") as Fact<number>;
  return ruled(
    exactly(addMonths(began.value.earliest, clock.months)),
    `${clock.months} months after ${dateInWords(began.value)}`,
    [began, months],
  );
}
