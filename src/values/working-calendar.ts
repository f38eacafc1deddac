/**
 * Which days are working days: Monday to Friday, save bank holidays, in the years for which these are known.
 *
 * Bank holidays are proclaimed, and some at short notice: no rule gives them, so nothing is worked out beyond what is known.
 */

import { addDays } from "./add-days.ts";
import type { CalendarDate } from "./calendar-date.ts";
import { weekdayOf } from "./weekday.ts";

export const divisions = ["england-and-wales", "scotland", "northern-ireland"] as const;

export type Division = (typeof divisions)[number];

export interface WorkingCalendar {
  readonly division: Division;
  /** The name of each bank holiday, by its day. */
  readonly bankHolidays: ReadonlyMap<CalendarDate, string>;
  /** The first and the last day for which bank holidays are known. */
  readonly knownFrom: CalendarDate;
  readonly knownUntil: CalendarDate;
}

/** @throws RangeError for a day whose bank holidays are not known */
export function isWorkingDay(day: CalendarDate, calendar: WorkingCalendar): boolean {
  if (day < calendar.knownFrom || day > calendar.knownUntil) throw new UnknownDay(day);
  return !isWeekend(day) && !calendar.bankHolidays.has(day);
}

export function isWeekend(day: CalendarDate): boolean {
  const weekday = weekdayOf(day);
  return weekday === "Saturday" || weekday === "Sunday";
}

/** A day beyond the years for which bank holidays are known. */
export class UnknownDay extends RangeError {
  readonly day: CalendarDate;

  constructor(day: CalendarDate) {
    super(`bank holidays around ${day} are not known`);
    this.day = day;
  }
}

/**
 * The working days after `day`, or before it, the nearest first; `day` itself is not one of them.
 *
 * @param count - how many; 0 gives none
 */
export function workingDaysFrom(
  day: CalendarDate,
  direction: "after" | "before",
  count: number,
  calendar: WorkingCalendar,
): readonly CalendarDate[] {
  const found: CalendarDate[] = [];
  for (let next = day; found.length < count; ) {
    next = addDays(next, direction === "after" ? 1 : -1);
    if (isWorkingDay(next, calendar)) found.push(next);
  }
  return found;
}

/** The working days after `first` and before `second`: neither of the two is counted. */
export function workingDaysWithin(
  first: CalendarDate,
  second: CalendarDate,
  calendar: WorkingCalendar,
): readonly CalendarDate[] {
  const found: CalendarDate[] = [];
  for (let day = addDays(first, 1); day < second; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) found.push(day);
  }
  return found;
}
