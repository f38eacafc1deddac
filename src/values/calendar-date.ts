/**
 * A day in the calendar, as `YYYY-MM-DD`, without a time or a time zone.
 *
 * A plain string, so that it compares with `<`, sorts, and prints itself in JSON.
 */

declare const calendarDate: unique symbol;

export type CalendarDate = string & { readonly [calendarDate]: true };

/** @returns undefined when `text` is not a day that exists, such as 2022-02-30. */
export function parseCalendarDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return text as CalendarDate;
}

/** @throws RangeError if there is no such day */
export function calendarDateOf(year: number, month: number, day: number): CalendarDate {
  const pad = (n: number, width: number) => String(n).padStart(width, "0");
  const date = parseCalendarDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
  if (!date) throw new RangeError(`there is no day ${day} of month ${month} of ${year}`);
  return date;
}

export function yearMonthDay(date: CalendarDate): readonly [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

/** @param month - 1 for January */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
