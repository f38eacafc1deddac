/**
 * A date as precise as it is known: a day, a month, a season, part of a year or a year.
 *
 * Written `2022-09-20`, `2022-09`, `autumn 2022`, `early 2023`, `2019`, and with `by`, `before` or `from` ahead of any.
 */

import { format } from "date-fns/format";
import { type CalendarDate, calendarDateOf, daysInMonth, parseCalendarDate, yearMonthDay } from "./calendar-date.ts";
import { Kept } from "./kept.ts";

export interface PartialDate {
  readonly kind: "date";
  readonly precision: "day" | "month" | "season" | "part" | "year";
  readonly qualifier: "on" | "by" | "before" | "from";
  /** Without the qualifier, as the author wrote it: `2022-09`, `autumn 2022`. */
  readonly written: string;
  /** The first and the last day that it can mean. */
  readonly earliest: CalendarDate;
  readonly latest: CalendarDate;
}

/** @returns undefined when `text` is no date that exists */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = /^(?:(by|before|from) )?(.+)$/.exec(text.trim());
  const written = match?.[2];
  if (!written) return undefined;
  const span = spanOf(written);
  return span && { kind: "date", qualifier: (match[1] ?? "on") as PartialDate["qualifier"], written, ...span };
}

export function exactly(day: CalendarDate): PartialDate {
  return { kind: "date", precision: "day", qualifier: "on", written: day, earliest: day, latest: day };
}

type Span = Pick<PartialDate, "precision" | "earliest" | "latest">;

/** Months from 1 of each season and part, as gov.uk papers use the words; winter ends in the next February. */
export const monthsOf: Readonly<Record<string, readonly [first: number, last: number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  winter: [12, 14],
  early: [1, 4],
  mid: [5, 8],
  late: [9, 12],
};

function spanOf(written: string): Span | undefined {
  const day = parseCalendarDate(written);
  if (day) return { precision: "day", earliest: day, latest: day };

  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(written);
  if (month) return inMonths("month", Number(month[1]), Number(month[2]), Number(month[2]));

  const year = /^[12]\d{3}$/.exec(written);
  if (year) return inMonths("year", Number(written), 1, 12);

  const named = /^(spring|summer|autumn|winter|early|mid|late) ([12]\d{3})$/.exec(written);
  const span = named?.[1] && monthsOf[named[1]];
  if (!span) return undefined;
  return inMonths(span[1] - span[0] > 2 ? "part" : "season", Number(named[2]), ...span);
}

function inMonths(precision: Span["precision"], year: number, first: number, last: number): Span | undefined {
  const span = spanOfMonths(year, first, last);
  return span && { precision, ...span };
}

/**
 * From the first day of one month to the last of another.
 *
 * @param last - from 1; 13 is January of the next year
 * @returns undefined where the span leaves the calendar, which has the years 1000 to 9999
 */
export function spanOfMonths(year: number, first: number, last: number): Omit<Span, "precision"> | undefined {
  const lastYear = last > 12 ? year + 1 : year;
  const lastMonth = last > 12 ? last - 12 : last;
  if (year < 1000 || lastYear > 9999) return undefined;
  return {
    earliest: calendarDateOf(year, first, 1),
    latest: calendarDateOf(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)),
  };
}

/**
 * “18 October 2019”, “September 2022”, “autumn 2022”, “by 18 April 2021”.
 *
 * @param pattern - of date-fns, used where the day is known
 */
export function dateInWords(date: PartialDate, pattern = "d MMMM yyyy"): string {
  const prefix = date.qualifier === "on" ? "" : `${date.qualifier} `;
  return prefix + bareDateInWords(date, pattern);
}

/** Days, months, years and weekdays, in any order, with signs between them; words stand in single quotes. */
export function isDatePattern(pattern: string): boolean {
  // A letter repeated is one field, so no field stands beside one of its own letter: “ddo” isn't “d” and “do”.
  return /^(?:do|d{1,2}(?![do])|M{1,4}(?![Mo])|yy(?:yy)?(?![yo])|EEEE?(?![Eo])|'[^']*'|[^A-Za-z'])+$/.test(pattern);
}

/** “on 30 June 2022”, “in March 2019”, “by 18 April 2021”: with the preposition that its precision asks for. */
export function whenInWords(date: PartialDate): string {
  const preposition = date.qualifier !== "on" ? date.qualifier : date.precision === "day" ? "on" : "in";
  return `${preposition} ${bareDateInWords(date, "d MMMM yyyy")}`;
}

function bareDateInWords(date: PartialDate, pattern: string): string {
  if (date.precision === "day") return formatDay(date.earliest, pattern);
  if (date.precision === "month") return formatDay(date.earliest, "MMMM yyyy");
  return date.written;
}

/** A paper names the same days again and again. */
const formatted = new Kept<string>(2000);

function formatDay(day: CalendarDate, pattern: string): string {
  return formatted.of(`${day} ${pattern}`, () => {
    const [year, month, dayOfMonth] = yearMonthDay(day);
    // Noon, since some zones skip midnight when clocks change; the result names no time.
    return format(new Date(year, month - 1, dayOfMonth, 12), pattern);
  });
}

/** Whether all of `date` lies after `day`. */
export function isAfter(date: PartialDate, day: CalendarDate): boolean {
  return date.earliest > day;
}

/** Whether all of `date` lies on or before `day`. */
export function hasPassed(date: PartialDate, day: CalendarDate): boolean {
  return date.latest <= day;
}
