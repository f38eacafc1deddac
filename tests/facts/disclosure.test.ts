/** Small counts are withheld by each measure's own policy, wherever they could be told or worked out. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disclosed, recoverable } from "../../src/facts/disclosure.ts";
import { type Measure, Measures } from "../../src/schema/measures.ts";
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

  test("leave two values or more for each figure that is withheld, whatever is published; or the author is told", () => {
    fc.assert(
      fc.property(sumsWithinSums, (nodes) => {
        const measures = Measures.parse({ measures: nodes.map(measureOf) }).measures;
        const published = new Map(disclosed(measures, () => {}).map(({ id, points }) => [id, points]));
        const recovered = recoverable(measures).map(
          ({ measure, point }) => `${measure.id} ${point.period.earliest.slice(0, 7)}`,
        );
        const toldTo = (reader: Reader) =>
          months(nodes).flatMap((month) => toldBy(nodes, month, published, reader).map((id) => ({ id, month })));
        const told = toldTo("any").map(({ id, month }) => `${id} ${monthInWords(month)}`);
        expect([...new Set(recovered)].sort()).toEqual([...told].sort());

        for (const month of months(nodes)) {
          for (const { id, counts, policy } of nodes) {
            const { below = 0, zero } = policy ?? {};
            const value = published.get(id)?.[month]?.value;
            const count = counts[month] ?? 0;
            if (count < below && (count > 0 || zero === "withheld")) expect(value).toBeUndefined();
            if (!policy) expect(value).toBe(count);
          }
        }
        const sums = nodes.map((total) => [total, ...nodes.filter(({ partOf }) => partOf === total.id)]);
        const mayGo = ({ id, policy, counts }: Node, month: number) =>
          policy && counts[month] !== 0 && published.get(id)?.[month]?.value !== undefined;
        for (const { id, month } of [...toldTo("any"), ...toldTo("knows that the smallest goes first")]) {
          const of = sums.filter((sum) => sum.length > 1 && sum.some((node) => node.id === id));
          expect(of.some((sum) => !sum.some((node) => mayGo(node, month)))).toBe(true);
        }
      }),
    );
  });
});

interface Node {
  readonly id: string;
  readonly partOf?: string;
  readonly policy?: { readonly below: number; readonly zero: "shown" | "withheld" };
  readonly isCumulative: boolean;
  /** One a month. */
  readonly counts: readonly number[];
}

const months = ([node]: readonly Node[]): readonly number[] => node?.counts.map((_, month) => month) ?? [];

const monthInWords = (month: number): string => `2025-0${month + 1}`;

const aPolicy = fc.record({
  below: fc.constantFrom(3, 5),
  zero: fc.constantFrom("shown" as const, "withheld" as const),
});

/** A part's first count, and what comes on top of it in the months after; or what it is then, where it may fall. */
const aPart = fc.record({
  first: fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 12 })),
  further: fc.array(fc.nat({ max: 6 }), { minLength: 2, maxLength: 2 }),
});

/** Totals of totals, each with a part or more, in any order; all have one policy, or each its own or none. */
const sumsWithinSums: fc.Arbitrary<readonly Node[]> = fc
  .record({
    /** Of each sum: which of the parts so far it adds up to, and what its parts count. */
    sums: fc.array(fc.tuple(fc.nat(), fc.array(aPart, { minLength: 1, maxLength: 4 })), {
      minLength: 1,
      maxLength: 3,
    }),
    policies: fc.oneof(
      aPolicy.map((policy) => [policy]),
      fc.array(fc.option(aPolicy, { nil: undefined }), { minLength: 13, maxLength: 13 }),
    ),
    monthCount: fc.integer({ min: 1, max: 3 }),
    isRising: fc.boolean(),
    cumulative: fc.oneof(
      fc.boolean().map((isCumulative) => [isCumulative]),
      fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
    ),
  })
  .chain(({ sums, policies, monthCount, isRising, cumulative }) => {
    const nodes: { id: string; partOf?: string; counts: readonly number[] }[] = [{ id: "n-0", counts: [] }];
    for (const [which, parts] of sums) {
      const leaves = nodes.filter(({ id }) => !nodes.some(({ partOf }) => partOf === id));
      const partOf = leaves[which % leaves.length]?.id ?? "n-0";
      for (const { first, further } of parts) {
        const [second = 0, third = 0] = further;
        const counts = isRising ? [first, first + second, first + second + third] : [first, second, third];
        nodes.push({ id: `n-${nodes.length}`, partOf, counts: counts.slice(0, monthCount) });
      }
    }
    const countOf = (id: string, month: number): number => {
      const parts = nodes.filter(({ partOf }) => partOf === id);
      return parts.length === 0
        ? (nodes.find((node) => node.id === id)?.counts[month] ?? 0)
        : parts.reduce((sum, part) => sum + countOf(part.id, month), 0);
    };
    const counted = nodes.map((node, at): Node => {
      const policy = policies[at % policies.length];
      const counts = Array.from({ length: monthCount }, (_, month) => countOf(node.id, month));
      const isCumulative = cumulative[at % cumulative.length] === true;
      return { ...node, counts, isCumulative, ...(policy && { policy }) };
    });
    return fc.shuffledSubarray(counted, { minLength: counted.length });
  });

const measureOf = ({ id, partOf, policy, isCumulative, counts }: Node) => ({
  id,
  name: id,
  better: "lower",
  unit: "count",
  ...(policy && { disclosure: policy }),
  ...(partOf !== undefined && { partOf }),
  ...(isCumulative && { isCumulative }),
  points: counts.map((value, month) => ({ period: monthInWords(month), value, known: "2025-12-19" })),
});

type Published = ReadonlyMap<string, Measure["points"]>;

type Reader = "any" | "knows that the smallest goes first";

/** The withheld figures of which a reader can hold for possible no value but the true one, trying each with each. */
function toldBy(nodes: readonly Node[], month: number, published: Published, reader: Reader): readonly string[] {
  const countOf = ({ counts }: Node) => counts[month] ?? 0;
  const largest = Math.max(...nodes.map(countOf)) + 10;
  const between = (least: number, most: number) =>
    new Set(Array.from({ length: most - least + 1 }, (_, index) => least + index));

  const asPublished = (node: Node): ReadonlySet<number> => {
    const { value, isProtecting } = published.get(node.id)?.[month] ?? {};
    if (value !== undefined) return new Set([value]);
    const { below = 0, zero } = node.policy ?? {};
    const own = isProtecting ? between(below, largest) : between(zero === "withheld" ? 0 : 1, below - 1);
    const { before, after } = shownAround(node, month, published);
    // What could have gone in its place.
    const instead = nodes.filter(
      ({ id, partOf, policy }) => partOf === node.partOf && policy && published.get(id)?.[month]?.value,
    );
    const smallest = Math.min(...instead.map(countOf));
    const isBound = reader !== "any" && isProtecting && countOf(node) <= smallest;
    const most = isBound ? smallest : largest;
    return new Set([...own].filter((count) => before <= count && count <= Math.min(after, most)));
  };
  /** What the figure can be, and its parts add up to, where one figure is not what it is. */
  const possible = (node: Node, other: Node): ReadonlySet<number> => {
    const own = [...asPublished(node)].filter((value) => node !== other || value !== countOf(node));
    const parts = nodes.filter(({ partOf }) => partOf === node.id);
    if (parts.length === 0) return new Set(own);
    let sums: readonly number[] = [0];
    for (const part of parts) {
      const values = [...possible(part, other)];
      sums = [...new Set(sums.flatMap((sum) => values.map((value) => sum + value)))];
    }
    return new Set(own.filter((value) => sums.includes(value)));
  };
  const whole = nodes.find(({ partOf }) => partOf === undefined);
  return nodes
    .filter((node) => asPublished(node).size > 1 && whole && possible(whole, node).size === 0)
    .map(({ id }) => id);
}

/** What a count that adds up through the year was at the least, and will be at the most: it falls only with a new year. */
function shownAround({ id, isCumulative, counts }: Node, month: number, published: Published) {
  const rises = (from: number, to: number) =>
    counts.slice(from + 1, to + 1).every((count, after) => count >= (counts[from + after] ?? 0));
  const shown = (isCumulative ? (published.get(id) ?? []) : []).map(({ value }, at) => ({ value, at }));
  const values = (known: typeof shown) => known.flatMap(({ value }) => (value === undefined ? [] : [value]));
  return {
    before: Math.max(0, ...values(shown.filter(({ at }) => at < month && rises(at, month)))),
    after: Math.min(Number.POSITIVE_INFINITY, ...values(shown.filter(({ at }) => at > month && rises(month, at)))),
  };
}

test("a count that adds up through the year withholds a step that is small, until the next that is not", () => {
  const cumulative = "isCumulative: true, disclosure: { below: 5 }";
  // 50 to 52 would tell of 2; 52 is withheld, and 58 tells only of 8. A new year begins at 6.
  expect(told({ id: "a", more: cumulative, points: [50, 52, 58, 6, 14] })).toEqual([
    ["50", "withheld", "58", "6", "14"],
  ]);
});
