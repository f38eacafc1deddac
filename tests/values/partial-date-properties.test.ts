import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseCalendarDate } from "../../src/values/calendar-date.ts";
import { dateInWords, hasPassed, isAfter, isDatePattern, parsePartialDate } from "../../src/values/partial-date.ts";

const year = fc.integer({ min: 1900, max: 2200 }).map(String);
const month = fc.integer({ min: 1, max: 12 }).map((of) => String(of).padStart(2, "0"));
const dayOfMonth = fc.integer({ min: 1, max: 31 }).map((of) => String(of).padStart(2, "0"));
const part = fc.constantFrom("spring", "summer", "autumn", "winter", "early", "mid", "late");
const bare = fc.oneof(
  fc
    .tuple(year, month, dayOfMonth)
    .map((all) => all.join("-"))
    .filter((text) => parseCalendarDate(text) !== undefined),
  fc.tuple(year, month).map((all) => all.join("-")),
  fc.tuple(part, year).map((all) => all.join(" ")),
  year,
);
const qualified = fc.tuple(fc.constantFrom("", "by ", "before ", "from "), bare).map((all) => all.join(""));

function dateOf(written: string) {
  const date = parsePartialDate(written);
  if (!date) throw new Error(`${written} is no date`);
  return date;
}

describe("any date as authors write it", () => {
  test("is read, and says again what was written", () => {
    fc.assert(
      fc.property(qualified, (written) => {
        const { qualifier, written: without } = dateOf(written);
        expect(qualifier === "on" ? without : `${qualifier} ${without}`).toBe(written);
      }),
    );
  });

  test("begins before it ends, on days that exist", () => {
    fc.assert(
      fc.property(qualified, (written) => {
        const { earliest, latest, precision } = dateOf(written);
        expect([parseCalendarDate(earliest), parseCalendarDate(latest)]).toEqual([earliest, latest]);
        expect(earliest <= latest).toBe(true);
        expect(earliest === latest).toBe(precision === "day");
      }),
    );
  });

  test("has on any day either passed, or is still to come, or is going on", () => {
    const anyDay = fc.tuple(year, month).map(([of, inMonth]) => parseCalendarDate(`${of}-${inMonth}-15`));
    fc.assert(
      fc.property(bare, anyDay, (written, day) => {
        if (!day) throw new Error("every month has a 15th");
        const date = dateOf(written);
        const isGoingOn = date.earliest <= day && day < date.latest;
        expect([hasPassed(date, day), isAfter(date, day), isGoingOn].filter(Boolean)).toHaveLength(1);
      }),
    );
  });

  test("is printed with its year, and without the signs of the file", () => {
    fc.assert(
      fc.property(qualified, (written) => {
        const words = dateInWords(dateOf(written));
        expect(words).toContain(/\d{4}/.exec(written)?.[0]);
        expect(words).not.toMatch(/\d-\d/);
      }),
    );
  });
});

describe("the pattern of a date", () => {
  test.each(["d MMMM yyyy", "EEEE d MMMM", "do MMM yy", "d.M.yyyy", "'on' d MMMM", "dd/MM/yyyy"])(
    "may be “%s”",
    (pattern) => {
      expect(isDatePattern(pattern)).toBe(true);
      expect(dateInWords(dateOf("2022-09-20"), pattern)).not.toBe("");
    },
  );

  test.each([
    ...["D MMMM YYYY", "d MMMM yyyy HH:mm", "day", "", "d 'open", "QQQ yyyy", "P"],
    ...["ddo", "dddd", "MMo", "MMMMM", "yyyyyy", "EEEEE"],
  ])("can't be “%s”", (pattern) => {
    expect(isDatePattern(pattern)).toBe(false);
  });

  test("of whatever signs, prints if it may stand", () => {
    const sign = fc.constantFrom("d", "M", "y", "E", "o", "'", " ", "-", "/", ",", "Y", "H", "a");
    fc.assert(
      fc.property(
        fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join("")),
        (pattern) => {
          if (isDatePattern(pattern)) expect(dateInWords(dateOf("2022-09-20"), pattern)).toEqual(expect.any(String));
        },
      ),
      { numRuns: 5000 },
    );
  });
});
