/** A bar for each of a few things, from nought, its figure at the end of its row. */

import type { BarChart } from "../../document/chart.ts";
import { label, linesOf, middleToBaseline, widestPt } from "./label.ts";
import type { Look } from "./look.ts";
import type { Picture } from "./picture.ts";
import { rowLabels } from "./row-labels.ts";
import { group, type Svg, shape } from "./svg.ts";
import { gridLine, valueAxis } from "./value-axis.ts";

const gapPt = 10;
const leastRowPt = 20;
const mostFigurePt = 100;

export function barChart({ bars, target, suffix }: BarChart, look: Look): Picture {
  const sizePt = look.labelPt;
  const names = rowLabels(
    bars.map((bar) => bar.label),
    look,
  );
  const values = bars.flatMap(({ value }) => (value === null ? [] : [value]));
  const { scale } = valueAxis([...values, ...(target ? [target.value] : [])], suffix, look);
  const figures = bars.map(({ text }) => linesOf(text, mostFigurePt, sizePt, "bold"));
  const besidePt = widestPt(figures.flat(), sizePt, "bold") + gapPt;
  scale.range([names.columnPt, look.widthPt - besidePt]);

  const named = target && targetLabel(target.label, scale(target.value), look);
  const topPt = named ? named.heightPt : 0;
  const heightsPt = bars.map((_, row) =>
    Math.max(leastRowPt, (names.heightsPt[row] ?? 0) + 6, (figures[row]?.length ?? 1) * look.lineHeightPt + 4),
  );
  const heightPt = topPt + heightsPt.reduce((sum, height) => sum + height, 0) + 4;
  const noughtPt = scale(0);

  let rowTopPt = topPt;
  const rows = bars.map((bar, row) => {
    const middlePt = rowTopPt + (heightsPt[row] ?? leastRowPt) / 2;
    rowTopPt += heightsPt[row] ?? leastRowPt;
    const endPt = scale(bar.value ?? 0);
    return group(
      names.drawn(row, middlePt),
      shape("rect", {
        x: Math.min(noughtPt, endPt),
        y: middlePt - 6.5,
        width: Math.abs(endPt - noughtPt),
        height: 13,
        fill: look.accent,
      }),
      figure(figures[row] ?? [], middlePt, look),
    );
  });
  return {
    widthPt: look.widthPt,
    heightPt,
    content: group(
      ...rows,
      gridLine(noughtPt, topPt, noughtPt, heightPt, true, look),
      named && target ? targetLine(scale(target.value), topPt, heightPt, look) : group(),
      named?.content ?? group(),
    ),
  };
}

/** All in one column, so that they can be read downwards, clear of the bars and the target. */
function figure(lines: readonly string[], middlePt: number, look: Look): Svg {
  const sizePt = look.labelPt;
  return label({
    lines,
    xPt: look.widthPt,
    yPt: middlePt + sizePt * middleToBaseline - ((lines.length - 1) * look.lineHeightPt) / 2,
    sizePt,
    fill: look.text,
    anchor: "end",
    weight: "bold",
  });
}

function targetLine(xPt: number, topPt: number, bottomPt: number, look: Look): Svg {
  // White beneath the dashes, so that they show on a bar as well as beside it.
  const along = { x1: xPt, y1: topPt, x2: xPt, y2: bottomPt };
  return group(
    shape("line", { ...along, stroke: look.paper, "stroke-width": 3.4 }),
    shape("line", { ...along, stroke: look.text, "stroke-width": 1.4, "stroke-dasharray": "5 3" }),
  );
}

function targetLabel(
  words: string,
  targetPt: number,
  look: Look,
): { readonly heightPt: number; readonly content: Svg } {
  const sizePt = look.labelPt;
  const lines = linesOf(words, look.widthPt / 2, sizePt);
  const halfPt = widestPt(lines, sizePt) / 2;
  const xPt = Math.min(Math.max(targetPt, halfPt), look.widthPt - halfPt);
  const content = label({ lines, xPt, yPt: sizePt, sizePt, fill: look.text, anchor: "middle" });
  return { heightPt: lines.length * look.lineHeightPt + 4, content };
}
