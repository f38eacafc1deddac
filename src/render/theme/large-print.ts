/** A council's look for readers who need large print: no word smaller than 18 point, in its own colours. */

import type { Theme } from "./theme.ts";

/** @see UKAAF, "Creating clear print and large print documents": 16 to 22 point, with room between lines */
const largePrintPt = 18;

/** Headings keep their steps; small print, tables and the words around charts become text like any other. */
export function largePrint(theme: Theme): Theme {
  const times = largePrintPt / theme.fontSizePt;
  // In full, headings would fill the page: what counts is that each is larger than what stands under it.
  const heading = (sizePt: number, atLeastPt: number) =>
    Math.max(atLeastPt, Math.round(sizePt * (1 + (times - 1) * 0.75)));
  const [level1, level2, level3] = theme.headingSizesPt;
  return {
    ...theme,
    fontSizePt: largePrintPt,
    titleSizePt: heading(theme.titleSizePt, 26),
    headingSizesPt: [heading(level1, 22), heading(level2, 20), heading(level3, 19)],
    tableSizePt: largePrintPt,
    smallSizePt: largePrintPt,
    lineSpacing: Math.max(theme.lineSpacing, 1.25),
    // Room for longer lines, since larger letters make shorter ones.
    marginMm: Math.min(theme.marginMm, 20),
    numberColumnMm: Math.round(theme.numberColumnMm * times),
  };
}
