/** Small counts are withheld by each measure's own policy, wherever they could be told or worked out. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disclosed } from "../../src/facts/disclosure.ts";
import { Measures } from "../../src/schema/measures.ts";
import { contradictionsIn, factsOf, said } from "./facts-of.ts";

interface Written {
  readonly id: string;
  readonly more?: string;
  /** A count for each month; or `3/25` of a percentage. */
  readonly points: readonly (number | string)[];
}

function yaml(measures: readonly Written[]): string {
  const of = ({ id, more = "", points }: Written) =>
    `  - { id: ${id}, name: ${id}, better: lower, unit: ${typeof points[0] === "string" ? "percent" : "count"}${more && `, ${more}`}, points: [${points
      .map((point, month) => {
        const [numerator, denominator] = String(point).split("/").map(Number);
        const counts = denominator ? `, numerator: ${numerator}, denominator: ${denominator}` : "";
        const value = denominator ? Math.round((1000 * (numerator ?? 0)) / denominator) / 10 : point;
        return `{ period: 2025-${String(month + 1).padStart(2, "0")}, value: ${value}${counts}, known: 2025-12-19 }`;
      })
      .join(", ")}] }`;
  return `measures:\n${measures.map(of).join("\n")}`;
}

const told = (...measures: readonly Written[]) =>
  factsOf({ measures: yaml(measures) }).measures.map(({ points }) =>
    points.map(({ figure, isSmall, isWithheld }) =>
      figure.kind === "fact"
        ? said(figure)
        : isWithheld.kind === "fact"
          ? "withheld"
          : isSmall.kind === "fact"
            ? "small"
            : "–",
    ),
  );

describe("a policy of a measure", () => {
  const points = [0, 1, 4, 5, 12];

  test.each([
    { policy: "{ below: 5 }", is: ["0", "small", "small", "5", "12"] },
    { policy: "{ below: 6, zero: withheld }", is: ["small", "small", "small", "small", "12"] },
    { policy: "{ below: 3, roundTo: 5 }", is: ["0", "small", "5", "5", "10"] },
    { policy: "none", is: ["0", "1", "4", "5", "12"] },
  ])("$policy gives $is", ({ policy, is }) => {
    expect(told({ id: "a", more: `disclosure: ${policy}`, points })).toEqual([is]);
  });

  test("withholds a percentage that tells a small count, or a small rest", () => {
    const percentages = ["3/25", "12/25", "23/25", "2/4"];
    expect(told({ id: "a", more: "disclosure: { below: 5 }", points: percentages })).toEqual([
      ["small", "48%", "small", "small"],
    ]);
  });

  test("says below what it withholds, and none of it stands in a fact", () => {
    const facts = factsOf({ measures: yaml([{ id: "a", more: "disclosure: { below: 6 }", points: [41, 3] }]) });
    const [measure] = facts.measures;
    expect(measure && [measure.latest, measure.smallBelow].map(said)).toEqual(["– not-supplied", "6"]);
    expect(measure?.points.at(-1)).toMatchObject({ value: { kind: "missing" }, numerator: { kind: "missing" } });
  });
});

describe("parts of a total", () => {
  const part = "partOf: all, disclosure: { below: 5 }";

  test("are never withheld one alone: the next smallest goes with it, and the total stays", () => {
    expect(
      told(
        { id: "all", points: [30, 24] },
        { id: "north", more: part, points: [3, 8] },
        { id: "south", more: part, points: [9, 6] },
        { id: "west", more: part, points: [18, 10] },
      ),
    ).toEqual([
      ["30", "24"],
      ["small", "8"],
      ["withheld", "6"],
      ["18", "10"],
    ]);
  });

  test("of which no other can go take the total with them", () => {
    expect(
      told(
        { id: "all", more: "disclosure: { below: 5 }", points: [12] },
        { id: "north", more: part, points: [3] },
        { id: "south", more: "partOf: all", points: [9] },
      ),
    ).toEqual([["withheld"], ["small"], ["9"]]);
  });

  test("stand as they are where the policy asks for no second figure, or where there is none", () => {
    const alone = "partOf: all, disclosure: { below: 5, secondary: false }";
    expect(
      told(
        { id: "all", points: [12] },
        { id: "north", more: alone, points: [3] },
        { id: "south", more: alone, points: [9] },
      ),
    ).toEqual([["12"], ["small"], ["9"]]);
  });

  test("name a measure: a misspelt total would leave them unprotected, and is an error", () => {
    const measures = (total: string) =>
      yaml([
        { id: "all", points: [12] },
        { id: "north", more: `partOf: ${total}, disclosure: { below: 5 }`, points: [8] },
      ]);
    expect(contradictionsIn({ measures: measures("al") })).toEqual(["data/unknown-reference measures.yaml:3"]);
    expect(contradictionsIn({ measures: measures("all") })).toEqual([]);
  });

  test("can never be worked out from what is published of a period", () => {
    const counts = fc.array(fc.nat({ max: 20 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(counts, (parts) => {
        const total = parts.reduce((sum, count) => sum + count, 0);
        const written: readonly Written[] = [
          { id: "all", more: "disclosure: { below: 5 }", points: [total] },
          ...parts.map((count, index) => ({ id: `part-${index}`, more: part, points: [count] })),
        ];
        const measures = Measures.parse(parsedYaml(written)).measures;
        const [sum, ...shown] = disclosed(measures, () => {}).map(({ points }) => points[0]?.value);
        const hidden = shown.filter((value) => value === undefined).length;
        // One unknown beside a known total is no unknown.
        expect(hidden === 1 && sum !== undefined).toBe(false);
        parts.forEach((count, index) => {
          if (count > 0 && count < 5) expect(shown[index]).toBeUndefined();
        });
      }),
    );
  });
});

/** As the schema reads it. */
function parsedYaml(measures: readonly Written[]) {
  return {
    measures: measures.map(({ id, more = "", points }) => ({
      id,
      name: id,
      better: "lower",
      unit: "count",
      ...(more.includes("disclosure") && { disclosure: { below: 5 } }),
      ...(more.includes("partOf") && { partOf: "all" }),
      points: points.map((value) => ({ period: "2025-01", value, known: "2025-12-19" })),
    })),
  };
}

test("a count that adds up through the year withholds a step that is small, until the next that is not", () => {
  const cumulative = "isCumulative: true, disclosure: { below: 5 }";
  // 50 to 52 would tell of 2; 52 is withheld, and 58 tells only of 8. A new year begins at 6.
  expect(told({ id: "a", more: cumulative, points: [50, 52, 58, 6, 14] })).toEqual([
    ["50", "withheld", "58", "6", "14"],
  ]);
});
