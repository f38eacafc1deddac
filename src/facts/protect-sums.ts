/**
 * Of a total and its parts nothing that is withheld has one value alone that fits what is published.
 *
 * A reader knows every figure that is shown, and of the others why they are withheld: a small one is less than its policy
 * says, one that protects is not; and a count that adds up through the year lies between what is shown before and after. One
 * who knows this rule takes a part that protects for no greater than those that could have gone instead: for that a further
 * figure is withheld where one may be, and else it is no error.
 *
 * As each measure is part of one at most, the least and the most that a figure can be follow from its sums one after another.
 * What the sums of one period tell of a withheld figure is not taken on to another period.
 */

import type { Measure } from "../schema/measures.ts";
import { grouped } from "../values/grouped.ts";
import { countingYears } from "./counting-years.ts";
import { policyOf } from "./disclosure-policy.ts";

type Point = Measure["points"][number];

/** Why a figure is withheld: it is small itself; or another, or a step between two, could be worked out from it. */
export type Withheld = "small" | "protects";

export type WithheldPoints = ReadonlyMap<Measure, Map<Point, Withheld>>;

interface Figure {
  readonly measure: Measure;
  readonly point: Point;
  /** Among its measure's points of that year, oldest first, where the count adds up through it; else none. */
  readonly year: readonly Point[];
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

type Ranges = ReadonlyMap<Point, Range>;

/** A withheld figure that its total and the other parts tell, of which no more may be withheld. */
export interface Recoverable extends Figure {
  readonly total: Measure;
}

/** @param withheld - by each measure's own policy; what is withheld beside that is added. @returns what stays recoverable */
export function protectSums(measures: readonly Measure[], withheld: WithheldPoints): readonly Recoverable[] {
  const trees = treesOf(measures);
  let unsettled = trees;
  // What is withheld of one month no longer bounds the other months of a count that adds up through the year.
  while (unsettled.filter((sums) => protectTree(sums, withheld)).length > 0) unsettled = trees.filter(isInYears);
  return trees.flatMap((sums) => recoverableIn(sums, withheld));
}

const isInYears = (sums: readonly Sum[]): boolean =>
  sums.some(({ total, parts }) => [total, ...parts].some(({ year }) => year.length > 0));

/** The sums of a period that have figures in common: what is withheld in one may be told by another of them, and by no more. */
function treesOf(measures: readonly Measure[]): readonly (readonly Sum[])[] {
  const partsOf = grouped(measures, ({ partOf }) => partOf);
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const sums = measures.flatMap((total) => {
    const whole = wholeOf(total, byId).id;
    return sumsOf(total, partsOf.get(total.id) ?? []).map((sum) => ({ whole, sum }));
  });
  const trees = grouped(sums, ({ whole, sum }) => `${periodOf(sum.total.point)} ${whole}`);
  return [...trees.values()].map((tree) => tree.map(({ sum }) => sum));
}

/** The total that is part of no other. */
function wholeOf(measure: Measure, byId: ReadonlyMap<string, Measure>): Measure {
  const met = new Set<Measure>();
  let whole = measure;
  for (let next: Measure | undefined = measure; next && !met.has(next); next = byId.get(next.partOf ?? "")) {
    met.add(next);
    whole = next;
  }
  return whole;
}

function sumsOf(total: Measure, measures: readonly Measure[]): readonly Sum[] {
  if (measures.length === 0) return [];
  const byPeriod = grouped(measures.flatMap(figuresOf), ({ point }) => periodOf(point));
  return figuresOf(total).flatMap((figure) => {
    const parts = firstOfEach(byPeriod.get(periodOf(figure.point)) ?? []);
    return parts.length > 0 ? [{ total: figure, parts }] : [];
  });
}

function figuresOf(measure: Measure): readonly Figure[] {
  const years = measure.isCumulative && measure.unit === "count" ? countingYears(measure) : undefined;
  return years
    ? years.flatMap((year) => year.map((point) => ({ measure, point, year })))
    : measure.points.map((point) => ({ measure, point, year: [] }));
}

/** However it is written. */
const periodOf = ({ period }: Point): string => `${period.earliest} ${period.latest}`;

/** @param figures - measure after measure */
const firstOfEach = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter(({ measure }, at) => measure !== figures[at - 1]?.measure);

/** @returns whether more was withheld */
function protectTree(sums: readonly Sum[], withheld: WithheldPoints): boolean {
  const isProtectedFurther = () =>
    [knownIn, knownWithTurn, knownOfNewYears].some(
      (knownOfAll) =>
        sums.filter((sum) => protectAlone(sum, withheld, knownOfAll)).length > 0 ||
        tellingTogether(sums, withheld, knownOfAll).some((sum) => withholdNext(sum, withheld)),
    );
  let isChanged = false;
  // What is withheld for one sum may be told by another.
  while (isProtectedFurther()) isChanged = true;
  return isChanged;
}

/** Until the sum tells nothing by itself. @returns whether more was withheld */
function protectAlone(sum: Sum, withheld: WithheldPoints, knownOfAll: KnownOfAll): boolean {
  let isChanged = false;
  while (isTellingAlone(sum, withheld, knownOfAll([sum], withheld)) && withholdNext(sum, withheld)) isChanged = true;
  return isChanged;
}

function withholdNext(sum: Sum, withheld: WithheldPoints): boolean {
  const next = nextOf(sum, withheld);
  if (next) withheld.get(next.measure)?.set(next.point, "protects");
  return next !== undefined;
}

/** Those that tell all their figures with what the others tell. */
function tellingTogether(sums: readonly Sum[], withheld: WithheldPoints, knownOfAll: KnownOfAll): readonly Sum[] {
  const known = knownOfAll(sums, withheld);
  const protecting = sums.filter((sum) => openIn(sum, known).some((figure) => isProtected(figure, withheld)));
  if (protecting.length === 0) return [];
  const ranges = narrowed(sums, known);
  return protecting.filter((sum) => isTold(openIn(sum, known), ranges));
}

function isTellingAlone(sum: Sum, withheld: WithheldPoints, known: Ranges): boolean {
  const open = openIn(sum, known);
  return open.some((figure) => isProtected(figure, withheld)) && isTold(open, narrowed([sum], known));
}

/** Where one figure of a sum has one value left, each has. */
const isTold = (open: readonly Figure[], ranges: Ranges): boolean =>
  open.length === 1 || open.every(({ point }) => isOneValue(ranges.get(point)));

/** What neither is shown nor told without the sum. */
const openIn = ({ total, parts }: Sum, known: Ranges): readonly Figure[] =>
  [total, ...parts].filter(({ point }) => !isOneValue(known.get(point)));

const isOneValue = (range: Range | undefined): boolean => range !== undefined && range.least === range.most;

const isProtected = ({ measure, point }: Figure, withheld: WithheldPoints): boolean =>
  withheld.get(measure)?.get(point) === "protects" || policyOf(measure.disclosure)?.secondary === true;

const isShown = ({ measure, point }: Figure, withheld: WithheldPoints): boolean =>
  point.value !== undefined && withheld.get(measure)?.has(point) !== true;

/** No count is greater. */
const endless = 1e9;

type KnownOfAll = (sums: readonly Sum[], withheld: WithheldPoints) => Ranges;

/** What is told of each figure without adding up. */
const knownIn: KnownOfAll = (sums, withheld) => eachIn(sums, (figure) => knownOf(figure, withheld));

/**
 * To a reader who knows that a new year begins with each figure of which only its source knows: then others bound it. It
 * does not where the sum could then not add up.
 */
const knownOfNewYears: KnownOfAll = (sums, withheld) => {
  const known = new Map(
    eachIn(sums, (figure) => knownOf(mayBeginYear(figure, withheld) ? begunBy(figure) : figure, withheld)),
  );
  for (const sum of sums.filter((each) => !canAddUp(each, known)))
    for (const [point, range] of knownIn([sum], withheld)) known.set(point, range);
  return known;
};

function canAddUp({ total, parts }: Sum, known: Ranges): boolean {
  const of = ({ point }: Figure): Range => known.get(point) ?? { least: 0, most: endless };
  const [whole, ranges] = [of(total), parts.map(of)];
  return (
    [whole, ...ranges].every(({ least, most }) => least <= most) &&
    ranges.reduce((sum, { least }) => sum + least, 0) <= whole.most &&
    ranges.reduce((sum, { most }) => sum + most, 0) >= whole.least
  );
}

const eachIn = (sums: readonly Sum[], known: (figure: Figure) => Range): Ranges =>
  new Map(sums.flatMap(({ total, parts }) => [total, ...parts]).map((figure) => [figure.point, known(figure)]));

/** `countingYears` takes it for one of the year before, for want of a value that is less. */
const mayBeginYear = (figure: Figure, withheld: WithheldPoints): boolean =>
  figure.year.length > 0 && figure.point.value === undefined && knownFromPolicy(figure, withheld).most === endless;

const begunBy = (figure: Figure): Figure => ({
  ...figure,
  year: figure.measure.points.slice(figure.measure.points.indexOf(figure.point)),
});

/** To a reader who knows that the smallest part goes first: what has gone is no greater than what may go still. */
function knownWithTurn(sums: readonly Sum[], withheld: WithheldPoints): Ranges {
  const known = new Map(knownIn(sums, withheld));
  for (const { parts } of sums) {
    const smallest = Math.min(...parts.filter((part) => mayGo(part, withheld)).map(countOf));
    for (const part of parts) {
      const range = known.get(part.point);
      const isBound = withheld.get(part.measure)?.get(part.point) === "protects" && countOf(part) <= smallest;
      if (range && isBound) known.set(part.point, { ...range, most: Math.min(range.most, smallest) });
    }
  }
  return known;
}

function knownOf(figure: Figure, withheld: WithheldPoints): Range {
  if (isShown(figure, withheld)) return { least: countOf(figure), most: countOf(figure) };
  const { point, year } = figure;
  const own = knownFromPolicy(figure, withheld);
  const at = year.indexOf(point);
  const isShownToo = (other: Point) => isShown({ ...figure, point: other }, withheld);
  const before = year.slice(0, Math.max(at, 0)).findLast(isShownToo)?.value ?? 0;
  const after = year.slice(at + 1).find(isShownToo)?.value ?? endless;
  return { least: Math.max(own.least, before), most: Math.min(own.most, after) };
}

function knownFromPolicy({ measure, point }: Figure, withheld: WithheldPoints): Range {
  const policy = policyOf(measure.disclosure);
  const why = withheld.get(measure)?.get(point) ?? (point.isProtecting ? "protects" : point.isSmall && "small");
  if (!policy || !why || measure.unit !== "count") return { least: 0, most: endless };
  if (why === "protects") return { least: policy.below, most: endless };
  return { least: policy.zero === "withheld" ? 0 : 1, most: policy.below - 1 };
}

/** The range of each figure when what one sum tells has gone on to the others. */
function narrowed(sums: readonly Sum[], known: Ranges): Ranges {
  const ranges = new Map(known);
  // From one end of the tree to the other there are as many steps as sums, at the most.
  for (const _ of sums) if (sums.filter((sum) => narrow(sum, ranges)).length === 0) break;
  return ranges;
}

/** Each figure to what the others leave of it. @returns whether that is less than before */
function narrow({ total, parts }: Sum, ranges: Map<Point, Range>): boolean {
  const of = ({ point }: Figure): Range => ranges.get(point) ?? { least: 0, most: endless };
  const whole = of(total);
  const least = parts.reduce((sum, part) => sum + of(part).least, 0);
  const most = parts.reduce((sum, part) => sum + of(part).most, 0);
  const left = (part: Range): Range => ({
    least: Math.max(part.least, whole.least - (most - part.most)),
    most: Math.min(part.most, whole.most - (least - part.least)),
  });
  const next = [
    { figure: total, range: { least: Math.max(whole.least, least), most: Math.min(whole.most, most) } },
    ...parts.map((figure) => ({ figure, range: left(of(figure)) })),
  ];
  // Parts that do not add up to their total tell nothing.
  if (next.some(({ range }) => range.least > range.most)) return false;
  const moved = next.filter(({ figure, range }) => isNarrower(range, of(figure)));
  for (const { figure, range } of moved) ranges.set(figure.point, range);
  return moved.length > 0;
}

const isNarrower = (range: Range, than: Range): boolean => range.least > than.least || range.most < than.most;

/** The smallest part that has a policy, else the total: a measure without one is published as it is. */
function nextOf({ total, parts }: Sum, withheld: WithheldPoints): Figure | undefined {
  const inTurn = [...parts].sort((a, b) => countOf(a) - countOf(b));
  return [...inTurn, total].find((figure) => mayGo(figure, withheld));
}

const mayGo = (figure: Figure, withheld: WithheldPoints): boolean =>
  policyOf(figure.measure.disclosure) !== undefined && isShown(figure, withheld) && countOf(figure) > 0;

const countOf = ({ point }: Figure): number => point.value ?? 0;

/** Each once; one that is part of a telling sum and the total of another is told by the first. */
function recoverableIn(sums: readonly Sum[], withheld: WithheldPoints): readonly Recoverable[] {
  const found = new Map<Point, Recoverable>();
  for (const { sum, known } of [knownIn, knownOfNewYears].flatMap((each) => telling(sums, withheld, each))) {
    for (const figure of openIn(sum, known).filter((open) => isProtected(open, withheld))) {
      if (figure !== sum.total || !found.has(figure.point))
        found.set(figure.point, { ...figure, total: sum.total.measure });
    }
  }
  return [...found.values()];
}

/** Alone, and with the others. */
function telling(sums: readonly Sum[], withheld: WithheldPoints, knownOfAll: KnownOfAll) {
  const known = knownOfAll(sums, withheld);
  const alone = sums.filter((sum) => isTellingAlone(sum, withheld, known));
  return [...new Set([...alone, ...tellingTogether(sums, withheld, knownOfAll)])].map((sum) => ({ sum, known }));
}
