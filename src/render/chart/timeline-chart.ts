/** When things are due, row by row, on both sides of the day as at which the paper speaks. */

import type { Timeline, TimelineRow, TimelineState } from "../../document/chart.ts";
import { key } from "./key.ts";
import { label, linesOf, widestPt } from "./label.ts";
import type { Look } from "./look.ts";
import type { Picture } from "./picture.ts";
import { polygon } from "./rag-shape.ts";
import { rowLabels } from "./row-labels.ts";
import { group, rounded, type Svg, shape } from "./svg.ts";
import { dayNumber, timeLabels, timeScale } from "./time-axis.ts";
import { gridLine } from "./value-axis.ts";

const markPt = 9;

export function timelineChart({ asAt, ticks, key: entries, rows }: Timeline, look: Look): Picture {
  const states = key(
    entries.map(({ state, label: words }) => ({ label: words, mark: (x, y) => stateMark(state, x, y, look) })),
    look,
  );
  const names = rowLabels(
    rows.map((row) => row.label),
    look,
  );
  const days = [asAt.on, ...ticks.map(({ on }) => on), ...rows.flatMap((row) => row.marks.map(({ on }) => on))];
  const scale = timeScale(days, names.columnPt + markPt, look.widthPt - markPt);
  const asAtPt = scale(dayNumber(asAt.on));
  const named = asAtLabel(asAt.label, asAtPt, states.heightPt + 4, look);
  const plotTopPt = states.heightPt + 4 + named.heightPt;

  let topPt = plotTopPt;
  const drawn = rows.map((row, index) => {
    const columns = stacked(row, (on) => scale(dayNumber(on)));
    const tallest = Math.max(1, ...columns.map(({ level }) => level + 1));
    const heightPt = Math.max(tallest * (markPt + 1) + 10, (names.heightsPt[index] ?? 0) + 8);
    const middlePt = topPt + heightPt / 2;
    const lowestPt = middlePt + ((tallest - 1) * (markPt + 1)) / 2;
    topPt += heightPt;
    return group(
      gridLine(names.columnPt, topPt, look.widthPt, topPt, false, look),
      names.drawn(index, middlePt),
      ...columns.map(({ xPt, level, state }) => stateMark(state, xPt, lowestPt - level * (markPt + 1), look)),
    );
  });
  const under = timeLabels(
    ticks.map(({ on, label: text }) => ({ xPt: scale(dayNumber(on)), text })),
    topPt + 6,
    look,
  );
  return {
    widthPt: look.widthPt,
    heightPt: topPt + 6 + under.heightPt,
    content: group(
      states.content,
      ...ticks.map(({ on }) => tick(scale(dayNumber(on)), topPt, look)),
      shape("line", { x1: asAtPt, y1: plotTopPt, x2: asAtPt, y2: topPt, stroke: look.text, "stroke-width": 1.4 }),
      named.content,
      ...drawn,
      under.content,
    ),
  };
}

interface Placed {
  readonly xPt: number;
  /** How many marks lie beneath it. */
  readonly level: number;
  readonly state: TimelineState;
}

/** Marks that would cover each other stand one above the other. */
function stacked({ marks }: TimelineRow, xOf: (on: TimelineRow["marks"][number]["on"]) => number): readonly Placed[] {
  const placed: Placed[] = [];
  for (const { on, state } of [...marks].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const xPt = xOf(on);
    const near = new Set(placed.filter((other) => Math.abs(other.xPt - xPt) < markPt).map((other) => other.level));
    let level = 0;
    while (near.has(level)) level += 1;
    placed.push({ xPt, level, state });
  }
  return placed;
}

/** Done a disc, due a ring, overdue a square on its corner, closed a cross: no two alike without their colours. */
function stateMark(state: TimelineState, xPt: number, yPt: number, look: Look): Svg {
  const half = markPt / 2;
  switch (state) {
    case "done":
      return shape("circle", { cx: xPt, cy: yPt, r: half * 0.9, fill: look.quiet });
    case "due":
      return shape("circle", {
        cx: xPt,
        cy: yPt,
        r: half * 0.8,
        fill: look.paper,
        stroke: look.accent,
        "stroke-width": 1.8,
      });
    case "closed":
      return shape("path", {
        d: `M${rounded(xPt - half * 0.7)} ${rounded(yPt - half * 0.7)}l${rounded(half * 1.4)} ${rounded(half * 1.4)}m0 ${rounded(-half * 1.4)}l${rounded(-half * 1.4)} ${rounded(half * 1.4)}`,
        fill: "none",
        stroke: look.quiet,
        "stroke-width": 1.8,
      });
    case "overdue":
      return polygon(
        [
          [xPt, yPt - half * 1.1],
          [xPt + half * 1.1, yPt],
          [xPt, yPt + half * 1.1],
          [xPt - half * 1.1, yPt],
        ],
        look.rag.red.colour,
      );
  }
}

function tick(xPt: number, topPt: number, look: Look): Svg {
  return shape("line", { x1: xPt, y1: topPt, x2: xPt, y2: topPt + 4, stroke: look.quiet, "stroke-width": 1 });
}

function asAtLabel(
  words: string,
  asAtPt: number,
  topPt: number,
  look: Look,
): { readonly heightPt: number; readonly content: Svg } {
  const sizePt = look.labelPt;
  const lines = linesOf(words, look.widthPt / 2, sizePt, "bold");
  const halfPt = widestPt(lines, sizePt, "bold") / 2;
  const xPt = Math.min(Math.max(asAtPt, halfPt), look.widthPt - halfPt);
  return {
    heightPt: lines.length * look.lineHeightPt + 4,
    content: label({ lines, xPt, yPt: topPt + sizePt, sizePt, fill: look.text, anchor: "middle", weight: "bold" }),
  };
}
