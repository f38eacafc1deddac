/**
 * How long papers stay open to inspection, and how long the council keeps them: two dates, not one.
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

export const objectParts = ["report", "background"] as const;

/** What an object holds: retention differs, and an object can only go whole. */
export type ObjectPart = (typeof objectParts)[number];

const yearsOpen: Readonly<Record<ObjectPart, number>> = { report: 6, background: 4 };

/** As the council's own schedule has it; `not-stated` where it has no class for papers of the kind. */
export type Retention = { readonly class: string; readonly keep: number | "permanent" } | "not-stated";

/**
 * The last of six years that begin with the day of the meeting: 16 September 2032 for one on 17 September 2026. Of
 * background papers the last of four.
 *
 * @param meetingDate - as it stands in `version.json`
 * @returns undefined where the day of the meeting isn't known
 * @see Local Government Act 1972, sections 100C(1) and 100D(2)
 */
export function openToInspectionUntil(meetingDate: string, part: ObjectPart): CalendarDate | undefined {
  return lastDayOf(meetingDate, yearsOpen[part]);
}

/** The last day on which the council's own schedule keeps it; undefined where the schedule or the meeting has no day. */
export function keptUntil(meetingDate: string, retention: Retention): CalendarDate | "permanent" | undefined {
  if (retention === "not-stated") return undefined;
  return retention.keep === "permanent" ? "permanent" : lastDayOf(meetingDate, retention.keep);
}

/** Of a number of years that begin with the day of the meeting. */
function lastDayOf(meetingDate: string, years: number): CalendarDate | undefined {
  const meeting = parseCalendarDate(meetingDate);
  if (!meeting) return undefined;
  const [year, month, day] = yearMonthDay(meeting);
  if (day > 1) return calendarDateOf(year + years, month, Math.min(day - 1, daysInMonth(year + years, month)));
  const [lastYear, lastMonth] = month === 1 ? [year + years - 1, 12] : [year + years, month - 1];
  return calendarDateOf(lastYear, lastMonth, daysInMonth(lastYear, lastMonth));
}
