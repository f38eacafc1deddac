/** Whether the record of a decision gives the days that the council's own rules of call-in give. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Governance } from "../schema/governance.ts";
import type { TimetableStep } from "../schema/meeting-law.ts";
import type { WorkingCalendar } from "../values/working-calendar.ts";
import type { PaperHeader } from "./area-data.ts";
import { dateAfter } from "./date-after.ts";
import { dayInWords } from "./derived-date.ts";
import type { PlaceOfField } from "./reader.ts";

export interface CallInRules {
  readonly timetable: readonly TimetableStep[];
  readonly calendar: WorkingCalendar;
}

/** A decision can be called in for so many days after its record was published, which is the day as at which that speaks. */
export function checkCallIn(
  { decision, meeting, "as-at": published }: Pick<PaperHeader, "decision" | "meeting" | "as-at">,
  { bodies }: Governance,
  { timetable, calendar }: CallInRules,
  places: PlaceOfField,
): readonly Diagnostic[] {
  const kind = bodies.find(({ id }) => id === meeting.body)?.kind;
  const rule = timetable.find((step) => step.id === "call-in" && kind !== undefined && step.bodies.includes(kind));
  if (!decision || !rule) return [];
  const unit = rule.days === "clear-calendar-days" ? "calendar-days" : "working-days";
  const last = dateAfter({ from: published, count: rule.count, unit }, calendar);
  if (!last.ok) return [];

  const { date, derivation } = last.value;
  const { callInUntil, effective } = decision;
  const steps = `${derivation.join("; ")} (${rule.source})`;
  const found: Diagnostic[] = [];
  if (callInUntil?.written !== date) {
    found.push({
      severity: "warning",
      code: "meeting/call-in-differs",
      message: `the decision can be called in until ${dayInWords(date)}: ${steps}`,
      at: places.of(decision, callInUntil ? "callInUntil" : "on"),
      hint: `write callInUntil: ${date}, or the council's own days into meeting-law.yaml`,
    });
  }
  if (effective && effective.latest <= date) {
    found.push({
      severity: "error",
      code: "meeting/effective-too-soon",
      message: `the decision is to take effect on ${dayInWords(effective.latest)}, and can be called in until ${dayInWords(date)}`,
      at: places.of(decision, "effective"),
      hint: "let it take effect after that day",
    });
  }
  return found;
}
