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

/** As many as there will be when lines break at blanks alone, and never fewer: pdfmake breaks at hyphens too. */
export function linesByWords(words: string, { widthPt, sizePt, faces }: Column, face: "regular" | "bold"): number {
  // A hair more than it measures, so that no rounding makes a line of its own.
  const measured = (text: string) => 1.01 * faces.widthPt(text, face, sizePt);
  return words.split("\n").reduce((lines, paragraph) => {
    let [count, usedPt] = [1, 0];
    for (const word of paragraph.split(" ")) {
      const wordPt = measured(word);
      if (usedPt > 0 && usedPt + wordPt > widthPt) [count, usedPt] = [count + 1, 0];
      // A word that is longer than a line breaks wherever the line is full.
      if (wordPt > widthPt) count += Math.ceil(wordPt / widthPt);
      usedPt = Math.min(usedPt + wordPt, widthPt) + measured(" ");
    }
    return lines + count;
  }, 0);
}

/** About as many as there will be. */
export function linesLikely(words: string, { widthPt, sizePt, faces }: Column): number {
  return Math.ceil((1.1 * faces.widthPt(words, "regular", sizePt)) / widthPt) + forcedBreaks(words);
}

function forcedBreaks(words: string): number {
  return words.split("\n").length - 1;
}
