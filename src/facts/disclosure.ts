/**
 * Figures as they may be published: small counts withheld by the policy of each measure, and others withheld so that the small
 * ones can't be worked out from them.
 *
 * Done once, before any fact: tables, totals, percentages, charts and sentences all see what is left.
 */

import type { DisclosurePolicy, Measure } from "../schema/measures.ts";
import { policyOf } from "./disclosure-policy.ts";
import { protectSums, type Recoverable, type Withheld, type WithheldPoints } from "./protect-sums.ts";

type Point = Measure["points"][number];

/** @param inherit - told of each copy that differs from its original, so that places are kept */
export function disclosed(
  measures: readonly Measure[],
  inherit: (copy: object, original: object) => void,
): readonly Measure[] {
  if (measures.every(({ disclosure }) => policyOf(disclosure) === undefined)) return measures;
  const withheld = withheldOf(measures);
  protectSums(measures, withheld);
  return measures.map((measure) => {
    const policy = policyOf(measure.disclosure);
    if (!policy) return measure;
    const own = withheld.get(measure) ?? new Map<Point, Withheld>();
    const points = measure.points.map((point) => published(point, own.get(point), policy, measure, inherit));
    if (points.every((point, index) => point === measure.points[index])) return measure;
    inherit(points, measure.points);
    const copy = { ...measure, points };
    inherit(copy, measure);
    return copy;
  });
}

/** A forecast is no figure: no rating, average or target is held against it. */
export function withoutForecasts(
  measures: readonly Measure[],
  inherit: (copy: object, original: object) => void,
): readonly Measure[] {
  if (!measures.some(({ points }) => points.some(({ status }) => status === "forecast"))) return measures;
  return measures.map((measure) => {
    const points = measure.points.filter(({ status }) => status !== "forecast");
    if (points.length === measure.points.length) return measure;
    inherit(points, measure.points);
    const copy = { ...measure, points };
    inherit(copy, measure);
    return copy;
  });
}

/** Figures that are withheld in vain. @param measures - as they were written, without forecasts */
export function recoverable(measures: readonly Measure[]): readonly Recoverable[] {
  return protectSums(measures, withheldOf(measures));
}

const withheldOf = (measures: readonly Measure[]): WithheldPoints =>
  new Map(measures.map((measure) => [measure, ownWithheld(measure)]));

/** Small by its own policy; or the step to it from the figure before is. */
function ownWithheld(measure: Measure): Map<Point, Withheld> {
  const policy = policyOf(measure.disclosure);
  const withheld = new Map<Point, Withheld>();
  if (!policy) return withheld;
  for (const point of measure.points) if (isSmall(point, policy, measure)) withheld.set(point, "small");
  if (measure.isCumulative !== true) return withheld;

  let before: number | undefined;
  for (const point of measure.points) {
    const { value } = point;
    if (value === undefined || withheld.has(point)) continue;
    // A count begins anew with each year: then it falls, and tells no step.
    const step = before === undefined ? undefined : value - before;
    if (step !== undefined && isBelow(step, policy)) withheld.set(point, "protects");
    else before = value;
  }
  return withheld;
}

/** A percentage tells its two counts: those counted, and the rest of them. */
function isSmall({ value, numerator, denominator }: Point, policy: DisclosurePolicy, { unit }: Measure): boolean {
  if (unit === "count") return value !== undefined && isBelow(value, policy);
  if (numerator === undefined || denominator === undefined) return false;
  return [numerator, denominator, denominator - numerator].some((count) => isBelow(count, policy));
}

function isBelow(count: number, { below, zero }: DisclosurePolicy): boolean {
  return count >= 0 && count < below && (count > 0 || zero === "withheld");
}

function published(
  point: Point,
  withheld: Withheld | undefined,
  { roundTo }: DisclosurePolicy,
  { unit }: Measure,
  inherit: (copy: object, original: object) => void,
): Point {
  if (withheld !== undefined) {
    const { value: _value, numerator: _numerator, denominator: _denominator, ...rest } = point;
    const copy: Point = { ...rest, isSmall: true, ...(withheld === "protects" && { isProtecting: true }) };
    inherit(copy, point);
    return copy;
  }
  if (roundTo === undefined) return point;
  const rounded = (count: number | undefined) =>
    count === undefined ? undefined : Math.round(count / roundTo) * roundTo;
  const copy: Point = {
    ...point,
    ...(unit === "count" && { value: rounded(point.value) }),
    ...(point.numerator !== undefined && { numerator: rounded(point.numerator) }),
    ...(point.denominator !== undefined && { denominator: rounded(point.denominator) }),
  };
  inherit(copy, point);
  return copy;
}
