/**
 * Figures as they may be published: small counts withheld by the policy of each measure, and others withheld so that the small
 * ones can't be worked out from them.
 *
 * Done once, before any fact: tables, totals, percentages, charts and sentences all see what is left.
 */

import type { DisclosurePolicy, Measure } from "../schema/measures.ts";

type Point = Measure["points"][number];

/** Why a figure is withheld: it is small itself; or another, or a step between two, could be worked out from it. */
type Withheld = "small" | "protects";

/** @param inherit - told of each copy that differs from its original, so that places are kept */
export function disclosed(
  measures: readonly Measure[],
  inherit: (copy: object, original: object) => void,
): readonly Measure[] {
  if (measures.every(({ disclosure }) => policyOf(disclosure) === undefined)) return measures;
  const withheld = new Map(measures.map((measure) => [measure, ownWithheld(measure)]));
  protectParts(measures, withheld);
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

const policyOf = (disclosure: Measure["disclosure"]): DisclosurePolicy | undefined =>
  disclosure === "none" ? undefined : disclosure;

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

/** Of parts that add up to a total that is shown, no single one is withheld: the next smallest goes with it, else the total. */
function protectParts(measures: readonly Measure[], withheld: ReadonlyMap<Measure, Map<Point, Withheld>>): void {
  for (const total of measures) {
    const parts = measures.filter(({ partOf }) => partOf === total.id);
    if (parts.length === 0) continue;
    for (const sum of total.points) protectPeriod(sum, total, parts, withheld);
  }
}

function protectPeriod(
  sum: Point,
  total: Measure,
  parts: readonly Measure[],
  withheld: ReadonlyMap<Measure, Map<Point, Withheld>>,
): void {
  const ofPeriod = parts.flatMap((measure) => {
    const point = measure.points.find(({ period }) => period.written === sum.period.written);
    const protects = policyOf(measure.disclosure)?.secondary === true;
    return point
      ? [{ measure, point, protects, isWithheld: withheld.get(measure)?.has(point) || point.value === undefined }]
      : [];
  });
  const hidden = ofPeriod.filter(({ isWithheld }) => isWithheld);
  const isTotalShown = sum.value !== undefined && withheld.get(total)?.has(sum) !== true;
  if (!isTotalShown || hidden.length !== 1 || hidden[0]?.protects !== true) return;
  const next = ofPeriod
    .filter(({ isWithheld, point }) => !isWithheld && (point.value ?? 0) > 0)
    .sort((a, b) => (a.point.value ?? 0) - (b.point.value ?? 0))[0];
  if (next && policyOf(next.measure.disclosure)) withheld.get(next.measure)?.set(next.point, "protects");
  else if (policyOf(total.disclosure)) withheld.get(total)?.set(sum, "protects");
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
