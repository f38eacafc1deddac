/** The time that clocks in the United Kingdom show, as a moment. */

import { addDays } from "./add-days.ts";
import { type CalendarDate, calendarDateOf, yearMonthDay } from "./calendar-date.ts";
import { weekdayOf, weekdays } from "./weekday.ts";

/**
 * The moment at which clocks in the United Kingdom show a time.
 *
 * @param time - as 14:00
 * @see The Summer Time Order 2002: from the last Sunday of March until the last Sunday of October, at one in the morning,
 * Greenwich Mean Time
 */
export function momentInLondon(day: CalendarDate, time: string): Date {
  const [year, month, date] = yearMonthDay(day);
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const starts = lastSundayOf(year, 3);
  const ends = lastSundayOf(year, 10);
  // On both Sundays clocks are put forward or back in the first two hours, when no council meets.
  const isSummer = day >= starts && day < ends;
  return new Date(Date.UTC(year, month - 1, date, hours - (isSummer ? 1 : 0), minutes));
}

function lastSundayOf(year: number, month: 3 | 10): CalendarDate {
  const last = calendarDateOf(year, month, 31);
  return addDays(last, -weekdays.indexOf(weekdayOf(last)));
}
