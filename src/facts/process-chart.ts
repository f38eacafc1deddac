/**
 * An XmR chart of a series: its average, its limits, and the figures that chance alone would seldom give.
 *
 * By the rules of NHS England's “Making data count”: limits at 2.66 mean moving ranges from the average, ranges of 3.267 times
 * their mean or more left out of it; a figure outside the limits, seven on one side of the average, seven that rise or fall
 * one after the other, and two of three that are near one limit.
 */

export interface ProcessPoint {
  readonly average: number;
  readonly lower: number;
  readonly upper: number;
  /** Why the figure is no chance, each with the way in which it points; none where it may be chance. */
  readonly signals: readonly Signal[];
}

export interface Signal {
  readonly rule: SignalRule;
  readonly way: "up" | "down";
}

export type SignalRule = "outside" | "shift" | "trend" | "two-of-three";

/** With fewer figures, limits tell nothing: a run chart is drawn, and no change is told. */
export const fewestForLimits = 12;

const limitFactor = 2.66;
const nearFactor = (limitFactor * 2) / 3;
const screenFactor = 3.267;
const runLength = 7;

/** Of the largest figure: less than this apart, two numbers differ only by the rounding of a sum. */
const rounding = 1e-9;

/** @param values - of one phase, oldest first: from a break or a rebase to the next */
export function processChart(values: readonly number[]): readonly ProcessPoint[] {
  if (values.length === 0) return [];
  const differ = Math.max(...values.map(Math.abs)) * rounding;
  const average = mean(values);
  const range = screenedRange(values, differ);
  const [lower, upper] = [average - limitFactor * range, average + limitFactor * range];
  const offs = values.map((value) => value - average);
  const sides = offs.map((off) => (Math.abs(off) > differ ? Math.sign(off) : 0));
  const isOutside = offs.map((off) => Math.abs(off) > limitFactor * range + differ);
  const isNear = offs.map((off, index) => !isOutside[index] && Math.abs(off) > nearFactor * range + differ);
  const shifts = longRuns(sides, runLength);
  const steps = values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? value)));
  const risesAndFalls = longRuns(steps, runLength - 1);

  return values.map((_, index) => {
    const side = sides[index] ?? 0;
    // A figure that ends one trend and begins another goes with the later one.
    const trend = risesAndFalls[index] || risesAndFalls[index - 1] || 0;
    const signals: Signal[] = [
      ...(isOutside[index] ? [signal("outside", side)] : []),
      ...(shifts[index] ? [signal("shift", side)] : []),
      ...(trend ? [signal("trend", trend)] : []),
      ...(isNear[index] && isOfTwoInThree(index, isNear, sides) ? [signal("two-of-three", side)] : []),
    ];
    return { average, lower, upper, signals };
  });
}

/** Half of the figures lie above it, half below: the middle line of a run chart. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
    : (sorted[Math.floor(middle)] ?? 0);
}

/** From the first, so that the mean of equal figures is that figure. @param values - at least one */
function mean(values: readonly number[]): number {
  const [first = 0] = values;
  return first + values.reduce((sum, value) => sum + (value - first), 0) / values.length;
}

const signal = (rule: SignalRule, side: number): Signal => ({ rule, way: side > 0 ? "up" : "down" });

/** The mean step from one figure to the next, without those that are too large to be of the same process. */
function screenedRange(values: readonly number[], differ: number): number {
  const ranges = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  if (ranges.length === 0) return 0;
  const most = screenFactor * mean(ranges);
  const kept = ranges.filter((range) => range < most - differ);
  return kept.length === 0 ? 0 : mean(kept);
}

/** Of each that stands in a run of at least so many of one sign: the sign; of all others 0. */
function longRuns(signs: readonly number[], fewest: number): readonly number[] {
  const found: number[] = signs.map(() => 0);
  for (let first = 0; first < signs.length; ) {
    let end = first + 1;
    while (end < signs.length && signs[end] === signs[first]) end += 1;
    if (end - first >= fewest) found.fill(signs[first] ?? 0, first, end);
    first = end;
  }
  return found;
}

/** All three on one side of the average, and two of them near its limit. */
function isOfTwoInThree(index: number, isNear: readonly boolean[], sides: readonly number[]): boolean {
  return [index - 2, index - 1, index].some((first) => {
    const three = [first, first + 1, first + 2];
    const side = sides[index];
    return three.every((at) => sides[at] === side) && three.filter((at) => isNear[at]).length >= 2;
  });
}
