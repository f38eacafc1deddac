/** Days counted in the calendar, without clocks: a day is a day, whether it has 23 or 25 hours. */

import { type CalendarDate, calendarDateOf, yearMonthDay } from "./calendar-date.ts";

const dayMilliseconds = 86_400_000;

/** @param days - may be negative */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const day = new Date(midnight(date) + days * dayMilliseconds);
  return calendarDateOf(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

/** From `first` to `second`: 1 from a day to the next, negative where `second` lies before `first`. */
export function daysBetween(first: CalendarDate, second: CalendarDate): number {
  return (midnight(second) - midnight(first)) / dayMilliseconds;
}

function midnight(date: CalendarDate): number {
  const [year, month, day] = yearMonthDay(date);
  return Date.UTC(year, month - 1, day);
}
