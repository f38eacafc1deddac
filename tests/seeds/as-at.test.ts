import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/document/document.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import { addMonths } from "../../src/values/add-months.ts";
import { calendarDateOf } from "../../src/values/calendar-date.ts";
import { parsePartialDate } from "../../src/values/partial-date.ts";
import { madePaper, paperOfCumbria, textOf } from "./cumbria.ts";
import { datesAndCounts } from "./dates-and-counts.ts";
import { placesBehind } from "./mutation.ts";
import { foundAt } from "./yaml-at.ts";

/** The day before the board's meeting on the draft self-evaluation. */
const asAt = "2021-01-31";

const said = (document: Document): readonly string[] => documentPieces(document).map(({ words }) => words);

/** The facts of a paper that were first known after `day`, as their records say: none should be printed. */
async function fromTheFuture({ facts }: Document, day: string): Promise<readonly string[]> {
  const late = await Promise.all(
    Object.values(facts).map(async (fact) => {
      if (fact.name === "asAt") return [];
      const holders = await Promise.all(
        placesBehind(fact, facts).map(async (at) => foundAt(await textOf(at.file), at).holders),
      );
      return holders.flat().some((holder) => firstKnown(holder) > day) ? [fact.name] : [];
    }),
  );
  return late.flat();
}

function firstKnown({ known, on }: Readonly<Record<string, unknown>>): string {
  return typeof known === "string" ? known : (parsePartialDate(String(on ?? ""))?.latest ?? "");
}

describe(`the paper as at ${asAt}, a draft`, async () => {
  const { document } = await madePaper({ asAt });
  const words = said(document);

  test("states nothing that was first known later", async () => {
    expect(await fromTheFuture(document, asAt)).toEqual([]);
    expect(words.join("\n")).not.toMatch(/Continuous Improvement Plan|CIP|SENDAC|Green Paper|Regions Group|2022|2023/);
  });

  test("prints the dates that had passed, and those that were planned then, and no other", () => {
    const dates = words.flatMap((line) => datesAndCounts(line).map((date) => date.words));
    expect([...new Set(dates.filter((date) => /\d{4}/.test(date)))].sort()).toEqual([
      "1 February 2021",
      "16 November 2020",
      "18 April 2021",
      "18 October 2019",
      "21 December 2020",
      "25 March 2021",
      "31 January 2021",
      "March 2019",
    ]);
  });

  test.each([
    "A draft of the self-evaluation for SEND is to be considered by the Cumbria SEND Partnership Improvement Board on 1 February 2021.",
    "The next formal meeting is due on 25 March 2021.",
    "The revisit is expected within 18 months of the approval of the WSoA, that is, by 18 April 2021.",
  ])("states what was planned: %s", (sentence) => {
    expect(words.some((line) => line.includes(sentence))).toBe(true);
  });

  test("says where it has a gap, and of what", () => {
    const gaps = words.flatMap((line) => line.match(/\[[^\]]*\]/g) ?? []);
    expect(gaps).toEqual([
      "[not known at 31 January 2021: the date of the meeting]",
      "[not known at 31 January 2021: the name of the Health and Wellbeing Strategy]",
      "[not known at 31 January 2021: the strategy's aims]",
      "[not known at 31 January 2021: the plan's name]",
      "[not known at 31 January 2021: the plan's name]",
    ]);
  });
});

test(`the paper as at ${asAt} is refused as a final one, and each gap is named with its place`, async () => {
  const final = await paperOfCumbria({ asAt, standing: "final" });
  const kind = "templates/health-and-wellbeing-board";
  expect(final.ok ? [] : final.errors.map(({ code, message, at }) => [code, message, at?.file])).toEqual([
    gap("the plan's name (plans.cip.name)", "data/cumbria/reports/2022-09-health-and-wellbeing-board.md"),
    gap("the plan's name (plans.cip.name)", "data/cumbria/reports/2022-09-health-and-wellbeing-board.md"),
    gap("the name of the Health and Wellbeing Strategy (strategy.name)", `${kind}/sections/strategy.md.hbs`),
    gap("the strategy's aims (strategy.aims)", `${kind}/sections/strategy.md.hbs`),
    gap(
      "the date of the meeting (meeting.date)",
      "templates/councils/cumbria/health-and-wellbeing-board/template.yaml",
    ),
  ]);
});

test("the author of a gap is told to take a later day, since the data have what is missing", async () => {
  const draft = await paperOfCumbria({ asAt });
  const hints = draft.ok ? draft.warnings.map(({ hint }) => hint) : [];
  expect([...new Set(hints)]).toEqual(["build as at a later day, or leave the sentence out with {{#if}}"]);
});

const gap = (what: string, file: string) => [
  "template/value-missing",
  `${what} was not known at 31 January 2021`,
  file,
];

test("the paper as at its own day has no gap, and is accepted as a final one", async () => {
  const final = await paperOfCumbria({ standing: "final" });
  expect(final.ok && final.warnings).toEqual([]);
});

test("as at any day, a draft can be made and prints nothing from the future", async () => {
  const firstDay = calendarDateOf(2019, 3, 1);
  const days = fc.tuple(fc.integer({ min: 0, max: 45 }), fc.integer({ min: 0, max: 30 })).map(([months, later]) => {
    const first = addMonths(firstDay, months);
    const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
    return calendarDateOf(year, month, Math.min(later + 1, 28));
  });
  await fc.assert(
    fc.asyncProperty(days, async (day) => {
      expect(await fromTheFuture((await madePaper({ asAt: day })).document, day)).toEqual([]);
    }),
    { numRuns: 25, seed: 2022 },
  );
});
