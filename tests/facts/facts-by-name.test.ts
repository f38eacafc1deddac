/** Every fact of an area is found under the name that is written to print it. */

import { expect, test } from "vitest";
import { factsByName } from "../../src/facts/name-facts.ts";
import { factsOf } from "./facts-of.ts";

const measures = `measures:
  - { id: waits, name: Waits, unit: weeks, better: lower, points: [{ period: 2025-09, value: 22.5, known: 2025-10-01 }] }`;

test("a fact has the name that a template calls it by", () => {
  const byName = factsByName(factsOf({ measures }));
  expect(byName.get("measure.waits.latest")).toMatchObject({ kind: "fact", name: "measure.waits.latest" });
  for (const [name, fact] of byName) expect(fact.name).toBe(name);
});

test("facts that were copied have no names, and are refused rather than found empty", () => {
  const facts = factsOf({ measures });
  expect(() => factsByName({ ...facts })).toThrow("these facts have no names");
});
