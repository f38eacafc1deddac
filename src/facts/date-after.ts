/** A day so many days or months after another, which is not itself counted. */

import type { Checked } from "../diagnostics/diagnostic.ts";
import { checked } from "../diagnostics/diagnostic.ts";
import { addDays } from "../values/add-days.ts";
import { addMonths } from "../values/add-months.ts";
import { type CalendarDate, yearMonthDay } from "../values/calendar-date.ts";
import { isWorkingDay, type WorkingCalendar, workingDaysFrom } from "../values/working-calendar.ts";
import { type DerivedDate, dayInWords, passedOver, whereKnown } from "./derived-date.ts";

export const units = ["working-days", "calendar-days", "months"] as const;

export type Unit = (typeof units)[number];

export interface Span {
  readonly from: CalendarDate;
  readonly count: number;
  readonly unit: Unit;
}

export function dateAfter({ from, count, unit }: Span, calendar: WorkingCalendar): Checked<DerivedDate> {
  switch (unit) {
    case "working-days":
      return afterWorkingDays(from, count, calendar);
    case "calendar-days":
      return checked(afterCalendarDays(from, count));
    case "months":
      return checked(afterMonths(from, count, calendar));
  }
}

function afterWorkingDays(from: CalendarDate, count: number, calendar: WorkingCalendar): Checked<DerivedDate> {
  return whereKnown(calendar, () => {
    const counted = workingDaysFrom(from, "after", count, calendar);
    const [first, date = from] = [counted[0], counted.at(-1)];
    return {
      date,
      derivation: [
        `from ${dayInWords(from)}, which is not counted`,
        ...(first === undefined ? [] : [`working day 1 is ${dayInWords(first)}`]),
        ...passedOver(from, date, calendar),
        `working day ${count} is ${dayInWords(date)}`,
      ],
    };
  });
}

function afterCalendarDays(from: CalendarDate, count: number): DerivedDate {
  const date = addDays(from, count);
  return {
    date,
    derivation: [`from ${dayInWords(from)}, which is not counted`, `day ${count} is ${dayInWords(date)}`],
  };
}

function afterMonths(from: CalendarDate, count: number, calendar: WorkingCalendar): DerivedDate {
  const date = addMonths(from, count);
  const [, , day] = yearMonthDay(date);
  const isShortened = day !== yearMonthDay(from)[2];
  return {
    date,
    derivation: [
      `from ${dayInWords(from)}`,
      isShortened
        ? `${count} months later the month has no such day, so its last: ${dayInWords(date)}`
        : `the same day of the month ${count} months later is ${dayInWords(date)}`,
      ...closedOn(date, calendar),
    ],
  };
}

/** The law does not move such a date; who plans by it should know. */
function closedOn(date: CalendarDate, calendar: WorkingCalendar): readonly string[] {
  if (date < calendar.knownFrom || date > calendar.knownUntil || isWorkingDay(date, calendar)) return [];
  return [`${calendar.bankHolidays.get(date) ?? "a day at the weekend"}: no working day, and not moved to one`];
}
