/** What makes the two agenda items of Cumbria what they are: their parts, in order, and how they are numbered. */

import { describe, expect, test } from "vitest";
import { documentPieces } from "../../src/document/pieces.ts";
import { itemOf2021, madePaper, minuteOf2020 } from "./cumbria.ts";

/** The words of each part of a paper, with its number where it has one. */
async function partsOf(report: string) {
  const { document } = await madePaper({ report, standing: "final" });
  return documentPieces(document);
}

/** Where each of the words stands among the parts; -1 where none has them. */
const order = (parts: readonly { readonly words: string }[], words: readonly string[]) =>
  words.map((wanted) => parts.findIndex((part) => part.words.includes(wanted)));

describe.each([minuteOf2020, itemOf2021])("%s", async (report) => {
  const parts = await partsOf(report);

  test("begins with what is to be considered and from whom, then tells the minute, then the supporting documents", () => {
    const found = order(parts, ["To consider a report from the", "Minutes", "In summary", "Supporting documents"]);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found).not.toContain(-1);
  });

  test("says that its source does not state the day of the meeting", () => {
    expect(order(parts, ["Not stated in the source paper; inferred: "])).not.toContain(-1);
  });

  test("says that it tells in summary what the minute records", () => {
    expect(order(parts, ["It is not the minute's words."])).not.toContain(-1);
  });

  test("numbers no paragraph, only what was resolved", () => {
    const numbered = parts.flatMap(({ number }) => (number === undefined ? [] : [number]));
    expect(numbered).toEqual(report === minuteOf2020 ? ["(1)", "(2)"] : []);
  });
});

describe("the minute of February 2020", async () => {
  const parts = await partsOf(minuteOf2020);

  test("has its report enclosed", () => {
    expect(order(parts, ["(copy enclosed)"])).not.toContain(-1);
  });

  test("tells its substance in the order of the source", () => {
    const found = order(parts, [
      "6 February 2020",
      "20 February 2020",
      "had answered the SEND survey",
      "Healthwatch Cumbria",
      "The Cabinet Member for Children's Services",
      "Working Group 3, Area 2",
      "the part that schools play",
      "discussion of funding",
      "The main risks remained",
      "Members welcomed the update",
    ]);
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });

  test("records four requests and one undertaking, none of which the two resolutions hold", async () => {
    const { facts } = await madePaper({ report: minuteOf2020 });
    expect(facts.minutes.requested).toHaveLength(4);
    expect(facts.minutes.undertaken).toHaveLength(1);
    expect(facts.minute.resolutions).toHaveLength(2);
    const resolved = parts.filter(({ number }) => number !== undefined).map(({ words }) => words);
    expect(resolved).toEqual([
      "what the working groups reported be noted;",
      "the analysis of the surveys of parents and carers, professionals and young people, which goes on, be noted.",
    ]);
  });

  test("tells in which month the secondment ends: two years after it began", async () => {
    const { facts } = await madePaper({ report: minuteOf2020 });
    expect(facts.appointment["project-manager"]?.ends).toMatchObject({
      value: { written: "2022-02" },
      source: { kind: "rule", rule: "24 months from 2020-02-20" },
    });
  });
});

describe("the agenda item of early 2021", async () => {
  const parts = await partsOf(itemOf2021);

  test("has no enclosure and no resolution", () => {
    expect(order(parts, ["enclosed", "resolved"])).toEqual([-1, -1]);
  });

  test("tells its substance in the order of the source", () => {
    const found = order(parts, [
      "inspected the local area in March 2019",
      "nine areas of significant weakness",
      "It has an independent chair",
      "six working groups",
      "review progress every six months",
      "the pandemic had slowed",
      "timescales for action",
      "The next review is to be held on 25 March 2021",
      "by 18 April 2021",
      "A draft of the self-evaluation",
    ]);
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });
});
