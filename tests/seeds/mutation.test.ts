import { describe, expect, test } from "vitest";
import { documentPieces } from "../../src/document/pieces.ts";
import { changed, madePaper, report } from "./cumbria.ts";
import { leftovers, mutated, mutationsOf } from "./mutation.ts";
import { allWords, readBack } from "./papers.ts";
import { seedFacts } from "./seed-facts.ts";

const papers = await Promise.all(
  seedFacts.map(async ({ report: path }) => ({ path, paper: await madePaper({ report: path }) })),
);
const all = papers.flatMap(({ path, paper }) => mutationsOf(paper, path));

/** All of the first paper, and every fourth of the others: in `seeds.conformance.ts` every change is made. */
const mutations = all
  .filter((mutation, index) => mutation.report === report || index % 4 === 0)
  .map((mutation, index) => ({
    mutation,
    fact: mutation.facts[0]?.name,
    value: mutation.facts[0]?.value,
    // Word and PDF take their turns here; in `seeds.conformance.ts` every change is read back from every format.
    formats: ["html", ...(index % 6 === 0 ? ["docx" as const] : index % 6 === 3 ? ["pdf" as const] : [])] as const,
  }));

test("every fact that the paper prints has a value in the data that can be changed", () => {
  for (const { path, paper } of papers) {
    const own = all.filter((mutation) => mutation.report === path);
    const changeable = new Set(own.flatMap(({ facts }) => facts.map(({ name }) => name)));
    expect(Object.keys(paper.document.facts).filter((name) => !changeable.has(name))).toEqual([]);
  }
  expect(all.length).toBeGreaterThan(300);
});

describe("a value that is changed in the data", () => {
  test.each(mutations)("stands nowhere as it was: $fact, $value", async ({ mutation, formats }) => {
    const changed = await mutated(mutation);

    const pieces = documentPieces(changed.document);
    expect(allWords(pieces).toLowerCase()).toContain(changed.sentinel.printed.toLowerCase());
    expect(leftovers(changed, mutation)).toEqual([]);
    for (const format of formats) {
      const reading = await readBack(changed.document, format);
      expect(allWords(reading.pieces)).toBe(allWords(pieces));
      expect(reading.title).toBe(changed.document.properties.title);
    }
  });
});

test("a date that somebody typed into the report is found when the data change", async () => {
  const files = await changed(report, "# plan\n", "# plan\n\nThe earlier plan was approved on 18 October 2019.\n");
  const approved = mutationsOf(await madePaper({ files })).find(({ facts }) =>
    facts.some(({ name }) => name === "plans.wsoa.approved"),
  );
  if (!approved) throw new Error("the paper does not say when the plan was approved");

  expect(leftovers(await mutated(approved, files), approved)).toEqual([
    "The earlier plan was approved on 18 October 2019.",
  ]);
});
