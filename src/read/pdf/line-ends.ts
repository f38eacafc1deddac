/** Whether a word goes on from one line to the next. */

import { type DrawnLine, lineText, rightPt } from "./drawn-line.ts";

export interface LineEnds {
  /** Some files draw the space at which a line was broken, as ours do; then a line without one broke elsewhere. */
  readonly areDrawn: boolean;
  /** For each page, how far to the right its words reach, in points. */
  readonly edgesPt: readonly number[];
}

export function lineEndsOf(lines: readonly DrawnLine[]): LineEnds {
  const edgesPt: number[] = [];
  for (const line of lines) {
    const page = line[0]?.page ?? 0;
    edgesPt[page] = Math.max(edgesPt[page] ?? 0, rightPt(line));
  }
  return { areDrawn: lines.some((line) => / $/.test(lineText(line))), edgesPt };
}

export function linesJoined(lines: readonly DrawnLine[], ends: LineEnds, wordsOf: (line: DrawnLine) => string): string {
  return lines.reduce((text, line, index) => {
    const before = lines[index - 1];
    const isOneWord = before !== undefined && wordGoesOn(before, line, lines, ends);
    return before === undefined || isOneWord ? text + wordsOf(line) : `${text} ${wordsOf(line)}`;
  }, "");
}

/** Whether a line was broken only because it was full: at a space, or within a word. */
export function isBroken(before: DrawnLine, line: DrawnLine, leaf: readonly DrawnLine[], ends: LineEnds): boolean {
  return ends.areDrawn && (/ $/.test(lineText(before)) || wordGoesOn(before, line, leaf, ends));
}

function wordGoesOn(before: DrawnLine, line: DrawnLine, leaf: readonly DrawnLine[], ends: LineEnds): boolean {
  const text = lineText(before);
  if (/\s$/.test(text)) return false;
  if (!ends.areDrawn) return /\p{L}[-\u2010]$/u.test(text);
  // A line that ends early was broken on purpose; one that is full, where the next part of the word had no room.
  const neededPt = rightPt(before) + firstPartPt(line) - 0.5;
  if (neededPt > (ends.edgesPt[before[0]?.page ?? 0] ?? 0)) return true;
  // How wide a column is shows only in its lines, so there a word has to look like one.
  return neededPt > Math.max(...leaf.map(rightPt)) && mayBreakWord(text);
}

/** After a sign at which words are broken, or within a word that fills a line alone. */
function mayBreakWord(line: string): boolean {
  return /[-\u2010/]$/.test(line) || /^\S+[\p{L}\p{N}]$/u.test(line);
}

/** How wide the beginning of a line is, up to where it could have been broken. */
function firstPartPt(line: DrawnLine): number {
  const [first] = line.filter(({ text }) => text.trim() !== "");
  if (!first) return 0;
  const part = /^\S*?(?:[-\u2010/?!]|(?=\s)|$)/u.exec(first.text)?.[0] ?? first.text;
  return ((first.rightPt - first.leftPt) * Math.max(1, part.length)) / first.text.length;
}
