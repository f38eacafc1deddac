/** Whether a word goes on from one line to the next. */

import { type DrawnLine, lineText, rightPt } from "./drawn-line.ts";

export interface LineEnds {
  /** Whether the space at which a line was broken is drawn: then a line without one was broken within a word. */
  readonly areDrawn: boolean;
  /** For each page, how far to the right its words reach, in points. */
  readonly edgesPt: readonly number[];
}

/** @param isOurs - our files always draw them; others show it by doing so */
export function lineEndsOf(lines: readonly DrawnLine[], isOurs: boolean): LineEnds {
  const edgesPt: number[] = [];
  for (const line of lines) {
    const page = line[0]?.page ?? 0;
    edgesPt[page] = Math.max(edgesPt[page] ?? 0, rightPt(line));
  }
  return { areDrawn: isOurs || lines.some(endsWithSpace), edgesPt };
}

export function linesJoined(lines: readonly DrawnLine[], ends: LineEnds, wordsOf: (line: DrawnLine) => string): string {
  return lines.reduce((text, line, index) => {
    const before = lines[index - 1];
    return before === undefined || isWithinWord(before, ends) ? text + wordsOf(line) : `${text} ${wordsOf(line)}`;
  }, "");
}

function isWithinWord(before: DrawnLine, { areDrawn }: LineEnds): boolean {
  return areDrawn ? !endsWithSpace(before) : /\p{L}[-\u2010]$/u.test(lineText(before));
}

/** Whether what a page ends with goes on overleaf: broken at a space, or where the next word had no room. */
export function isBroken(before: DrawnLine, line: DrawnLine, { areDrawn, edgesPt }: LineEnds): boolean {
  if (!areDrawn || endsWithSpace(before)) return areDrawn;
  return rightPt(before) + firstWordPt(line) > (edgesPt[before[0]?.page ?? 0] ?? 0);
}

function endsWithSpace(line: DrawnLine): boolean {
  return /\s$/.test(lineText(line));
}

/** About how wide the beginning of a line is, up to its first space. */
function firstWordPt(line: DrawnLine): number {
  const text = lineText(line).trimStart();
  const length = text.search(/\s|$/);
  return ((rightPt(line) - (line[0]?.leftPt ?? 0)) * length) / Math.max(1, text.trimEnd().length);
}
