/** XmR charts by the rules of “Making data count”: worked by hand, and by definition over any series. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { median, processChart } from "../../src/facts/process-chart.ts";

const rulesIn = (values: readonly number[]) =>
  processChart(values).map(({ signals }) => signals.map(({ rule, way }) => `${rule} ${way}`).join(", "));

describe("limits, worked by hand", () => {
  test("of 50 52 48 51 49 50 53 47 50 52 48 50: the ranges add up to 32, their mean is 32/11, the average 50", () => {
    const values = [50, 52, 48, 51, 49, 50, 53, 47, 50, 52, 48, 50];
    const [first] = processChart(values);
    expect(first?.average).toBe(50);
    expect(first?.upper).toBeCloseTo(50 + 2.66 * (32 / 11), 10);
    expect(first?.lower).toBeCloseTo(50 - 2.66 * (32 / 11), 10);
    expect(rulesIn(values).join("")).toBe("");
  });

  test("a range of 3.267 times the mean or more is left out: one jump does not widen the limits that show it", () => {
    // Ten ranges of 2, one of 48: their mean is 68/11, 3.267 times that 20.2; without the jump the mean is 2.
    const values = [10, 12, 10, 12, 10, 12, 10, 12, 10, 12, 10, 58];
    const [first] = processChart(values);
    expect(first?.average).toBeCloseTo(178 / 12, 10);
    expect(first?.upper).toBeCloseTo(178 / 12 + 2.66 * 2, 10);
    expect(rulesIn(values).at(-1)).toBe("outside up");
  });

  test("equal figures have no range: limits and average are one, and nothing is a signal", () => {
    const values = Array(12).fill(7);
    expect(processChart(values)[0]).toMatchObject({ average: 7, lower: 7, upper: 7 });
    expect(rulesIn(values).join("")).toBe("");
  });
});

test.each([61.3, 58.7, 33.3, 0.1])("twelve figures of %d are their average, and none is a signal", (value) => {
  const values = Array(12).fill(value);
  expect(processChart(values)[0]).toMatchObject({ average: value, lower: value, upper: value });
  expect(rulesIn(values).join("")).toBe("");
});

describe("each rule", () => {
  // Steps of 4 around 50 keep the limits wide.
  const wide = [48, 52, 48, 52, 48, 52];

  test("seven on one side of the average are a shift, six are none", () => {
    const seven = [...wide, 46, 46, 46, 51, 52, 51, 52, 51, 52, 51];
    expect(rulesIn(seven).map((rule) => rule.includes("shift up"))).toEqual([
      ...Array(9).fill(false),
      ...Array(7).fill(true),
    ]);
    expect(rulesIn(seven.slice(0, -1)).some((rule) => rule.includes("shift"))).toBe(false);
  });

  test("seven that rise are a trend from the first of them, six are none", () => {
    const rising = [50, 44, 45, 46, 47, 48, 49, 50, 44, 56, 44, 56];
    expect(rulesIn(rising).map((rule) => rule.includes("trend up"))).toEqual(
      rising.map((_, index) => index >= 1 && index <= 7),
    );
    const six = [50, 44, 45, 46, 47, 48, 49, 44, 56, 44, 56, 44];
    expect(rulesIn(six).some((rule) => rule.includes("trend"))).toBe(false);
  });

  test("two of three near a limit are a signal where all three lie on its side, and only those two", () => {
    // Average 53, mean range 92/11: near from 67.8, limit at 75.2.
    const values = [46, 54, 46, 54, 46, 54, 68, 68, 54, 46, 54, 46];
    const { average, upper } = processChart(values)[0] ?? { average: 0, upper: 0 };
    const near = average + ((upper - average) * 2) / 3;
    expect([68 > near, 68 < upper, 54 > average]).toEqual([true, true, true]);
    expect(rulesIn(values).map((rule) => rule.includes("two-of-three up"))).toEqual(
      values.map((_, index) => index === 6 || index === 7),
    );
  });
});

/** The rules once more as they are written down, figure by figure, however slow; of whole numbers, without a fraction. */
function byDefinition(values: readonly number[]) {
  const n = values.length;
  const at = (index: number) => values[index] as number;
  const sum = (of: readonly number[]) => of.reduce((a, b) => a + b, 0);
  const ranges = Array.from({ length: n - 1 }, (_, index) => Math.abs(at(index + 1) - at(index)));
  const kept = ranges.filter((range) => 1000 * range * ranges.length < 3267 * sum(ranges));
  const [range, of] = [sum(kept), Math.max(kept.length, 1)];
  /** A figure less the average, times the number of figures. */
  const off = (index: number) => at(index) * n - sum(values);
  const windows = (length: number, holds: (first: number) => boolean) => (index: number) =>
    Array.from({ length }, (_, back) => index - back).some(
      (first) => first >= 0 && first + length <= n && holds(first),
    );
  const every = (first: number, length: number, holds: (index: number) => boolean) =>
    Array.from({ length }, (_, step) => first + step).every(holds);
  const outside = (index: number) => 100 * of * Math.abs(off(index)) > 266 * range * n;
  const near = (index: number) => !outside(index) && 300 * of * Math.abs(off(index)) > 532 * range * n;
  const shift = windows(7, (f) => every(f, 7, (i) => off(i) > 0) || every(f, 7, (i) => off(i) < 0));
  const trend = windows(7, (f) => every(f, 6, (i) => at(i + 1) > at(i)) || every(f, 6, (i) => at(i + 1) < at(i)));
  const twoOfThree = windows(3, (f) => {
    const count = [f, f + 1, f + 2].filter(near).length;
    return count >= 2 && (every(f, 3, (i) => off(i) > 0) || every(f, 3, (i) => off(i) < 0));
  });
  return values.map((_, index) => [outside(index), shift(index), trend(index), near(index) && twoOfThree(index)]);
}

test("every figure of any series is a signal by the same rules as by their definition", () => {
  const steady = fc.array(fc.integer({ min: 40, max: 60 }), { minLength: 2, maxLength: 40 });
  const drifting = fc.array(fc.integer({ min: -3, max: 5 }), { minLength: 2, maxLength: 40 }).map((steps) => {
    let at = 50;
    return steps.map((step) => {
      at += step;
      return at;
    });
  });
  fc.assert(
    fc.property(fc.oneof(steady, drifting), (values) => {
      const found = processChart(values).map(({ signals }) =>
        ["outside", "shift", "trend", "two-of-three"].map((rule) => signals.some((signal) => signal.rule === rule)),
      );
      expect(found).toEqual(byDefinition(values));
    }),
  );
});

test("tenths that add up with a rounding are told as whole numbers are", () => {
  // Around their average, and then at it.
  const pairs = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });
  const tenths = fc
    .tuple(fc.integer({ min: 100, max: 900 }), pairs)
    .map(([at, steps]) => [...steps.flatMap((step) => [at - step, at + step]), ...Array(8).fill(at)]);
  fc.assert(
    fc.property(tenths, (values) => {
      expect(rulesIn(values.map((value) => value / 10))).toEqual(rulesIn(values));
    }),
  );
});

test.each([
  { values: [3, 1, 2], is: 2 },
  { values: [4, 1, 3, 2], is: 2.5 },
  { values: [5], is: 5 },
])("the median of $values is $is", ({ values, is }) => {
  expect(median(values)).toBe(is);
});
