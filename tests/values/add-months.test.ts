import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { addMonths } from "../../src/values/add-months.ts";
import { calendarDateOf, daysInMonth, parseCalendarDate, yearMonthDay } from "../../src/values/calendar-date.ts";
import { day } from "../make.ts";

interface Vector {
  readonly from: string;
  readonly months: number;
  readonly until: string;
  readonly because: string;
}

const vectors: readonly Vector[] = parse(readFileSync(join(import.meta.dirname, "../vectors/add-months.yaml"), "utf8"));

describe("months are added to the same day of the later month, or its last", () => {
  test.each(vectors)("$months months after $from is $until: $because", ({ from, months, until }) => {
    expect(addMonths(day(from), months)).toBe(until);
  });

  const anyDay = fc
    .tuple(fc.integer({ min: 1900, max: 2200 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .filter(([year, month, dayOfMonth]) => dayOfMonth <= daysInMonth(year, month))
    .map(([year, month, dayOfMonth]) => calendarDateOf(year, month, dayOfMonth));

  test("from any day, by any number of months: a day that exists, so many months on, never later in its month", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const [year, month, dayOfMonth] = yearMonthDay(date);
        const there = addMonths(date, months);
        const [newYear, newMonth, newDay] = yearMonthDay(there);
        expect(parseCalendarDate(there)).toBe(there);
        expect(newYear * 12 + newMonth).toBe(year * 12 + month + months);
        expect(newDay).toBe(Math.min(dayOfMonth, daysInMonth(newYear, newMonth)));
      }),
    );
  });

  test("keeps the order of days", () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 0, max: 60 }), (one, other, months) => {
        const [earlier, later] = one < other ? [one, other] : [other, one];
        expect(addMonths(earlier, months) <= addMonths(later, months)).toBe(true);
      }),
    );
  });
});
