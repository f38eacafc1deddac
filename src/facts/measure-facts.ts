/** A measure's figures, its last two and that of a year before beside its target. */

import type { Measure } from "../schema/measures.ts";
import { type Fact, type Leaf, missing, ruled } from "./fact.ts";
import { present, type Reader } from "./reader.ts";
import type { Facts, MeasureFacts } from "./vocabulary.ts";

export function measureFacts(measure: Measure, read: Reader): MeasureFacts {
  const [previous, latest] = [measure.points.at(-2), measure.points.at(-1)];
  const { target } = measure;
  const inUnits = (leaf: Leaf<number>, decimals = 0): Leaf<string> =>
    leaf.kind === "fact" ? { ...leaf, value: figureInWords(leaf.value, measure.unit, decimals) } : missing;
  const figure = (point: Measure["points"][number] | undefined) => inUnits(read(point, "value"), decimalsOf(measure));

  return {
    id: read(measure, "id"),
    name: read(measure, "name"),
    latest: figure(latest),
    latestPeriod: read(latest, "period"),
    previous: figure(previous),
    yearBefore: figure(latest && yearBefore(measure, latest)),
    target: inUnits(read(target, "value")),
    unit: read(measure, "unit"),
    targetValue: read(target, "value"),
    points: measure.points.map((point) => ({
      period: read(point, "period"),
      figure: figure(point),
      value: read(point, "value"),
      numerator: read(point, "numerator"),
      denominator: read(point, "denominator"),
    })),
    meetsTarget:
      latest && target
        ? ruled(
            measure.better === "higher" ? latest.value >= target.value : latest.value <= target.value,
            `${latest.value} against a target of ${target.value}, ${measure.better} is better`,
            present(read(latest, "value"), read(target, "value")),
          )
        : missing,
  };
}

/** The point of the same month or term, a year before: `2025-01` for `2026-01`, `autumn 2024` for `autumn 2025`. */
function yearBefore(measure: Measure, { period }: Measure["points"][number]): Measure["points"][number] | undefined {
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
  return points.every(({ value }) => Number.isInteger(value)) ? 0 : 1;
}

/** “61.3%”, “1,204”, “18 weeks”. */
function figureInWords(figure: number, unit: Measure["unit"], decimals: number): string {
  const digits = figure.toLocaleString("en-GB", { minimumFractionDigits: decimals });
  if (unit === "percent") return `${digits}%`;
  return unit === "count" ? digits : `${digits} ${unit}`;
}
