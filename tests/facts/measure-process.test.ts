/** Whether a measure has changed: told only where chance alone would seldom give it, and never of two figures. */

import { describe, expect, test } from "vitest";
import { factsOf, said } from "./facts-of.ts";

const months = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
  );

function measure(values: readonly (number | "small")[], more = "better: higher") {
  const points = values.map((value, index) => {
    const figure = value === "small" ? "isSmall: true" : `value: ${value}`;
    return `      - { period: ${months(values.length)[index]}, ${figure}, known: 2025-12-19 }`;
  });
  const [found] = factsOf({
    measures: `measures:\n  - id: m\n    name: M\n    unit: count\n    ${more}\n    points:\n${points.join("\n")}`,
  }).measures;
  if (!found) throw new Error("there is no measure");
  return found;
}

const around50 = [50, 52, 48, 51, 49, 50, 53, 47, 50, 52, 48, 50];

describe("the latest figure", () => {
  test.each([
    { values: [40, 60], better: "higher", is: "too-short", because: "two figures tell no change" },
    { values: around50.slice(1), better: "higher", is: "too-short", because: "eleven are too few for limits" },
    { values: around50, better: "higher", is: "no-change", because: "chance gives it" },
    { values: [...around50, 52], better: "higher", is: "no-change", because: "it rose, as it often does" },
    { values: [...around50, 70], better: "higher", is: "improvement", because: "it lies above the limits" },
    { values: [...around50, 70], better: "lower", is: "concern", because: "less would be better" },
    { values: [...around50, 30], better: "higher", is: "concern", because: "it lies below the limits" },
    { values: [...around50, "small" as const], better: "lower", is: "– not-supplied", because: "nobody may know it" },
  ])("$values, $better is better: $is, since $because", ({ values, better, is }) => {
    expect(said(measure(values, `better: ${better}`).variation)).toBe(is);
  });

  test("after a break or a rebase is held against its own phase alone", () => {
    const values = [...around50, ...around50.map((value) => value + 30)];
    const from = (field: string) =>
      `better: higher\n    ${field}: [{ from: 2025-01, reason: A second team began., known: 2025-01-01 }]`;
    expect(said(measure(values).variation)).toBe("improvement");
    for (const field of ["breaks", "rebases"]) {
      const { variation, phases } = measure(values, from(field));
      expect(said(variation)).toBe("no-change");
      expect(phases.map(({ from: first, until, average }) => [first, until, average].map(said))).toEqual([
        ["January 2024", "December 2024", "50"],
        ["January 2025", "December 2025", "80"],
      ]);
    }
  });
});

describe("a target, of figures between 42 and 58 by chance", () => {
  test.each([
    { target: 40, better: "higher", is: "met" },
    { target: 50, better: "higher", is: "sometimes" },
    { target: 60, better: "higher", is: "missed" },
    { target: 60, better: "lower", is: "met" },
    { target: 40, better: "lower", is: "missed" },
  ])("of $target, $better is better: $is", ({ target, better, is }) => {
    const { assurance } = measure(around50, `better: ${better}\n    target: { value: ${target}, by: 2026-07-31 }`);
    expect(said(assurance)).toBe(is);
  });
});

test("a short series has the line of a run chart, its median, and no limits", () => {
  const [first] = measure([40, 60, 41]).phases;
  expect([first?.average, first?.lowerLimit, first?.upperLimit].map((leaf) => leaf && said(leaf))).toEqual([
    "41",
    "– not-supplied",
    "– not-supplied",
  ]);
});
