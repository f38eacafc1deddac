/** What only the source papers themselves can tell: they lie outside the repository, in the folder SEEDS_DIR. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { documentPieces } from "../../src/document/pieces.ts";
import { inWords } from "../../src/facts/fact.ts";
import { host, madePaper, textOf } from "../seeds/cumbria.ts";
import { datesAndCounts, type Stated } from "../seeds/dates-and-counts.ts";
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

/** The report of September 2022; the minutes of early 2021 and of February 2020. */
const source = "001_";
const ofCumbria = [source, "000_", "004_"];

const asStated = ({ line, words }: Stated) => `line ${line}: ${words}`;

testWithSeeds("the list of statements names every date and number of the source, and no other", () => {
  const [text = ""] = seeds(source);
  const listed = seedFacts.dated.map(({ line, says }) => ({ line, words: says }));
  expect(listed.map(asStated)).toEqual(datesAndCounts(text).map(asStated));
});

testWithSeeds("every line that the list names has words", () => {
  const [text = ""] = seeds(source);
  const lines = text.split("\n");
  expect(seedFacts.stated.filter(({ line }) => (lines[line - 1] ?? "").trim() === "")).toEqual([]);
});

describe("what is printed for Cumbria", async () => {
  const papers = [await madePaper(), await madePaper({ asAt: "2021-01-31" }), await madePaper({ asAt: "2020-03-01" })];
  const printed = papers.flatMap(({ document }) => documentPieces(document).map(({ words }) => words));
  const asAts = new Set(papers.map(({ facts }) => (facts.asAt.kind === "fact" ? inWords(facts.asAt.value) : "")));

  testWithSeeds("has no date and no number that no source states and no derivation explains", () => {
    const known = new Set(
      [...seeds(...ofCumbria).flatMap(datesAndCounts), ...derivations].map(({ words }) => plainDate(words)),
    );
    const unknown = printed
      .flatMap((line) => datesAndCounts(line).map(({ words }) => words))
      .filter((words) => !known.has(plainDate(words)) && !asAts.has(words) && !words.startsWith("paragraph "));
    expect(unknown).toEqual([]);
  });

  testWithSeeds("has no proper name that no source states", async () => {
    const known = seeds(...ofCumbria).join("\n");
    const lowerCase = [known, ...printed].join("\n").match(/(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu) ?? [];
    const ordinary = new Set([...lowerCase, ...(await templateTexts()).flatMap(wordsOf)]);
    const unknown = printed
      .map(withoutDates)
      .flatMap(properNames)
      .filter((name) => !isKnownName(name, known, (word) => ordinary.has(word)))
      .map(({ words }) => words);
    expect([...new Set(unknown)]).toEqual([]);
  });
});

testWithSeeds("each derivation is needed: no source states its words", () => {
  const known = new Set(
    seeds(...ofCumbria)
      .flatMap(datesAndCounts)
      .map(({ words }) => plainDate(words)),
  );
  expect(derivations.filter(({ words }) => known.has(plainDate(words)))).toEqual([]);
});

const plainDate = (words: string): string => words.toLowerCase().replace(/(\d)(?:st|nd|rd|th)\b/, "$1");

describe("our words are our own", () => {
  testWithSeeds("no eight in a row of the data, the templates or the paper stand in a source", async () => {
    const { facts, document } = await madePaper();
    const names = [
      ...Object.values(facts.bodies).map(({ name }) => name),
      ...Object.values(facts.plans).map(({ name }) => name),
      ...Object.values(facts.development).map(({ name }) => name),
      facts.strategy.name,
    ].flatMap((leaf) => (leaf.kind === "fact" ? [inWords(leaf.value)] : []));
    const texts = [...(await writtenTexts()), ...documentPieces(document).map(({ words }) => words)];
    expect(sharedRuns(texts, seeds().join("\n\n"), 8, names)).toEqual([]);
  });
});

const withoutDates = (line: string): string =>
  datesAndCounts(line).reduce((left, { words }) => left.replace(words, "…"), line);

/** The words of the kind of paper, which are no area's. */
async function templateTexts(): Promise<readonly string[]> {
  const folder = "templates/health-and-wellbeing-board";
  const sections = (await host.list(`${folder}/sections`)).map(({ name }) => `sections/${name}`);
  return Promise.all(["template.yaml", ...sections].map((name) => textOf(`${folder}/${name}`)));
}

/** Every text of the data and templates, titles of papers apart. */
async function writtenTexts(): Promise<readonly string[]> {
  const data = [
    "cumbria/area",
    "cumbria/governance",
    "cumbria/monitoring",
    "cumbria/programme",
    "national/developments",
  ];
  const values = await Promise.all(
    data.map(async (name) => {
      const { papers: _, ...written } = parse(await textOf(`data/${name}.yaml`)) as Record<string, unknown>;
      return textsIn(written);
    }),
  );
  return [...values.flat(), ...(await templateTexts())];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

test("each value that is changed in the data stands nowhere as it was, in Word, PDF and HTML alike", async () => {
  for (const mutation of mutationsOf(await madePaper())) {
    const changed = await mutated(mutation);
    expect(leftovers(changed, mutation)).toEqual([]);
    for (const format of paperFormats) {
      const reading = await readBack(changed.document, format);
      expect(allWords(reading.pieces)).toBe(allWords(documentPieces(changed.document)));
    }
  }
});
