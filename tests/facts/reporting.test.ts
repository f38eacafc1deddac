import { expect, test } from "vitest";
import { inWords, type Leaf } from "../../src/facts/fact.ts";
import { madePaper } from "../seeds/cumbria.ts";

const words = (leaf: Leaf): string => (leaf.kind === "fact" ? inWords(leaf.value) : "–");

test("a paper tells its board who reports to it, under the last cadence known, and not who reports elsewhere", async () => {
  const { reporting, reportsReceived } = (await madePaper()).facts;
  expect(reporting.map(({ from, cadence }) => [words(from), words(cadence)])).toEqual([
    ["working groups", "every six weeks"],
    ["Cumbria SEND Partnership Board", "at regular intervals"],
  ]);
  expect(reportsReceived.map(({ from, what }) => [words(from), words(what)])).toEqual([
    ["Cumbria SEND Partnership Board", "progress and continuing challenges"],
  ]);
});
