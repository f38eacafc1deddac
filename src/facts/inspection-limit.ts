/** The day that a time limit of inspection gives, with the steps that lead to it and what stands behind it. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Base, TimeLimit } from "../schema/inspection-law.ts";
import { addDays } from "../values/add-days.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { WorkingCalendar } from "../values/working-calendar.ts";
import { dateAfter } from "./date-after.ts";
import { type DerivedDate, dayInWords } from "./derived-date.ts";

export interface LimitToApply {
  readonly limit: TimeLimit;
  readonly from: CalendarDate;
  /** The event on whose day it is counted; the rule's own if not given. */
  readonly base: Base | undefined;
}

/** Counted from another event than the rule's, it is told with a warning: the day is then not the rule's. */
export function inspectionLimit(
  { limit, from, base = limit.base }: LimitToApply,
  calendar: WorkingCalendar,
): Checked<DerivedDate> {
  const derived = limit.direction === "before" ? daysBefore(limit, from) : dateAfter({ from, ...limit }, calendar);
  if (!derived.ok) return derived;
  const { date, derivation } = derived.value;
  const told = [
    `${limit.of}: ${limit.isUsual ? "usually within " : ""}${limit.count} ${unitInWords[limit.unit]} ${limit.direction} ${baseInWords[limit.base]}`,
    ...derivation,
    `${statusInWords[limit.status]}: ${limit.source}`,
  ];
  return checked({ date, derivation: told }, base === limit.base ? [] : [otherBase(limit, base)]);
}

function daysBefore({ count }: TimeLimit, from: CalendarDate): Checked<DerivedDate> {
  const date = addDays(from, -count);
  const derivation = [
    `from ${dayInWords(from)}, which is not counted`,
    `day ${count} before it is ${dayInWords(date)}`,
  ];
  return checked({ date, derivation });
}

const unitInWords = { "working-days": "working days", "calendar-days": "days", months: "months" } as const;

const baseInWords: Readonly<Record<Base, string>> = {
  "letter-received": "the letter was received",
  "letter-published": "the letter was published",
  "plan-accepted": "the plan was found fit for purpose",
  "plan-submitted": "the plan was submitted",
  review: "the review",
};

const statusInWords = { statute: "by law", guidance: "by guidance", inferred: "inferred, no rule states it" } as const;

function otherBase(limit: TimeLimit, base: Base): Diagnostic {
  return {
    severity: "warning",
    code: "dates/wrong-base",
    message: `this is counted from the day on which ${baseInWords[base]}, and the limit runs from the day on which ${baseInWords[limit.base]}`,
    hint: `give that day; ${limit.base} and ${base} may lie some days apart`,
  };
}
