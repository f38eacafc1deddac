/** Small counts are withheld by each measure's own policy, wherever they could be told or worked out. */

import { describe, expect, test } from "vitest";
import { contradictionsIn, factsOf, said } from "./facts-of.ts";

interface Written {
  readonly id: string;
  readonly more?: string;
  /** A count for each month; `3/25` of a percentage; or `withheld` by who published it, to protect another. */
  readonly points: readonly (number | string)[];
}

function yaml(measures: readonly Written[]): string {
  const of = ({ id, more = "", points }: Written) =>
    `  - { id: ${id}, name: ${id}, better: lower, unit: ${typeof points[0] === "string" ? "percent" : "count"}${more && `, ${more}`}, points: [${points
      .map((point, month) => {
        const [numerator, denominator] = String(point).split("/").map(Number);
        const counts = denominator ? `, numerator: ${numerator}, denominator: ${denominator}` : "";
        const value = denominator ? Math.round((1000 * (numerator ?? 0)) / denominator) / 10 : point;
        const figure = point === "withheld" ? "isSmall: true, isProtecting: true" : `value: ${value}${counts}`;
        return `{ period: 2025-${String(month + 1).padStart(2, "0")}, ${figure}, known: 2025-12-19 }`;
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

  test.each([
    { policy: "{ below: 2 }", lines: [2] },
    { policy: "{ below: 1, zero: withheld }", lines: [2] },
    { policy: "{ below: 2, zero: withheld }", lines: [] },
    { policy: "{ below: 3 }", lines: [] },
  ])("$policy is an error where only one count is below it", ({ policy, lines }) => {
    const measures = yaml([{ id: "a", more: `disclosure: ${policy}`, points: [9] }]);
    expect(contradictionsIn({ measures })).toEqual(
      lines.map((line) => `measure/withheld-recoverable measures.yaml:${line}`),
    );
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

  test.each([
    { parts: [1, 1, 20], are: ["small", "small", "withheld"], since: "2 can be only 1 and 1" },
    { parts: [4, 4, 20], are: ["small", "small", "withheld"], since: "8 can be only 4 and 4" },
    { parts: [1, 1, 1, 30], are: ["small", "small", "small", "withheld"], since: "3 can be only 1, 1 and 1" },
    {
      parts: [1, 1, 5, 20],
      are: ["small", "small", "withheld", "withheld"],
      since: "7 can be only 1, 1 and 5 or more",
    },
    {
      parts: [4, 5, 5],
      are: ["small", "withheld", "withheld"],
      since: "the first that goes is 5 or more, and as the smallest goes 5 or less",
    },
    { parts: [4, 5, 6], are: ["small", "withheld", "6"], since: "9 can be 4 and 5, or 3 and 6" },
    { parts: [1, 2, 20], are: ["small", "small", "20"], since: "3 can be 1 and 2, or 2 and 1" },
  ])("of $parts a further one goes where what is withheld could be nothing else: $since", ({ parts, are }) => {
    const measures = [
      { id: "all", points: [parts.reduce((sum, count) => sum + count)] },
      ...parts.map((count, at) => ({ id: `p-${at}`, more: part, points: [count] })),
    ];
    expect(
      told(...measures)
        .flat()
        .slice(1),
    ).toEqual(are);
    expect(contradictionsIn({ measures: yaml(measures) })).toEqual([]);
  });

  test("that can be only 1 each are an error where the total is small too: none is left to go with them", () => {
    const measures: readonly Written[] = [
      { id: "all", more: "disclosure: { below: 5 }", points: [4] },
      ...["a", "b", "c", "d"].map((id) => ({ id, more: part, points: [1] })),
    ];
    expect(contradictionsIn({ measures: yaml(measures) })).toEqual(
      [2, 3, 4, 5, 6].map((line) => `measure/withheld-recoverable measures.yaml:${line}`),
    );
  });

  test("that do not add up to their total, since one is not known yet, tell nothing", () => {
    const measures: readonly Written[] = [
      { id: "all", points: [30] },
      { id: "a", more: part, points: [1] },
      { id: "b", more: part, points: [2] },
      { id: "c", more: part, points: [] },
    ];
    expect(told(...measures)).toEqual([["30"], ["small"], ["small"], []]);
    expect(contradictionsIn({ measures: yaml(measures) })).toEqual([]);
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
    // With “other” shown, “all” tells “sub”, and that tells “x”.
    expect(contradictionsIn({ measures: yaml(measures("partOf: all")) })).toEqual([
      "measure/withheld-recoverable measures.yaml:3",
      "measure/withheld-recoverable measures.yaml:5",
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

  test("that add up through the year can't fall: a month shown before or after may tell them, and the author is told", () => {
    const cumulative = `${part}, isCumulative: true`;
    const measures: readonly Written[] = [
      { id: "all", points: [20, 21] },
      { id: "a", more: cumulative, points: [20, 20] },
      { id: "b", more: cumulative, points: [0, 1] },
    ];
    // In February “a” is 20 or more, “b” 1 or more, and both are 21.
    expect(told(...measures)).toEqual([
      ["20", "21"],
      ["20", "withheld"],
      ["0", "small"],
    ]);
    expect(contradictionsIn({ measures: yaml(measures) })).toEqual([
      "measure/withheld-recoverable measures.yaml:3",
      "measure/withheld-recoverable measures.yaml:4",
    ]);
  });

  test("that their source withheld may be the first of a new year, and then tell what of the old year they would not", () => {
    const measures: readonly Written[] = [
      { id: "all", points: [40, 9, 12] },
      { id: "a", more: `${part}, isCumulative: true`, points: [30, "withheld", 5] },
      { id: "b", more: part, points: [10, 4, 7] },
    ];
    // In February “a” is 5 or more and can't be more than in March: so it is 5, and “b” is 4.
    expect(told(...measures)[2]).toEqual(["10", "small", "7"]);
    expect(contradictionsIn({ measures: yaml(measures) })).toEqual(["measure/withheld-recoverable measures.yaml:4"]);
  });

  test("that their source withheld begin no new year where the total could then not add up", () => {
    const measures: readonly Written[] = [
      { id: "all", points: [40, 36, 12] },
      { id: "a", more: `${part}, isCumulative: true`, points: [30, "withheld", 5] },
      { id: "b", more: part, points: [10, 4, 7] },
    ];
    // In February “a” is 30 or more, not 5: then “b” would be 31, and it is less than 5.
    expect(contradictionsIn({ measures: yaml(measures) })).toEqual([]);
  });

  test("of which a month is withheld bound the months beside it no longer, and the author is told of each", () => {
    const cumulative = "isCumulative: true, disclosure";
    const measures = yaml([
      { id: "all", points: [0, 3, 3] },
      { id: "sub", more: `partOf: all, ${cumulative}: { below: 3 }`, points: [0, 3, 3] },
      { id: "x", more: `partOf: sub, ${cumulative}: { below: 5 }`, points: [0, 3, 3] },
    ]);
    expect(contradictionsIn({ measures })).toEqual(
      [3, 4, 3, 4].map((line) => `measure/withheld-recoverable measures.yaml:${line}`),
    );
  });

  test.each([
    {
      a: [20, 20],
      b: [0, 1],
      c: [26, 31],
      month: 1,
      are: ["withheld", "small", "withheld"],
      since: "21 can be only 20 and 1: of “a” there were 20 before",
    },
    {
      a: [20, 20],
      b: [4, 9],
      c: [26, 31],
      month: 0,
      are: ["withheld", "small", "withheld"],
      since: "24 can be only 20 and 4: of “a” there are 20 after",
    },
    {
      a: [30, 20],
      b: [9, 1],
      c: [40, 26],
      month: 1,
      are: ["withheld", "small", "26"],
      since: "of a new year what was before tells nothing",
    },
  ])("that add up through the year, $a, $b and $c, are published as $are: $since", ({ a, b, c, month, are }) => {
    const more = `${part}, isCumulative: true`;
    const counts = [a, b, c];
    const all = a.map((_, at) => counts.reduce((sum, points) => sum + (points[at] ?? 0), 0));
    const measures: readonly Written[] = [
      { id: "all", points: all },
      ...counts.map((points, at) => ({ id: `p-${at}`, more, points })),
    ];
    expect(
      told(...measures)
        .slice(1)
        .map((points) => points[month]),
    ).toEqual(are);
    expect(contradictionsIn({ measures: yaml(measures) })).toEqual([]);
  });
});

test("a count that adds up through the year withholds a step that is small, until the next that is not", () => {
  const cumulative = "isCumulative: true, disclosure: { below: 5 }";
  // 50 to 52 would tell of 2; 52 is withheld, and 58 tells only of 8. A new year begins at 6.
  expect(told({ id: "a", more: cumulative, points: [50, 52, 58, 6, 14] })).toEqual([
    ["50", "withheld", "58", "6", "14"],
  ]);
});
