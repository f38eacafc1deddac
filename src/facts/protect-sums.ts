/**
 * Of a total and its parts no single figure is withheld: it would be the others, added or subtracted.
 *
 * Totals may be parts of other totals. As each measure is part of one at most, two figures or none withheld of each sum are
 * enough: every combination of sums then leaves two unknown.
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

/** A withheld figure that its total and the other parts tell, none of which may be withheld beside it. */
export interface Recoverable extends Figure {
  readonly total: Measure;
}

export const policyOf = (disclosure: Measure["disclosure"]): DisclosurePolicy | undefined =>
  disclosure === "none" ? undefined : disclosure;

/** @param withheld - by each measure's own policy; what is withheld beside that is added. @returns what stays recoverable */
export function protectSums(measures: readonly Measure[], withheld: WithheldPoints): readonly Recoverable[] {
  const sums = measures.flatMap((total) => sumsOf(total, measures));
  // What is withheld for one sum may stand alone in another.
  for (let isSettled = false; !isSettled; ) {
    isSettled = true;
    for (const sum of sums) {
      const next = aloneIn(sum, withheld) && nextOf(sum, withheld);
      if (!next) continue;
      withheld.get(next.measure)?.set(next.point, "protects");
      isSettled = false;
    }
  }
  return sums.flatMap((sum) => {
    const alone = aloneIn(sum, withheld);
    return alone ? [{ ...alone, total: sum.total.measure }] : [];
  });
}

function sumsOf(total: Measure, measures: readonly Measure[]): readonly Sum[] {
  const parts = measures.filter(({ partOf }) => partOf === total.id);
  if (parts.length === 0) return [];
  return total.points.map((sum) => ({
    total: { measure: total, point: sum },
    parts: parts.flatMap((measure) => {
      const point = measure.points.find(({ period }) => isSamePeriod(period, sum.period));
      return point ? [{ measure, point }] : [];
    }),
  }));
}

/** However the two are written. */
const isSamePeriod = (a: Point["period"], b: Point["period"]): boolean =>
  a.earliest === b.earliest && a.latest === b.latest;

const isShown = ({ measure, point }: Figure, withheld: WithheldPoints): boolean =>
  point.value !== undefined && withheld.get(measure)?.has(point) !== true;

/** The only figure of the sum that is withheld, where it is to be protected. */
function aloneIn({ total, parts }: Sum, withheld: WithheldPoints): Figure | undefined {
  if (parts.length === 0) return undefined;
  const [alone, ...others] = [total, ...parts].filter((figure) => !isShown(figure, withheld));
  if (!alone || others.length > 0) return undefined;
  const isProtecting = withheld.get(alone.measure)?.get(alone.point) === "protects";
  return isProtecting || policyOf(alone.measure.disclosure)?.secondary === true ? alone : undefined;
}

/** The smallest part that has a policy, else the total: a measure without one is published as it is. */
function nextOf({ total, parts }: Sum, withheld: WithheldPoints): Figure | undefined {
  const mayGo = (figure: Figure) =>
    policyOf(figure.measure.disclosure) !== undefined && isShown(figure, withheld) && countOf(figure) > 0;
  return [...parts.filter(mayGo).sort((a, b) => countOf(a) - countOf(b)), total].find(mayGo);
}

const countOf = ({ point }: Figure): number => point.value ?? 0;
