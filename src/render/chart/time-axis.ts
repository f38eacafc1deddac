/** A scale for days, and the labels beneath it, as many as have room. */

import { extent } from "d3-array";
import { type ScaleLinear, scaleLinear } from "d3-scale";
import { daysBetween } from "../../values/add-days.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import { label, lineHeight, linesOf, widestPt } from "./label.ts";
import type { Look } from "./look.ts";
import { group, type Svg } from "./svg.ts";

const dayNought = "1970-01-01" as CalendarDate;

/** Days since 1970, so that distances on paper are those in time. */
export function dayNumber(day: CalendarDate): number {
  return daysBetween(dayNought, day);
}

/** A single day stands in the middle. */
export function timeScale(days: readonly CalendarDate[], leftPt: number, rightPt: number): ScaleLinear<number, number> {
  const [first = 0, last = 0] = extent(days, dayNumber);
  return scaleLinear()
    .domain(first === last ? [first - 1, last + 1] : [first, last])
    .range([leftPt, rightPt]);
}

export interface TimeLabel {
  readonly xPt: number;
  readonly text: string;
}

export interface TimeLabels {
  readonly heightPt: number;
  readonly content: Svg;
}

const mostPt = 72;
const gapPt = 6;

/**
 * The last, and each second, third or further one before it: the closest together that clear each other.
 *
 * @param topPt - where their first line may begin
 */
export function timeLabels(all: readonly TimeLabel[], topPt: number, look: Look): TimeLabels {
  const sizePt = look.tickPt;
  const laid = all.map(({ xPt, text }) => {
    const lines = linesOf(text, mostPt, sizePt);
    const halfPt = widestPt(lines, sizePt) / 2;
    return { lines, halfPt, xPt: Math.min(Math.max(xPt, halfPt), look.widthPt - halfPt) };
  });
  const kept = closestApart([...laid].sort((a, b) => a.xPt - b.xPt));
  const lines = Math.max(0, ...kept.map((each) => each.lines.length));
  const drawn = kept.map((each) =>
    label({ lines: each.lines, xPt: each.xPt, yPt: topPt + sizePt, sizePt, fill: look.quiet, anchor: "middle" }),
  );
  return { heightPt: lines * sizePt * lineHeight + 2, content: group(...drawn) };
}

interface Laid {
  readonly xPt: number;
  readonly halfPt: number;
}

function closestApart<L extends Laid>(laid: readonly L[]): readonly L[] {
  for (let step = 1; step < laid.length; step += 1) {
    const chosen = laid.filter((_, index) => (laid.length - 1 - index) % step === 0);
    if (chosen.every((each, index) => clears(each, chosen[index + 1]))) return chosen;
  }
  return laid.slice(-1);
}

function clears(one: Laid, next: Laid | undefined): boolean {
  return next === undefined || one.xPt + one.halfPt + gapPt <= next.xPt - next.halfPt;
}
