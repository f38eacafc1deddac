/** Runs that stand beside each other, as lines. */

import type { DrawnRun } from "./drawn-run.ts";
import { inReadingOrder } from "./reading-order.ts";

/** Runs of one line in one column; a raised number belongs to the line that it stands in. */
export type DrawnLine = readonly DrawnRun[];

export function drawnLines(runs: readonly DrawnRun[]): readonly DrawnLine[] {
  const lines = rows(runs).flatMap((row) =>
    row.some(({ isReversed }) => isReversed)
      ? touching(row)
      : besideEachOther(row).map((line) => inReadingOrder(line, ({ text }) => text)),
  );
  return withWords(lines);
}

/** A line of blanks is none of its own; among the words of one part it still keeps the lines around it apart. */
function withWords(lines: readonly DrawnLine[]): readonly DrawnLine[] {
  const found: DrawnLine[] = [];
  for (const line of lines) {
    const [before, id] = [found.at(-1), line[0]?.contentId];
    if (line.some(({ text }) => text.trim() !== "")) found.push(line);
    else if (before && id !== undefined && before.at(-1)?.contentId === id) found.splice(-1, 1, [...before, ...line]);
  }
  return found;
}

/** Runs at one height that are drawn one after the other. */
function rows(runs: readonly DrawnRun[]): readonly DrawnLine[] {
  return chains(runs, (row, run) => {
    const sizePt = Math.max(lineSizePt(row), run.sizePt);
    return row[0]?.page === run.page && Math.abs(run.baselinePt - baselinePt(row)) < sizePt * 0.5;
  });
}

/** In a row that is drawn from left to right, each run begins where the one before it ends. */
function besideEachOther(row: DrawnLine): readonly DrawnLine[] {
  return chains(row, (line, run) => {
    const apartPt = run.leftPt - (line.at(-1)?.rightPt ?? 0);
    return Math.abs(apartPt) < Math.max(lineSizePt(line), run.sizePt) * closeEms;
  });
}

/** A row that is drawn as it is read, now further to the left and now to the right, has gaps once it is whole. */
function touching(row: DrawnLine): readonly DrawnLine[] {
  let rightPt = Number.NEGATIVE_INFINITY;
  const lines = chains(
    row.toSorted((one, other) => one.leftPt - other.leftPt),
    (line, run) => {
      rightPt = Math.max(rightPt, line.at(-1)?.rightPt ?? rightPt);
      return run.leftPt - rightPt < run.sizePt * closeEms;
    },
  );
  return lines.map((line) => {
    const runs = new Set(line);
    return row.filter((run) => runs.has(run));
  });
}

/** Ems between words of one line; more is a column's gap. */
const closeEms = 0.8;

function chains(runs: readonly DrawnRun[], goesOn: (chain: DrawnLine, run: DrawnRun) => boolean): readonly DrawnLine[] {
  const found: DrawnRun[][] = [];
  for (const run of runs) {
    const chain = found.at(-1);
    if (chain && goesOn(chain, run)) chain.push(run);
    else found.push([run]);
  }
  return found;
}

export function lineSizePt(line: DrawnLine): number {
  return Math.max(...line.map(({ sizePt }) => sizePt));
}

/** Of the largest words in it: an accent may be set by itself, a little higher or lower. */
export function baselinePt(line: DrawnLine): number {
  const sizePt = lineSizePt(line);
  const words = line.find((run) => run.sizePt === sizePt && !/^\p{M}*$/u.test(run.text));
  return (words ?? line.find((run) => run.sizePt === sizePt))?.baselinePt ?? 0;
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
