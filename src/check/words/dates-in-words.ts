/** Every date that running text, a heading or a cell states, as precise as it is stated. */

import { type CalendarDate, parseCalendarDate } from "../../values/calendar-date.ts";
import { monthNames, monthNumber } from "../../values/month-names.ts";
import { monthsOf, spanOfMonths } from "../../values/partial-date.ts";
import type { Passage } from "./wording.ts";

export interface DateInWords {
  readonly passage: Passage;
  /** In the words of the passage. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
  readonly weekday?: string;
  readonly day?: number;
  /** From 1. */
  readonly month?: number;
  readonly year?: number;
  /** The first and the last day that it can mean; absent where the year is not stated, or there is no such day. */
  readonly span?: { readonly earliest: CalendarDate; readonly latest: CalendarDate };
}

const weekday = "(?:(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday),? )?";
const dayOfMonth = `${weekday}(?:the )?\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${monthNames})\\b(?:,? (\\d{4})\\b)?`;
const monthOfYear = `\\b(?:(early|mid|late)[- ])?(${monthNames}) (\\d{4})\\b`;
const partOfYear = "\\b(spring|summer|autumn|winter|early|mid|late)[- ](\\d{4})\\b";
const inFigures = "\\b(\\d{1,2})/(\\d{1,2})/(\\d{4}|\\d{2})\\b";

const pattern = new RegExp(`${dayOfMonth}|${monthOfYear}|${partOfYear}|${inFigures}`, "gi");

export function datesIn(passages: readonly Passage[]): readonly DateInWords[] {
  return passages
    .filter(({ words }) => /\d/.test(words))
    .flatMap((passage) => [...passage.words.matchAll(pattern)].filter(hasNoVerb).map((match) => dated(passage, match)));
}

/** “Of these, 12 may be late” names no month; other months are none but months, with a capital or without. */
function hasNoVerb({ 3: month = "", 6: monthAlone = "" }: RegExpMatchArray): boolean {
  return !/^(?:may|mar|march)$/.test(month || monthAlone);
}

function dated(passage: Passage, match: RegExpMatchArray): DateInWords {
  const [words, named, day, month, year, , monthAlone, yearOfMonth, part, yearOfPart, ...figures] = match;
  const from = match.index ?? 0;
  const base = { passage, from, to: from + words.length, words };
  if (day !== undefined) {
    return { ...base, ...(named !== undefined && { weekday: named }), ...onDay(Number(day), monthNumber(month), year) };
  }
  if (monthAlone !== undefined) {
    const month = monthNumber(monthAlone);
    return { ...base, month, ...inMonths(month, month, Number(yearOfMonth)) };
  }
  if (part !== undefined) return { ...base, ...inPart(part.toLowerCase(), Number(yearOfPart)) };
  const [dayInFigures = "", monthInFigures = "", yearInFigures = ""] = figures;
  const century = yearInFigures.length === 2 ? `20${yearInFigures}` : yearInFigures;
  return { ...base, ...onDay(Number(dayInFigures), Number(monthInFigures), century) };
}

function onDay(day: number, month: number, year: string | undefined): Partial<DateInWords> {
  if (year === undefined) return { day, month };
  const date = parseCalendarDate(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  return { day, month, year: Number(year), ...(date && { span: { earliest: date, latest: date } }) };
}

/** Nobody writes “early 2023” of April who knows that it is April: beside each other the two are a contradiction. */
const firstQuarter = [1, 3] as const;

function inPart(part: string, year: number): Partial<DateInWords> {
  const [first, last] = part === "early" ? firstQuarter : (monthsOf[part] ?? [1, 12]);
  return inMonths(first, last, year);
}

function inMonths(first: number, last: number, year: number): Partial<DateInWords> {
  const span = spanOfMonths(year, first, last);
  return { ...(year >= 1000 && { year }), ...(span && { span }) };
}

/** Whether two statements can mean the same day. Where a year is left out, the day and the month must be the same. */
export function canBeTheSame(a: DateInWords, b: DateInWords): boolean {
  if (a.span && b.span) return a.span.earliest <= b.span.latest && b.span.earliest <= a.span.latest;
  if (a.month === undefined || b.month === undefined) return true;
  return a.month === b.month && (a.day === undefined || b.day === undefined || a.day === b.day);
}
