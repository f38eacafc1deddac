/** Months are added as the Interpretation Act reads them: the same day of the later month, or its last day. */

import { type CalendarDate, calendarDateOf, daysInMonth, yearMonthDay } from "./calendar-date.ts";

/**
 * `18 October 2019` and 18 months are `18 April 2021`; `31 August` and one month are `30 September`.
 *
 * @see Interpretation Act 1978, and Dodds v Walker [1981] 1 WLR 1027 (the corresponding date rule)
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = yearMonthDay(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = (index % 12) + 1;
  return calendarDateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}
