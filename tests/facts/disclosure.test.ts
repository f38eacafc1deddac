/** Small counts are withheld by each measure's own policy, wherever they could be told or worked out. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disclosed, recoverable } from "../../src/facts/disclosure.ts";
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

  test("without a policy stay as they are: the smallest that has one goes instead", () => {
    const measures: readonly Written[] = [
      { id: "all", points: [33] },
      { id: "a", more: part, points: [3] },
      { id: "b", more: "partOf: all", points: [10] },
      { id: "c", more: part, points: [20] },
    ];
    expect(told(...measures)).toEqual([["33"], ["small"], ["10"], ["withheld"]]);
    expect(contradictionsIn({ measures: yaml(measures) })).toEqual([]);
  });

  test("of which none can go, nor the total, are an error: the small one could be worked out", () => {
    const measures: readonly Written[] = [
      { id: "all", points: [13] },
      { id: "a", more: part, points: [3] },
      { id: "b", more: "partOf: all", points: [10] },
    ];
    expect(contradictionsIn({ measures: yaml(measures) })).toEqual(["measure/withheld-recoverable measures.yaml:3"]);
  });

  test("that are totals themselves are protected in both sums, in whatever order they are written", () => {
    const measures = (other: string): readonly Written[] => [
      { id: "all", points: [43] },
      { id: "sub", more: part, points: [13] },
      { id: "other", more: other, points: [30] },
      { id: "x", more: "partOf: sub, disclosure: { below: 5 }", points: [3] },
      { id: "y", more: "partOf: sub, disclosure: none", points: [10] },
    ];
    const published = [["43"], ["withheld"], ["withheld"], ["small"], ["10"]];
    expect(told(...measures(part))).toEqual(published);
    expect(told(...[...measures(part)].reverse())).toEqual([...published].reverse());
    expect(contradictionsIn({ measures: yaml(measures("partOf: all")) })).toEqual([
      "measure/withheld-recoverable measures.yaml:3",
    ]);
  });

  test("do not tell a total that is withheld", () => {
    expect(
      told(
        { id: "all", more: "disclosure: { below: 8 }", points: [7] },
        { id: "north", more: "partOf: all, disclosure: { below: 2 }", points: [4] },
        { id: "south", more: "partOf: all, disclosure: { below: 2 }", points: [3] },
      ),
    ).toEqual([["small"], ["4"], ["withheld"]]);
  });

  test("can never be worked out by adding and subtracting what is published; or the author is told", () => {
    fc.assert(
      fc.property(sumsWithinSums, (nodes) => {
        const measures = Measures.parse({ measures: nodes.map(measureOf) }).measures;
        const shown = new Map(disclosed(measures, () => {}).map(({ id, points }) => [id, points[0]?.value]));
        const told = toldBy(nodes, (id) => shown.get(id));
        expect(recoverable(measures).length > 0).toBe(told.length > 0);
        if (nodes.every(({ hasPolicy }) => hasPolicy)) expect(told).toEqual([]);
        for (const { id, count, hasPolicy } of nodes) {
          if (!hasPolicy) expect(shown.get(id)).toBe(count);
          else if (count > 0 && count < 5) expect(shown.get(id)).toBeUndefined();
        }
      }),
    );
  });
});

interface Node {
  readonly id: string;
  readonly partOf?: string;
  readonly hasPolicy: boolean;
  readonly count: number;
}

/** Totals of totals, each with two parts or more, in any order; some of all have no policy. */
const sumsWithinSums: fc.Arbitrary<readonly Node[]> = fc
  .record({
    /** Of each sum: which of the parts so far it adds up to, and what its parts count. */
    sums: fc.array(fc.tuple(fc.nat(), fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 4 })), {
      minLength: 1,
      maxLength: 4,
    }),
    without: fc.oneof(fc.constant<number[]>([]), fc.array(fc.nat({ max: 16 }), { maxLength: 5 })),
  })
  .chain(({ sums, without }) => {
    const nodes: { id: string; partOf?: string; count: number }[] = [{ id: "n-0", count: 0 }];
    for (const [which, counts] of sums) {
      const leaves = nodes.filter(({ id }) => !nodes.some(({ partOf }) => partOf === id));
      const partOf = leaves[which % leaves.length]?.id ?? "n-0";
      for (const count of counts) nodes.push({ id: `n-${nodes.length}`, partOf, count });
    }
    const countOf = (id: string): number => {
      const parts = nodes.filter(({ partOf }) => partOf === id);
      return parts.length === 0
        ? (nodes.find((node) => node.id === id)?.count ?? 0)
        : parts.reduce((sum, part) => sum + countOf(part.id), 0);
    };
    const counted = nodes.map((node, at) => ({ ...node, count: countOf(node.id), hasPolicy: !without.includes(at) }));
    return fc.shuffledSubarray(counted, { minLength: counted.length });
  });

const measureOf = ({ id, partOf, hasPolicy, count }: Node) => ({
  id,
  name: id,
  better: "lower",
  unit: "count",
  ...(hasPolicy && { disclosure: { below: 5 } }),
  ...(partOf !== undefined && { partOf }),
  points: [{ period: "2025-01", value: count, known: "2025-12-19" }],
});

/** The unknown figures that the sums determine, by elimination: of each sum, total less parts is nothing. */
function toldBy(nodes: readonly Node[], shown: (id: string) => number | undefined): readonly string[] {
  const unknown = nodes.filter(({ id }) => shown(id) === undefined).map(({ id }) => id);
  const rows = nodes
    .filter(({ id }) => nodes.some(({ partOf }) => partOf === id))
    .map((total) =>
      unknown.map((id) => (id === total.id ? 1 : nodes.find((node) => node.id === id)?.partOf === total.id ? -1 : 0)),
    ) as number[][];
  let done = 0;
  for (const column of unknown.keys()) {
    const pivot = rows.findIndex((row, at) => at >= done && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    const [row = []] = rows.splice(pivot, 1);
    const scaled = row.map((factor) => factor / (row[column] ?? 1));
    for (const [at, other] of rows.entries())
      rows[at] = other.map((factor, index) => factor - (other[column] ?? 0) * (scaled[index] ?? 0));
    rows.splice(done, 0, scaled);
    done += 1;
  }
  return unknown.filter((_, column) =>
    rows.some((row) => row.every((factor, at) => Math.abs(factor) > 1e-9 === (at === column))),
  );
}

test("a count that adds up through the year withholds a step that is small, until the next that is not", () => {
  const cumulative = "isCumulative: true, disclosure: { below: 5 }";
  // 50 to 52 would tell of 2; 52 is withheld, and 58 tells only of 8. A new year begins at 6.
  expect(told({ id: "a", more: cumulative, points: [50, 52, 58, 6, 14] })).toEqual([
    ["50", "withheld", "58", "6", "14"],
  ]);
});
