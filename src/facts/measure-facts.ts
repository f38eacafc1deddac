/** A measure's figures, its last two and that of a year before beside its target. */

import type { Measure } from "../schema/measures.ts";
import { type Fact, type Leaf, missing, ruled } from "./fact.ts";
import { measureProcess } from "./measure-process.ts";
import { present, type Reader } from "./reader.ts";
import type { Facts, MeasureFacts } from "./vocabulary.ts";

export function measureFacts(measure: Measure, read: Reader): MeasureFacts {
  const [previous, latest] = [measure.points.at(-2), measure.points.at(-1)];
  const { target } = measure;
  const lastBreak = measure.breaks?.at(-1);
  const inUnits = (leaf: Leaf<number>, decimals = 0): Leaf<string> =>
    leaf.kind === "fact" ? { ...leaf, value: figureInWords(leaf.value, measure.unit, decimals) } : missing;
  const { signals, ...process } = measureProcess(measure, read);
  const decimals = decimalsOf(measure);
  const figure = (point: Point | undefined) => inUnits(read(point, "value"), decimals);

  return {
    id: read(measure, "id"),
    name: read(measure, "name"),
    better: read(measure, "better"),
    latest: figure(latest),
    latestPeriod: read(latest, "period"),
    previous: figure(comparable(previous, latest, measure)),
    yearBefore: figure(comparable(latest && yearBefore(measure, latest), latest, measure)),
    isLatestSmall: read(latest, "isSmall"),
    isLatestWithheld: read(latest, "isProtecting"),
    smallBelow: typeof measure.disclosure === "object" ? read(measure.disclosure, "below") : missing,
    isLatestProvisional: isProvisional(latest, read),
    brokenFrom: read(lastBreak, "from"),
    brokenReason: read(lastBreak, "reason"),
    target: inUnits(read(target, "value")),
    unit: read(measure, "unit"),
    targetValue: read(target, "value"),
    ...process,
    comparators: lastOfEach(measure.comparators ?? []).map((comparator) => ({
      name: read(comparator, "name"),
      figure: inUnits(read(comparator, "value"), Number.isInteger(comparator.value) ? 0 : 1),
      period: read(comparator, "period"),
    })),
    points: measure.points.map((point) => ({
      variation: signals.get(point) ?? missing,
      period: read(point, "period"),
      figure: figure(point),
      value: read(point, "value"),
      numerator: read(point, "numerator"),
      denominator: read(point, "denominator"),
      isSmall: read(point, "isSmall"),
      isWithheld: read(point, "isProtecting"),
      isProvisional: isProvisional(point, read),
      isFirstAfterBreak: isFirstAfterBreak(point, measure, read),
    })),
    meetsTarget:
      latest?.value !== undefined && target
        ? ruled(
            measure.better === "higher" ? latest.value >= target.value : latest.value <= target.value,
            `${latest.value} against a target of ${target.value}, ${measure.better} is better`,
            present(read(latest, "value"), read(target, "value")),
          )
        : missing,
  };
}

type Point = Measure["points"][number];

function lastOfEach<T extends { readonly name: string }>(comparators: readonly T[]): readonly T[] {
  return [...new Map(comparators.map((comparator) => [comparator.name, comparator])).values()];
}

function isProvisional(point: Point | undefined, read: Reader): Leaf<boolean> {
  const status = read(point, "status");
  return status.kind === "fact"
    ? ruled(status.value === "provisional", `its status is “${status.value}”`, [status])
    : missing;
}

const begins = (first: string, { period }: Point) => period.earliest >= first;

function isFirstAfterBreak(point: Point, { breaks = [], points }: Measure, read: Reader): Leaf<boolean> {
  const broken = breaks.find(({ from }) => point === points.find((candidate) => begins(from.earliest, candidate)));
  return broken ? ruled(true, "the series is counted otherwise from here", present(read(broken, "from"))) : missing;
}

/** The earlier figure, unless the series is broken between the two. */
function comparable(earlier: Point | undefined, later: Point | undefined, { breaks = [] }: Measure): Point | undefined {
  if (!earlier || !later) return undefined;
  const isBroken = breaks.some(({ from }) => !begins(from.earliest, earlier) && begins(from.earliest, later));
  return isBroken ? undefined : earlier;
}

/** The point of the same month or term, a year before: `2025-01` for `2026-01`, `autumn 2024` for `autumn 2025`. */
function yearBefore(measure: Measure, { period }: Point): Point | undefined {
  const before = period.written.replace(/\d{4}/, (year) => String(Number(year) - 1));
  return measure.points.find((point) => point.period.written === before);
}

/**
 * How many measures there are, and how many of them meet their target.
 *
 * @param listed - their number, at the place of the list
 */
export function measureCounts(
  measures: readonly MeasureFacts[],
  listed: Fact<number>,
): Pick<Facts, "measureCount" | "onTargetCount"> {
  if (measures.length === 0) return { measureCount: missing, onTargetCount: missing };
  const judged = present(...measures.map((measure) => measure.meetsTarget));
  const met = judged.filter((meets) => meets.value === true);
  return {
    measureCount: ruled(measures.length, "measures listed", [listed]),
    onTargetCount: ruled(met.length, `measures that meet their target, of ${measures.length}`, [
      ...(met.length > 0 ? met : judged),
      listed,
    ]),
  };
}

/** One decimal for all of a measure's figures where one of them has it, so that they compare: “62.0%” beside “61.3%”. */
function decimalsOf({ points }: Measure): number {
  return points.every(({ value }) => value === undefined || Number.isInteger(value)) ? 0 : 1;
}

/** “61.3%”, “1,204”, “18 weeks”. */
function figureInWords(figure: number, unit: Measure["unit"], decimals: number): string {
  // Asked for a number of decimals, it would be ten times as long at it.
  const plain = figure.toLocaleString("en-GB");
  const digits = decimals === 0 || plain.includes(".") ? plain : `${plain}.0`;
  if (unit === "percent") return `${digits}%`;
  return unit === "count" ? digits : `${digits} ${unit}`;
}
