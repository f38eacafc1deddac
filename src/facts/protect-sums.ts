/**
 * Of a total and its parts nothing that is withheld has one value alone that fits what is published.
 *
 * A reader knows every figure that is shown, and of the others why they are withheld: a small one is less than its policy
 * says, one that protects is not. As each measure is part of one at most, the least and the most that a figure can be
 * follow from its sums one after another.
 */

import type { DisclosurePolicy, Measure } from "../schema/measures.ts";

type Point = Measure["points"][number];

/** Why a figure is withheld: it is small itself; or another, or a step between two, could be worked out from it. */
export type Withheld = "small" | "protects";

export type WithheldPoints = ReadonlyMap<Measure, Map<Point, Withheld>>;

interface Figure {
  readonly measure: Measure;
  readonly point: Point;
}

/** Of one period. */
interface Sum {
  readonly total: Figure;
  readonly parts: readonly Figure[];
}

/** What a reader can hold a figure for, at the least and at the most. */
interface Range {
  readonly least: number;
  readonly most: number;
}

/** A withheld figure that its total and the other parts tell, of which no more may be withheld. */
export interface Recoverable extends Figure {
  readonly total: Measure;
}

export const policyOf = (disclosure: Measure["disclosure"]): DisclosurePolicy | undefined =>
  disclosure === "none" ? undefined : disclosure;

/** @param withheld - by each measure's own policy; what is withheld beside that is added. @returns what stays recoverable */
export function protectSums(measures: readonly Measure[], withheld: WithheldPoints): readonly Recoverable[] {
  const sums = measures.flatMap((total) => sumsOf(total, measures));
  const periods = new Set(sums.map(({ total }) => periodOf(total.point)));
  return [...periods].flatMap((period) =>
    protectPeriod(
      sums.filter(({ total }) => periodOf(total.point) === period),
      withheld,
    ),
  );
}

function protectPeriod(sums: readonly Sum[], withheld: WithheldPoints): readonly Recoverable[] {
  // What is withheld for one sum may be told by another.
  for (;;) {
    const telling = tellingSums(sums, withheld);
    const next = telling.map((sum) => nextOf(sum, withheld)).find((figure) => figure !== undefined);
    if (!next) return recoverableIn(telling, withheld);
    withheld.get(next.measure)?.set(next.point, "protects");
  }
}

function sumsOf(total: Measure, measures: readonly Measure[]): readonly Sum[] {
  const all = measures.filter(({ partOf }) => partOf === total.id);
  return total.points.flatMap((sum) => {
    const parts = all.flatMap((measure) => {
      const point = measure.points.find((part) => periodOf(part) === periodOf(sum));
      return point ? [{ measure, point }] : [];
    });
    return parts.length > 0 ? [{ total: { measure: total, point: sum }, parts }] : [];
  });
}

/** However it is written. */
const periodOf = ({ period }: Point): string => `${period.earliest} ${period.latest}`;

/** Those that tell all their figures: first who do so by themselves, then who do so with what the others tell. */
function tellingSums(sums: readonly Sum[], withheld: WithheldPoints): readonly Sum[] {
  const withOthers = narrowed(sums, withheld);
  const alone = sums.filter((sum) => isTelling(sum, narrowed([sum], withheld), withheld));
  return [...alone, ...sums.filter((sum) => !alone.includes(sum) && isTelling(sum, withOthers, withheld))];
}

/** Where one figure of a sum has one value left, each has. */
function isTelling(sum: Sum, ranges: ReadonlyMap<Point, Range>, withheld: WithheldPoints): boolean {
  const open = openIn(sum, withheld);
  const isTold = ({ point }: Figure) => isOneValue(ranges.get(point));
  return open.some((figure) => isProtected(figure, withheld)) && (open.length === 1 || open.every(isTold));
}

/** What neither is shown nor told by its own policy. */
const openIn = ({ total, parts }: Sum, withheld: WithheldPoints): readonly Figure[] =>
  [total, ...parts].filter((figure) => !isOneValue(knownOf(figure, withheld)));

const isOneValue = (range: Range | undefined): boolean => range !== undefined && range.least === range.most;

const isProtected = ({ measure, point }: Figure, withheld: WithheldPoints): boolean =>
  withheld.get(measure)?.get(point) === "protects" || policyOf(measure.disclosure)?.secondary === true;

const isShown = ({ measure, point }: Figure, withheld: WithheldPoints): boolean =>
  point.value !== undefined && withheld.get(measure)?.has(point) !== true;

/** No count is greater. */
const endless = 1e9;

/** What is told of a figure without its sums. */
function knownOf(figure: Figure, withheld: WithheldPoints): Range {
  const { measure, point } = figure;
  if (isShown(figure, withheld)) return { least: countOf(figure), most: countOf(figure) };
  const policy = policyOf(measure.disclosure);
  const why = withheld.get(measure)?.get(point) ?? (point.isProtecting ? "protects" : point.isSmall && "small");
  if (!policy || !why || measure.unit !== "count") return { least: 0, most: endless };
  if (why === "protects") return { least: policy.below, most: endless };
  return { least: policy.zero === "withheld" ? 0 : 1, most: policy.below - 1 };
}

/** The range of each figure when what one sum tells has gone on to the others. */
function narrowed(sums: readonly Sum[], withheld: WithheldPoints): ReadonlyMap<Point, Range> {
  const figures = sums.flatMap(({ total, parts }) => [total, ...parts]);
  const ranges = new Map(figures.map((figure) => [figure.point, knownOf(figure, withheld)]));
  for (const _ of sums) for (const sum of sums) narrow(sum, ranges);
  return ranges;
}

/** Each figure to what the others leave of it. */
function narrow({ total, parts }: Sum, ranges: Map<Point, Range>): void {
  const of = ({ point }: Figure): Range => ranges.get(point) ?? { least: 0, most: endless };
  const whole = of(total);
  const least = parts.reduce((sum, part) => sum + of(part).least, 0);
  const most = parts.reduce((sum, part) => sum + of(part).most, 0);
  const left = (part: Range): Range => ({
    least: Math.max(part.least, whole.least - (most - part.most)),
    most: Math.min(part.most, whole.most - (least - part.least)),
  });
  const next = new Map([
    [total.point, { least: Math.max(whole.least, least), most: Math.min(whole.most, most) }],
    ...parts.map((part) => [part.point, left(of(part))] as const),
  ]);
  // Parts that do not add up to their total tell nothing.
  if ([...next.values()].some((range) => range.least > range.most)) return;
  for (const [point, range] of next) ranges.set(point, range);
}

/** The smallest part that has a policy, else the total: a measure without one is published as it is. */
function nextOf({ total, parts }: Sum, withheld: WithheldPoints): Figure | undefined {
  const mayGo = (figure: Figure) =>
    policyOf(figure.measure.disclosure) !== undefined && isShown(figure, withheld) && countOf(figure) > 0;
  return [...parts.filter(mayGo).sort((a, b) => countOf(a) - countOf(b)), total].find(mayGo);
}

const countOf = ({ point }: Figure): number => point.value ?? 0;

/** Each once; one that is part of a telling sum and the total of another is told by the first. */
function recoverableIn(telling: readonly Sum[], withheld: WithheldPoints): readonly Recoverable[] {
  const found = new Map<Point, Recoverable>();
  for (const sum of telling) {
    for (const figure of openIn(sum, withheld).filter((open) => isProtected(open, withheld))) {
      if (figure !== sum.total || !found.has(figure.point))
        found.set(figure.point, { ...figure, total: sum.total.measure });
    }
  }
  return [...found.values()];
}
