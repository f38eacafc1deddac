/**
 * How long a report stays open to inspection.
 *
 * The law says how long it must be kept, not that it must go then: nothing here disposes of anything.
 */

import {
  type CalendarDate,
  calendarDateOf,
  daysInMonth,
  parseCalendarDate,
  yearMonthDay,
} from "../values/calendar-date.ts";

const yearsOpen = 6;

/**
 * The last of six years that begin with the day of the meeting: 16 September 2032 for one on 17 September 2026.
 *
 * @param meetingDate - as it stands in `version.json`
 * @returns undefined where the day of the meeting isn't known
 * @see Local Government Act 1972, section 100C(1)
 */
export function openToInspectionUntil(meetingDate: string): CalendarDate | undefined {
  const meeting = parseCalendarDate(meetingDate);
  if (!meeting) return undefined;
  const [year, month, day] = yearMonthDay(meeting);
  if (day > 1) return calendarDateOf(year + yearsOpen, month, Math.min(day - 1, daysInMonth(year + yearsOpen, month)));
  const [lastYear, lastMonth] = month === 1 ? [year + yearsOpen - 1, 12] : [year + yearsOpen, month - 1];
  return calendarDateOf(lastYear, lastMonth, daysInMonth(lastYear, lastMonth));
}
