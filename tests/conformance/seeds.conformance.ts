/** What only the source papers themselves can tell: they lie outside the repository, in the folder SEEDS_DIR. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Paper } from "../../src/acts/make-paper.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import { inWords } from "../../src/facts/fact.ts";
import { filesBelow } from "../../src/host/files-below.ts";
import { host, madePaper, textOf } from "../seeds/cumbria.ts";
import { datesAndCounts, type Stated } from "../seeds/dates-and-counts.ts";
import { expectedFindings } from "../seeds/expected-findings.ts";
import { leftovers, mutated, mutationsOf } from "../seeds/mutation.ts";
import { allWords, paperFormats, readBack } from "../seeds/papers.ts";
import { isKnownName, properNames } from "../seeds/proper-names.ts";
import { derivations, seedFacts } from "../seeds/seed-facts.ts";
import { sharedRuns, wordsOf } from "../seeds/shared-words.ts";
import { testWith } from "./judge.ts";

const testWithSeeds = testWith("SEEDS_DIR");

const seedsFolder = process.env.SEEDS_DIR ?? "";

/** The text of the papers whose file names begin so; of all of them without a beginning. */
function seeds(...beginnings: readonly string[]): readonly string[] {
  return readdirSync(seedsFolder)
    .filter((name) => beginnings.length === 0 || beginnings.some((beginning) => name.startsWith(beginning)))
    .sort()
    .map((name) => readFileSync(join(seedsFolder, name), "utf8"));
}

const areaOf = (report: string): string => report.split("/")[1] ?? "";

const areas = [...new Set(seedFacts.map(({ report }) => areaOf(report)))];

/** The reports of an area, and how the names of their sources begin. */
const ofArea = (area: string) => seedFacts.filter(({ report }) => areaOf(report) === area);

const asStated = ({ line, words }: Stated) => `line ${line}: ${words}`;

testWithSeeds("the lists of statements name every date and number of their sources, and no other", () => {
  for (const { source, dated } of seedFacts) expectEveryDate(source, dated);
});

function expectEveryDate(source: string, dated: (typeof seedFacts)[number]["dated"]): void {
  const [text = ""] = seeds(source);
  const listed = dated.map(({ line, says }) => ({ line, words: says }));
  expect(listed.map(asStated)).toEqual(datesAndCounts(text).map(asStated));
}

testWithSeeds("every line that the lists name has words", () => {
  for (const { source, stated } of seedFacts) {
    const [text = ""] = seeds(source);
    const lines = text.split("\n");
    expect(stated.filter(({ line }) => (lines[line - 1] ?? "").trim() === "")).toEqual([]);
  }
});

testWithSeeds("every finding of the real areas goes back to a line of a source that has words", () => {
  for (const { seed, line } of expectedFindings) {
    const [text = ""] = seeds(seed);
    expect(text.split("\n")[line - 1]?.trim() ?? "").not.toBe("");
  }
});

/** As at their own days; for Cumbria as at two earlier ones too. */
async function papersOf(area: string): Promise<readonly Paper[]> {
  const own = await Promise.all(ofArea(area).map(({ report }) => madePaper({ report })));
  return area === "cumbria"
    ? [...own, await madePaper({ asAt: "2021-01-31" }), await madePaper({ asAt: "2020-03-01" })]
    : [...own, ...(await Promise.all(enclosedDrafts(area).map((report) => madePaper({ report }))))];
}

/** Drafts that the papers of an area enclose say no more than those do. */
const enclosedDrafts = (area: string): readonly string[] =>
  area === "worcestershire" ? ["data/worcestershire/reports/2019-03-14-cabinet.md"] : [];

describe.each(areas)("what is printed for %s", async (area) => {
  const papers = await papersOf(area);
  const sources = ofArea(area).map(({ source }) => source);
  const printed = papers.flatMap(({ document }) => documentPieces(document).map(({ words }) => words));
  const asAts = new Set(papers.map(({ facts }) => (facts.asAt.kind === "fact" ? inWords(facts.asAt.value) : "")));

  testWithSeeds("has no date and no number that no source states and no derivation explains", () => {
    const known = new Set(
      [...seeds(...sources).flatMap(datesAndCounts), ...(derivations[area] ?? [])].map(({ words }) => plainDate(words)),
    );
    const unknown = printed
      .flatMap((line) => datesAndCounts(line).map(({ words }) => words))
      .filter((words) => !known.has(plainDate(words)) && !asAts.has(words) && !words.startsWith("paragraph "));
    expect(unknown).toEqual([]);
  });

  testWithSeeds("has no proper name that no source states", async () => {
    const known = [...seeds(...sources), ...(derivations[area] ?? []).map(({ words }) => words)].join("\n");
    const lowerCase = [known, ...printed].join("\n").match(/(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu) ?? [];
    const ordinary = new Set([...lowerCase, ...(await templateTexts()).flatMap(wordsOf)]);
    const unknown = printed
      .map(withoutDates)
      .flatMap(properNames)
      .filter((name) => !isKnownName(name, known, (word) => ordinary.has(word)))
      .map(({ words }) => words);
    expect([...new Set(unknown)]).toEqual([]);
  });

  testWithSeeds("needs each derivation: no source states its words", () => {
    const known = new Set(
      seeds(...sources)
        .flatMap(datesAndCounts)
        .map(({ words }) => plainDate(words)),
    );
    expect((derivations[area] ?? []).filter(({ words }) => known.has(plainDate(words)))).toEqual([]);
  });
});

const plainDate = (words: string): string => words.toLowerCase().replace(/(\d)(?:st|nd|rd|th)\b/, "$1");

describe("our words are our own", () => {
  testWithSeeds("no eight in a row of the data, the templates or the paper stand in a source", async () => {
    const papers = (await Promise.all(areas.map(papersOf))).flat();
    const names = papers
      .flatMap(({ facts }) => [
        facts.paper.title,
        facts.minute.receivedFrom,
        ...Object.values(facts.bodies).map(({ name }) => name),
        ...Object.values(facts.plans).map(({ name }) => name),
        ...Object.values(facts.appointment).flatMap(({ from, reportsTo }) => [from, reportsTo]),
        ...Object.values(facts.development).map(({ name }) => name),
        facts.strategy.name,
      ])
      .flatMap((leaf) => (leaf.kind === "fact" ? [inWords(leaf.value)] : []));
    const printed = papers.flatMap(({ document }) => documentPieces(document).map(({ words }) => words));
    const texts = [...(await writtenTexts()), ...printed];
    expect(sharedRuns(texts, seeds().join("\n\n"), 8, names)).toEqual([]);
  });
});

const withoutDates = (line: string): string =>
  datesAndCounts(line).reduce((left, { words }) => left.replace(words, "…"), line);

/** The words of the kinds of paper and of house styles, which are no area's. */
async function templateTexts(): Promise<readonly string[]> {
  const files = (await filesBelow(host, "templates")).filter((name) => /\.(md\.hbs|yaml)$/.test(name));
  return Promise.all(files.map((name) => textOf(`templates/${name}`)));
}

/** Every text of the data and templates, titles of papers apart. */
async function writtenTexts(): Promise<readonly string[]> {
  const ofAreas = await Promise.all(
    [...areas, "national"].map(async (area) =>
      (await filesBelow(host, `data/${area}`)).map((name) => `data/${area}/${name}`),
    ),
  );
  const values = await Promise.all(
    ofAreas
      .flat()
      .filter((name) => name.endsWith(".yaml"))
      .map(async (name) => {
        const { papers: _, ...written } = parse(await textOf(name)) as Record<string, unknown>;
        return textsIn(written);
      }),
  );
  return [...values.flat(), ...(await templateTexts())];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test.each(seedFacts)(
  "each value that is changed in the data of $report stands nowhere as it was, in Word, PDF and HTML alike",
  async ({ report }) => {
    for (const mutation of mutationsOf(await madePaper({ report }), report)) {
      const changed = await mutated(mutation);
      expect(leftovers(changed, mutation)).toEqual([]);
      for (const format of paperFormats) {
        const reading = await readBack(changed.document, format);
        expect(allWords(reading.pieces)).toBe(allWords(documentPieces(changed.document)));
      }
    }
  },
);
