/** What the parts of a paper need to know of the page that they stand on. Lengths in points. */

import type { Document, Section } from "../../document/document.ts";
import type { Theme } from "../theme/theme.ts";
import { type Destinations, destinationsOf } from "./destinations.ts";
import type { Faces } from "./faces.ts";
import { lineHeightEms } from "./lines.ts";
import { runningHeightPt } from "./running-height.ts";
import { Element } from "./tagging/element.ts";

export interface Sheet {
  readonly theme: Theme;
  readonly faces: Faces;
  readonly destinations: Destinations;
  /** What the paper is to a reader who hears it: grown as its parts are drawn, in reading order. */
  readonly paper: Element;
  /** Between the margins. */
  readonly textWidthPt: number;
  readonly textHeightPt: number;
  readonly marginPt: number;
  /** At least the margin; more where the words that stand on every page need more. */
  readonly topPt: number;
  readonly bottomPt: number;
  /** From the left margin to where text begins beside hanging numbers; 0 where no paragraph has a number. */
  readonly indentPt: number;
  readonly numberColumnPt: number;
  readonly lineHeightPt: number;
  /** Between one paragraph and the next. */
  readonly gapPt: number;
}

export const a4Pt = { width: 595.28, height: 841.89 } as const;

export function sheetOf(document: Document, theme: Theme, faces: Faces, boundWith: Destinations): Sheet {
  const marginPt = pointsOf(theme.marginMm);
  const numberColumnPt = pointsOf(theme.numberColumnMm);
  const textWidthPt = a4Pt.width - 2 * marginPt;
  const { topPt, bottomPt } = runningHeightPt(document.running, { theme, faces, marginPt, textWidthPt });
  return {
    theme,
    faces,
    destinations: new Map([...boundWith, ...destinationsOf(document)]),
    paper: Element.root(),
    textWidthPt,
    textHeightPt: a4Pt.height - topPt - bottomPt,
    marginPt,
    topPt,
    bottomPt,
    indentPt: document.numbering.paragraphs === "none" ? 0 : numberColumnPt,
    numberColumnPt,
    lineHeightPt: theme.fontSizePt * theme.lineSpacing * lineHeightEms,
    gapPt: theme.fontSizePt * 0.6,
  };
}

/** The same paper, on its side where the section is. */
export function sheetFor({ orientation }: Section, sheet: Sheet): Sheet {
  if (orientation === "portrait") return sheet;
  return {
    ...sheet,
    textWidthPt: a4Pt.height - 2 * sheet.marginPt,
    textHeightPt: a4Pt.width - sheet.topPt - sheet.bottomPt,
  };
}

function pointsOf(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
