/** One series over time: a line with a mark for each figure, its target dashed, both named where they end. */

import { line } from "d3-shape";
import type { LineChart, LinePoint } from "../../document/chart.ts";
import { label, lineHeight, linesOf, middleToBaseline, widestPt } from "./label.ts";
import type { Look } from "./look.ts";
import type { Picture } from "./picture.ts";
import { processKey, processLines, signalMark, valuesOf } from "./process-lines.ts";
import { group, type Svg, shape } from "./svg.ts";
import { dayNumber, timeLabels, timeScale } from "./time-axis.ts";
import { horizontalLines, type Plot, valueAxis } from "./value-axis.ts";

const plotHeightPt = 165;
const endGapPt = 10;
const mostEndPt = 90;

interface Known extends LinePoint {
  readonly value: number;
}

interface Placed extends Known {
  readonly xPt: number;
  readonly yPt: number;
}

export function lineChart({ points, target, suffix, process }: LineChart, look: Look): Picture {
  const known = points.filter((point): point is Known => point.value !== null);
  const lines = [...(target ? [target.value] : []), ...valuesOf(process)];
  const axis = valueAxis([...known.map(({ value }) => value), ...lines], suffix, look);
  const ends = endLabels(known.at(-1)?.text, target?.label, look);
  const above = process && processKey(process, look);
  const topPt = (above?.heightPt ?? 0) + Math.max(look.lineHeightPt, ends.heightPt / 2);
  const plot: Plot = {
    leftPt: axis.textWidthPt + 7,
    rightPt: look.widthPt - ends.widthPt - endGapPt,
    topPt,
    bottomPt: topPt + Math.max(plotHeightPt, ends.heightPt),
  };
  axis.scale.range([plot.bottomPt, plot.topPt]);
  // Marks stand clear of the axis and of the edge.
  const days = timeScale(
    points.map(({ on }) => on),
    plot.leftPt + 8,
    plot.rightPt - 6,
  );
  const place = (point: Known): Placed => ({ ...point, xPt: days(dayNumber(point.on)), yPt: axis.scale(point.value) });
  const placed = known.map(place);
  const under = timeLabels(
    points.map(({ on, label: text }) => ({ xPt: days(dayNumber(on)), text })),
    plot.bottomPt + 6,
    look,
  );
  const targetPt = target && axis.scale(target.value);

  return {
    widthPt: look.widthPt,
    heightPt: plot.bottomPt + 6 + under.heightPt,
    content: group(
      horizontalLines(axis, plot, look),
      under.content,
      above?.content ?? group(),
      process ? processLines(process, { xPt: (on) => days(dayNumber(on)), yPt: axis.scale }, look) : group(),
      targetPt === undefined ? group() : targetLine(targetPt, plot, look),
      ...runsOf(placed, points).map((run) => seriesLine(run, look)),
      ...placed.map(({ xPt, yPt, mark }, index) =>
        mark === undefined
          ? shape("circle", { cx: xPt, cy: yPt, r: index === placed.length - 1 ? 3.6 : 2.4, fill: look.accent })
          : signalMark(mark, xPt, yPt, look),
      ),
      firstLabel(placed, targetPt, plot, look),
      ends.drawn(placed.at(-1)?.yPt, targetPt, plot),
    ),
  };
}

/** Points that a line leads through: none leads over a gap. */
function runsOf(placed: readonly Placed[], points: readonly LinePoint[]): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [];
  let isOpen = false;
  let next = 0;
  for (const point of points) {
    const at = point.value === null ? undefined : placed[next++];
    if (at === undefined) {
      isOpen = false;
      continue;
    }
    if (isOpen && !point.isApart) runs.at(-1)?.push(at);
    else runs.push([at]);
    isOpen = true;
  }
  return runs.filter((run) => run.length > 1);
}

function seriesLine(run: readonly Placed[], look: Look): Svg {
  const path = line<Placed>(
    ({ xPt }) => xPt,
    ({ yPt }) => yPt,
  ).digits(1);
  const joined = { "stroke-width": 2, "stroke-linejoin": "round", "stroke-linecap": "round" };
  return shape("path", { d: path(run) ?? "", fill: "none", stroke: look.accent, ...joined });
}

function targetLine(yPt: number, { leftPt, rightPt }: Plot, look: Look): Svg {
  const dashed = { "stroke-width": 1.4, "stroke-dasharray": "5 3" };
  return shape("line", { x1: leftPt, y1: yPt, x2: rightPt, y2: yPt, stroke: look.text, ...dashed });
}

/** The first figure, on the side of its mark that the line and the target leave free; without one where neither is. */
function firstLabel(placed: readonly Placed[], targetPt: number | undefined, plot: Plot, look: Look): Svg {
  const [first, second] = placed;
  if (!first || !second) return group();
  const sizePt = look.labelPt;
  const above = first.yPt - sizePt;
  const below = first.yPt + sizePt;
  const isFree = (middlePt: number) =>
    middlePt > plot.topPt - sizePt / 2 &&
    middlePt < plot.bottomPt - sizePt / 2 &&
    (targetPt === undefined || Math.abs(targetPt - middlePt) > sizePt * 0.8);
  const wanted = second.yPt < first.yPt ? [below, above] : [above, below];
  const middlePt = wanted.find(isFree);
  if (middlePt === undefined) return group();
  const [line = "", ...more] = linesOf(first.text, mostEndPt, sizePt);
  const widthPt = widestPt([line], sizePt);
  const xPt = first.xPt - 5;
  if (more.length > 0 || xPt + widthPt > plot.rightPt) return group();
  return group(
    shape("rect", {
      x: xPt - 1,
      y: middlePt - sizePt * 0.5,
      width: widthPt + 2,
      height: sizePt,
      fill: look.paper,
      "fill-opacity": "0.85",
    }),
    label({ lines: [line], xPt, yPt: middlePt + sizePt * middleToBaseline, sizePt, fill: look.text }),
  );
}

interface EndLabels {
  readonly widthPt: number;
  readonly heightPt: number;
  drawn(lastPt: number | undefined, targetPt: number | undefined, plot: Plot): Svg;
}

/** The newest figure and the target's name to the right of the plot, each at its height, never over each other. */
function endLabels(last: string | undefined, target: string | undefined, look: Look): EndLabels {
  const sizePt = look.labelPt;
  const lastLines = last === undefined ? [] : linesOf(last, mostEndPt, sizePt, "bold");
  const targetLines = target === undefined ? [] : linesOf(target, mostEndPt, sizePt);
  const heightOf = (lines: readonly string[]) => lines.length * sizePt * lineHeight;

  return {
    widthPt: Math.max(widestPt(lastLines, sizePt, "bold"), widestPt(targetLines, sizePt)),
    heightPt: heightOf(lastLines) + heightOf(targetLines),
    drawn(lastPt, targetPt, plot) {
      const ends = [
        { lines: lastLines, heightPt: heightOf(lastLines), atPt: lastPt, weight: "bold", fill: look.accent },
        { lines: targetLines, heightPt: heightOf(targetLines), atPt: targetPt, weight: "regular", fill: look.text },
      ] as const;
      return group(
        ...withTops(ends, plot.bottomPt + sizePt / 2).map(({ lines, weight, fill, topPt }) =>
          label({
            lines,
            xPt: plot.rightPt + endGapPt - 4,
            yPt: topPt + sizePt * (lineHeight / 2 + middleToBaseline),
            sizePt,
            fill,
            weight,
          }),
        ),
      );
    },
  };
}

interface End {
  readonly heightPt: number;
  /** Where the middle of its lines would stand. */
  readonly atPt: number | undefined;
}

/** From above downwards: each as near to its place as those above it and the foot of the plot let it be. */
function withTops<E extends End>(ends: readonly E[], footPt: number): readonly (E & { readonly topPt: number })[] {
  const present = ends.flatMap((end) => (end.atPt === undefined ? [] : [{ ...end, atPt: end.atPt }]));
  const downwards = [...present].sort((a, b) => a.atPt - b.atPt);
  // Two that are near each other make room on both sides.
  const crowdedPt = downwards[1] ? roomLacking(downwards[0] ?? downwards[1], downwards[1]) : 0;
  let freePt = 0;
  let belowPt = downwards.reduce((sum, { heightPt }) => sum + heightPt, 0);
  return downwards.map((end, index) => {
    const shiftPt = index === 0 ? -crowdedPt / 2 : crowdedPt / 2;
    const wantedPt = end.atPt - end.heightPt / 2 + (downwards.length > 1 ? shiftPt : 0);
    const topPt = Math.max(freePt, Math.min(wantedPt, footPt - belowPt));
    freePt = topPt + end.heightPt;
    belowPt -= end.heightPt;
    return { ...end, topPt };
  });
}

function roomLacking(upper: End & { readonly atPt: number }, lower: End & { readonly atPt: number }): number {
  return Math.max(0, (upper.heightPt + lower.heightPt) / 2 - (lower.atPt - upper.atPt));
}
