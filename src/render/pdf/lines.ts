/** How many lines words take in a column, worked out before pdfmake lays them out. */

import type { Faces } from "./faces.ts";

/** How tall a line is at most, before line spacing: that of the symbols, the taller of the two faces. */
export const lineHeightEms = 1.17;

export interface Column {
  readonly widthPt: number;
  readonly sizePt: number;
  readonly faces: Faces;
}

/** Never fewer than there will be: two lines that follow each other hold more together than one line can. */
export function linesAtMost(words: string, { widthPt, sizePt, faces }: Column): number {
  return Math.ceil((2 * faces.widthPt(words, "bold", sizePt)) / widthPt) + forcedBreaks(words) + 1;
}

/** About as many as there will be. */
export function linesLikely(words: string, { widthPt, sizePt, faces }: Column): number {
  return Math.ceil((1.1 * faces.widthPt(words, "regular", sizePt)) / widthPt) + forcedBreaks(words);
}

function forcedBreaks(words: string): number {
  return words.split("\n").length - 1;
}
