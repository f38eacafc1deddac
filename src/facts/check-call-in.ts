/** Whether the record of a decision gives the days that the council's own rules of call-in give. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Governance } from "../schema/governance.ts";
import type { TimetableStep } from "../schema/meeting-law.ts";
import type { WorkingCalendar } from "../values/working-calendar.ts";
import type { PaperHeader } from "./area-data.ts";
import { dayInWords } from "./derived-date.ts";
import { meetingTimetable } from "./meeting-timetable.ts";
import type { PlaceOfField } from "./reader.ts";

export interface CallInRules {
  readonly timetable: readonly TimetableStep[];
  readonly calendar: WorkingCalendar;
}

/**
 * A decision can be called in until the day that the timetable of its meeting gives, where the step of its record
 * was done on the day on which that was published: the day as at which it speaks.
 */
export function checkCallIn(
  { decision, meeting, "as-at": published }: Pick<PaperHeader, "decision" | "meeting" | "as-at">,
  { bodies }: Governance,
  { timetable, calendar }: CallInRules,
  places: PlaceOfField,
): readonly Diagnostic[] {
  const kind = bodies.find(({ id }) => id === meeting.body)?.kind;
  if (!decision) return [];
  const steps = timetable.filter((step) => kind !== undefined && step.bodies.includes(kind));
  const timed = meetingTimetable(decision.on.earliest, steps, calendar, new Map([["decisions", published]]));
  const last = timed.ok ? timed.value.find(({ id }) => id === "call-in") : undefined;
  if (!last) return [];

  const { date, derivation, source } = last;
  const { callInUntil, effective } = decision;
  const counted = `${derivation.join("; ")} (${source})`;
  const found: Diagnostic[] = [];
  if (callInUntil?.written !== date) {
    found.push({
      severity: "warning",
      code: "meeting/call-in-differs",
      message: `the decision can be called in until ${dayInWords(date)}: ${counted}`,
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
