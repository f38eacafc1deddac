/**
 * Days as spreadsheets hold them and back, civil in every time zone.
 *
 * The library gives and takes midnight in UTC for a day; nothing here looks at the machine's own zone.
 */

import { type CalendarDate, parseCalendarDate, yearMonthDay } from "../values/calendar-date.ts";

/** The first day that every program counts in the same way: before it, one of them knows a 29 February 1900. */
const firstDay = "1900-03-01";

/** @returns undefined for a day before March 1900, which a spreadsheet can only hold as text */
export function excelDay(day: CalendarDate): Date | undefined {
  if (day < firstDay) return undefined;
  const [year, month, date] = yearMonthDay(day);
  return new Date(Date.UTC(year, month - 1, date));
}

/** @returns undefined where the cell has a time of day too, or no year of four digits */
export function dayOfExcel(date: Date): CalendarDate | undefined {
  const [day = "", time = ""] = date.toISOString().split("T");
  return time.startsWith("00:00:00") ? parseCalendarDate(day) : undefined;
}
