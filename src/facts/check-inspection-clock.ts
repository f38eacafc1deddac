/** Plans that inspectors asked for, against the time limit of their framework: late, or counted from the wrong day. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Framework, TimeLimit } from "../schema/inspection-law.ts";
import type { Inspection, Plan, Programme } from "../schema/programme.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { WorkingCalendar } from "../values/working-calendar.ts";
import { dayInWords } from "./derived-date.ts";
import { inspectionLimit } from "./inspection-limit.ts";
import type { PlaceOfField } from "./reader.ts";

export interface InspectionRules {
  readonly frameworks: readonly Framework[];
  readonly calendar: WorkingCalendar;
}

export function checkInspectionClock(
  { inspections, plans }: Programme,
  rules: InspectionRules,
  places: PlaceOfField,
): readonly Diagnostic[] {
  return plans.flatMap((plan) => {
    const inspection = inspections.find(({ id }) => id === plan.answers);
    const limit = inspection && limitOf(inspection, plan, rules.frameworks);
    const submitted = plan.history.find(({ status, on }) => status === "submitted" && on.precision === "day");
    if (!limit || !submitted) return [];
    const day = submitted.on.earliest;
    const received = dayOf(inspection.letterReceived);
    const at = places.of(submitted, "on");
    if (received) return late(day, dueBy(received, limit, rules), limit, at);
    const published = dayOf(inspection.letterPublished);
    return published && dueBy(published, limit, rules) === day ? [countedFromPublication(limit, at)] : [];
  });
}

function dayOf(stated: Inspection["letterReceived"]): CalendarDate | undefined {
  return stated?.on.precision === "day" ? stated.on.earliest : undefined;
}

/** Of the framework under which the inspection was held. */
function limitOf({ on }: Inspection, { kind }: Plan, frameworks: readonly Framework[]): TimeLimit | undefined {
  return frameworks
    .filter(({ from, until }) => from.earliest <= on.latest && (until === undefined || on.earliest <= until.latest))
    .flatMap(({ limits }) => limits)
    .find(({ plan }) => plan === kind);
}

function dueBy(from: CalendarDate, limit: TimeLimit, { calendar }: InspectionRules): CalendarDate | undefined {
  const derived = inspectionLimit({ limit, from, base: undefined }, calendar);
  return derived.ok ? derived.value.date : undefined;
}

/** A limit that no rule states is told as such: the plan may well be in time. */
function late(
  submitted: CalendarDate,
  due: CalendarDate | undefined,
  limit: TimeLimit,
  at: Diagnostic["at"],
): readonly Diagnostic[] {
  if (due === undefined || submitted <= due) return [];
  const isInferred = limit.status === "inferred";
  return [
    {
      severity: isInferred ? "suggestion" : "warning",
      code: "inspection/late-plan",
      message: `submitted on ${dayInWords(submitted)}, after ${dayInWords(due)}: ${limit.count} working days from the day on which the letter was received (${isInferred ? "inferred: " : ""}${limit.source})`,
      ...(at && { at }),
      hint: "look both days up; where the inspectors named another day, state it in the paper",
    },
  ];
}

function countedFromPublication({ count }: TimeLimit, at: Diagnostic["at"]): Diagnostic {
  return {
    severity: "warning",
    code: "inspection/wrong-base",
    message: `this is ${count} working days after the letter was published, and the limit runs from the day on which it was received`,
    ...(at && { at }),
    hint: "add letterReceived to the inspection; letters are received some days before they are published",
  };
}
