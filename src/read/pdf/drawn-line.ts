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
  const found: DrawnRun[][] = [];
  for (const line of lines) {
    const [before, id] = [found.at(-1), line[0]?.contentId];
    if (line.some(({ text }) => text.trim() !== "")) found.push([...line]);
    else if (before && id !== undefined && before.at(-1)?.contentId === id) for (const run of line) before.push(run);
  }
  return found;
}

/** Runs at one height that are drawn one after the other. */
function rows(runs: readonly DrawnRun[]): readonly DrawnLine[] {
  return chains(runs, ({ last, height }, run) => {
    const sizePt = Math.max(height.sizePt, run.sizePt);
    return last.page === run.page && Math.abs(run.baselinePt - height.baselinePt) < sizePt * 0.5;
  });
}

/** In a row that is drawn from left to right, each run begins where the one before it ends. */
function besideEachOther(row: DrawnLine): readonly DrawnLine[] {
  return chains(row, ({ last, height }, run) => {
    const apartPt = run.leftPt - last.rightPt;
    return Math.abs(apartPt) < Math.max(height.sizePt, run.sizePt) * closeEms;
  });
}

/** A row that is drawn as it is read, now further to the left and now to the right, has gaps once it is whole. */
function touching(row: DrawnLine): readonly DrawnLine[] {
  let rightPt = Number.NEGATIVE_INFINITY;
  const lines = chains(
    row.toSorted((one, other) => one.leftPt - other.leftPt),
    ({ last }, run) => {
      rightPt = Math.max(rightPt, last.rightPt);
      return run.leftPt - rightPt < run.sizePt * closeEms;
    },
  );
  const asRead = new Map<DrawnRun, DrawnRun[]>();
  for (const line of lines) {
    const runs: DrawnRun[] = [];
    for (const run of line) asRead.set(run, runs);
  }
  for (const run of row) asRead.get(run)?.push(run);
  return [...new Set(asRead.values())];
}

/** Ems between words of one line; more is a column's gap. */
const closeEms = 0.8;

/** What a run that may go on with a chain is held against: a line may be very long, and isn't looked through for each. */
interface Chain {
  readonly last: DrawnRun;
  readonly height: LineHeight;
}

function chains(runs: readonly DrawnRun[], goesOn: (chain: Chain, run: DrawnRun) => boolean): readonly DrawnLine[] {
  const found: DrawnRun[][] = [];
  let chain: Chain | undefined;
  for (const run of runs) {
    const line = chain && goesOn(chain, run) ? found.at(-1) : undefined;
    if (line) line.push(run);
    else found.push([run]);
    chain = { last: run, height: heightWith(line && chain?.height, run) };
  }
  return found;
}

/** Of the largest words in a line: an accent may be set by itself, a little higher or lower. */
interface LineHeight {
  readonly sizePt: number;
  readonly baselinePt: number;
  readonly isOfWords: boolean;
}

/** The first of the largest words stands, and an accent of their size only until they come. */
function heightWith(line: LineHeight | undefined, { sizePt, baselinePt, text }: DrawnRun): LineHeight {
  if (line && (sizePt < line.sizePt || (sizePt === line.sizePt && line.isOfWords))) return line;
  const isOfWords = !/^\p{M}*$/u.test(text);
  return line && sizePt === line.sizePt && !isOfWords ? line : { sizePt, baselinePt, isOfWords };
}

const heightOf = (line: DrawnLine): LineHeight | undefined =>
  line.reduce<LineHeight | undefined>((height, run) => heightWith(height, run), undefined);

export function lineSizePt(line: DrawnLine): number {
  return heightOf(line)?.sizePt ?? Number.NEGATIVE_INFINITY;
}

export function baselinePt(line: DrawnLine): number {
  return heightOf(line)?.baselinePt ?? 0;
}

export function lineText(line: DrawnLine): string {
  return line.map(({ text }) => text).join("");
}

/** To where its words reach, without the spaces after them. */
export function rightPt(line: DrawnLine): number {
  const words = line.filter(({ text }) => text.trim() !== "");
  return words.reduce((rightPt, run) => Math.max(rightPt, run.rightPt - blankAfterPt(run)), Number.NEGATIVE_INFINITY);
}

/** About how wide the spaces at the end of a run are. */
function blankAfterPt({ text, sizePt }: DrawnRun): number {
  return (text.length - text.trimEnd().length) * sizePt * 0.278;
}
