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
  test("late in a year is what it is in our own papers, and early ends before April: who knows the month names it", () => {
    const approved = (first: string, second: string) =>
      shownIn(`The strategy was approved ${first}.\n\nThe strategy was approved ${second}.`, "words/date-contradicted");
    expect(approved("on 12 September 2019", "in late 2019")).toEqual([]);
    expect(approved("on 31 March 2019", "in early 2019")).toEqual([]);
    expect(approved("on 31 August 2019", "in late 2019")).toHaveLength(1);
    expect(approved("in April 2019", "in early 2019")).toHaveLength(1);
  });

  test("what may or must march is no date, and any other month is one without its capital too", () => {
    const dates = (words: string) => datesIn([passageOf(words)]).map((date) => date.words);
    expect(dates("Of these, 12 may be late, and 3 march on.")).toEqual([]);
    expect(dates("We may 2020 times over.")).toEqual([]);
    expect(dates("On 12 january 2026, from june 2026 and by 3 sept 2026.")).toEqual([
      "12 january 2026",
      "june 2026",
      "3 sept 2026",
    ]);
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

describe("an acronym in brackets is explained by words that give its letters", () => {
  const isTold = (words: string) => shownIn(words, "words/acronym-unexplained").length > 0;

  test.each([
    "The Department for Communities and Local Government (DCLG) wrote, and DCLG will write again.",
    "The Health and Wellbeing Board (HWBB) met.",
    "Two special educational needs co-ordinators (SENCOs) left, and one SENCO came.",
    "A SENCO (special educational needs coordinator) left.",
    "The written statement of action (WSoA) was read.",
    "It was agreed with NHS England (NHSE) in May.",
    "The National Institute for Health and Care Excellence (NICE) says so.",
    "The clinical commissioning group/integrated care board (CCG/ICB) meet, and the CCG pays.",
    "They work with the designated clinical officer for pupils (the “DCO”).",
    "Few had tuberculosis (TB).",
    "It is about user experience (UX).",
  ])("%s", (words) => {
    expect(isTold(words)).toBe(false);
  });

  test.each([
    "The Department for Communities and Local Government (DCLR) wrote.",
    "The council declared that it clears what is due (DCLR).",
    "DCLR (the council declared that it clears what is due) came.",
    "Some spoke of it (CCG/ICB), and the CCG pays.",
    "The board of health in which we meet (HWBB) met.",
  ])("not so: %s", (words) => {
    expect(isTold(words)).toBe(true);
  });
});

describe("numbers with commas between their thousands", () => {
  const differing = (words: string) => shownIn(words, "words/count-differs");

  test("are counted whole, in parts and wholes", () => {
    expect(differing("Of the plans, 2 of 9,000 were late and the remaining 8,998 were not.")).toEqual([]);
    expect(differing("We read that 1,204 of 1,530 plans were kept, and the remaining 326 were not.")).toEqual([]);
    expect(differing("We read that 9 of 1,530 plans were kept, and the remaining 1,520 were not.")).toEqual([
      "1 words/count-differs: “9 of 1,530” leaves 1,521, and “kept, and the remaining 1,520” says otherwise",
    ]);
    expect(differing("We read that 1,530 of 1,204 plans were kept.")).toHaveLength(1);
    expect(differing("We read that 1,204 of 1,530 plans were kept.")).toEqual([]);
  });

  test("are longer than any list, and a number with a point is none of things", () => {
    expect(differing("There are 1,012 actions:\n\n- to write\n- to read")).toEqual([]);
    expect(differing("It took 2.12 actions:\n\n- to write\n- to read")).toEqual([]);
  });

  test("have their percentages worked out", () => {
    const wrong = (words: string) => shownIn(words, "words/percentage-differs");
    expect(wrong("Of the plans, 1,204 of 1,530 (78.7%) were kept.")).toEqual([]);
    expect(wrong("Of the plans, 1,204 of 1,530 (70%) were kept.")).toHaveLength(1);
    expect(wrong("There were 4,402 plans. Of these, 1,203 (27%) were kept.")).toEqual([]);
    expect(wrong("There were 4,402 plans. Of these, 1,203 (30%) were kept.")).toEqual([
      "1 words/percentage-differs: 1,203 is 30% of no number in the sentence before",
    ]);
  });
});

test("a phrase that has a date once is told where it has none", () => {
  const words =
    "Waits fell in the last quarter of 2025, which nobody had thought possible, and rose in the last quarter.";
  expect(shownIn(words, "words/undated")).toEqual(["1 words/undated: “last quarter” has no date"]);
});

describe("how often something comes is said of the body that stands before it", () => {
  const days = "A report went to Cabinet on 4 March 2025.\n\nThe next went to Cabinet on 9 September 2025.";
  const shown = (words: string) => shownIn(`${words}\n\n${days}`, "words/cadence-missed");

  test.each([
    "The Improvement Board (monthly) and Cabinet (quarterly) each have a report.",
    "Cabinet (monthly) hears of it.\n\nCabinet asked for quarterly reports.",
    "There are quarterly reports to Cabinet.",
  ])("%s", (words) => {
    expect(shown(words)).toEqual([
      `${words.includes("\n") ? 3 : 1} words/cadence-missed: “quarterly” for Cabinet, and there are 189 days between 4 March 2025 and 9 September 2025`,
    ]);
  });

  test("and nothing of those that meet often", () => {
    expect(shown("Cabinet (monthly) and the Improvement Board (quarterly) each have a report.")).toEqual([]);
  });
});
