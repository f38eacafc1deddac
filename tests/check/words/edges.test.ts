/** Where each rule begins and ends: words that look like a fault and are none, and the other way about. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { datesIn } from "../../../src/check/words/dates-in-words.ts";
import type { Passage } from "../../../src/check/words/wording.ts";
import { shownIn } from "./words-of.ts";

const passageOf = (words: string): Passage => ({
  kind: "text",
  words,
  heading: "",
  placeAt: () => ({ file: "paper.txt" }),
  merged: [],
});

describe("the calendar ends with the year 9999, and a paper may name any year", () => {
  test.each([
    "In winter 9999 we met.",
    "It is due within 9000 years of 1 May 2020, therefore by 1 May 2021.",
    "It is due within 2 months of 31 December 9999, therefore by 1 May 2021.",
    "It is due within 1 week of 25 December 9999, therefore by 1 May 2021.",
  ])("nothing is counted beyond it: “%s”", (words) => {
    expect(shownIn(words, "words/date-not-derived")).toEqual([]);
  });

  test("up to its last day, days are counted", () => {
    expect(
      shownIn("It is due within 1 week of 24 December 9999, therefore by 1 May 2021.", "words/date-not-derived"),
    ).toEqual(["1 words/date-not-derived: “by 1 May 2021”: 1 week after 24 December 9999 is 31 December 9999"]);
    expect(
      shownIn("It is due within 1 month of 30 November 9999, therefore by 1 May 2021.", "words/date-not-derived"),
    ).toHaveLength(1);
  });

  test("whatever span and day a paper names, it is read to its end", () => {
    const year = fc.constantFrom("0000", "0999", "1000", "2020", "9998", "9999");
    const part = fc.constantFrom("spring", "summer", "autumn", "Winter", "early", "mid", "late", "December", "32 May");
    const unit = fc.constantFrom("weeks", "months", "years");
    const phrase = fc
      .tuple(fc.integer({ min: 0, max: 9999 }), unit, part, year, part, year)
      .map(
        ([count, of, first, firstYear, second, secondYear]) =>
          `It was approved in ${first} ${firstYear}. It is due within ${count} ${of} of 31 ${first} ${firstYear}, or 29 February ${firstYear}, or 31 December ${firstYear}, therefore by ${second} ${secondYear}.`,
      );
    fc.assert(
      fc.property(phrase, (words) => {
        expect(shownIn(words).join()).not.toMatch(/undefined|NaN/);
      }),
    );
  });
});

describe("dates of one event", () => {
  test("late and early in a year are the months that they are in our own papers", () => {
    const approved = (first: string, second: string) =>
      shownIn(`The strategy was approved ${first}.\n\nThe strategy was approved ${second}.`, "words/date-contradicted");
    expect(approved("on 12 September 2019", "in late 2019")).toEqual([]);
    expect(approved("on 30 April 2019", "in early 2019")).toEqual([]);
    expect(approved("on 31 August 2019", "in late 2019")).toHaveLength(1);
    expect(approved("on 1 May 2019", "in early 2019")).toHaveLength(1);
  });

  test("a month has a capital, so that what may or must march is no date", () => {
    const dates = (words: string) => datesIn([passageOf(words)]).map((date) => date.words);
    expect(dates("Of these, 12 may be late, and 3 march on.")).toEqual([]);
    expect(dates("We may 2020 times over.")).toEqual([]);
    expect(dates("On TUESDAY 12 MAY 2026, the 3rd of June and Early March 2026.")).toEqual([
      "TUESDAY 12 MAY 2026",
      "the 3rd of June",
      "Early March 2026",
    ]);
    expect(dates("On 12 SEPT 2020 and 1 Sept, in LATE 2019 and in Winter 2020.")).toEqual([
      "12 SEPT 2020",
      "1 Sept",
      "LATE 2019",
      "Winter 2020",
    ]);
  });
});
