/** Whatever is published of totals and their parts, who tries every count is left with two or more for each withheld. */

import fc from "fast-check";
import { expect, test } from "vitest";
import { disclosed, recoverable } from "../../src/facts/disclosure.ts";
import { type Measure, Measures } from "../../src/schema/measures.ts";

test("parts of a total leave two values or more for each figure that is withheld, whatever is published; or the author is told", () => {
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
