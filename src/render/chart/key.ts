/** What the shapes of a picture mean: each with its word, from left to right, on as many lines as they need. */

import { label, linesOf, middleToBaseline, widestPt } from "./label.ts";
import type { Look } from "./look.ts";
import { group, type Svg } from "./svg.ts";

export interface KeyEntry {
  readonly label: string;
  readonly mark: (xPt: number, yPt: number) => Svg;
}

export interface Key {
  readonly heightPt: number;
  readonly content: Svg;
}

const markPt = 14;
const gapPt = 18;

/** From the upper left corner. */
export function key(entries: readonly KeyEntry[], look: Look): Key {
  const sizePt = look.labelPt;
  const lineHeightPt = sizePt * 1.5;
  const drawn: Svg[] = [];
  let xPt = 0;
  let topPt = 0;
  for (const { label: words, mark } of entries) {
    const lines = linesOf(words, look.widthPt - markPt, sizePt);
    const widthPt = markPt + widestPt(lines, sizePt);
    if (xPt > 0 && xPt + widthPt > look.widthPt) {
      xPt = 0;
      topPt += lineHeightPt;
    }
    const middlePt = topPt + lineHeightPt / 2;
    const yPt = middlePt + sizePt * middleToBaseline;
    drawn.push(mark(xPt + markPt / 2 - 2, middlePt), label({ lines, xPt: xPt + markPt, yPt, sizePt, fill: look.text }));
    xPt += widthPt + gapPt;
    topPt += (lines.length - 1) * sizePt * 1.25;
  }
  return { heightPt: topPt + lineHeightPt, content: group(...drawn) };
}
