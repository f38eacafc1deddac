/** Runs that stand beside each other, as lines. */

import type { DrawnRun } from "./drawn-run.ts";
import { inReadingOrder } from "./reading-order.ts";

/** Runs of one line in one column; a raised number belongs to the line that it stands in. */
export type DrawnLine = readonly DrawnRun[];

export function drawnLines(runs: readonly DrawnRun[]): readonly DrawnLine[] {
  const lines: DrawnRun[][] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    if (line && goesOn(line, run)) line.push(run);
    else lines.push([run]);
  }
  const withWords = lines.filter((line) => line.some(({ text }) => text.trim() !== ""));
  return withWords.map((line) => inReadingOrder(line, ({ text }) => text));
}

function goesOn(line: DrawnLine, run: DrawnRun): boolean {
  const before = line.at(-1);
  if (!before || before.page !== run.page) return false;
  const sizePt = Math.max(lineSizePt(line), run.sizePt);
  const apartPt = run.leftPt - before.rightPt;
  return Math.abs(run.baselinePt - baselinePt(line)) < sizePt * 0.5 && Math.abs(apartPt) < sizePt * 0.8;
}

export function lineSizePt(line: DrawnLine): number {
  return Math.max(...line.map(({ sizePt }) => sizePt));
}

/** Of the largest words in it. */
export function baselinePt(line: DrawnLine): number {
  const sizePt = lineSizePt(line);
  return line.find((run) => run.sizePt === sizePt)?.baselinePt ?? 0;
}

export function lineText(line: DrawnLine): string {
  return line.map(({ text }) => text).join("");
}

/** To where its words reach, without the spaces after them. */
export function rightPt(line: DrawnLine): number {
  return Math.max(...line.filter(({ text }) => text.trim() !== "").map((run) => run.rightPt - blankAfterPt(run)));
}

/** About how wide the spaces at the end of a run are. */
function blankAfterPt({ text, sizePt }: DrawnRun): number {
  return (text.length - text.trimEnd().length) * sizePt * 0.278;
}
