/** Words beside a number or a bullet that hangs in a column of its own. */

import type { ContentText } from "pdfmake/interfaces.js";
import { type Look, type Run, runsOf } from "./inline/run.ts";
import type { Sheet } from "./sheet.ts";

export interface Hanging {
  /** "5.3", "(1)", "•"; the words stand in the same column without one. */
  readonly mark?: string;
  readonly markLook?: Look;
  readonly runs: readonly Run[];
  readonly sizePt: number;
  /** From the left margin to the mark. */
  readonly leftPt: number;
  /** From the mark to the words. */
  readonly columnPt: number;
  readonly topPt: number;
}

/**
 * One piece of text whose first line stands out to the left by the width of the column: several times quicker to lay
 * out than two columns, and mark and words stay on one line wherever the page ends.
 */
export function hanging(parts: Hanging, sheet: Sheet): ContentText {
  const { mark, markLook = {}, runs, sizePt, leftPt, columnPt, topPt } = parts;
  const margin: [number, number, number, number] = [leftPt + columnPt, topPt, 0, 0];
  if (mark === undefined) return { text: [...runs], fontSize: sizePt, margin };

  const text = [...runsOf(mark, markLook, sheet.faces), spacer(parts, sheet), ...runs];
  return { text, fontSize: sizePt, margin, leadingIndent: -columnPt };
}

interface Spacer {
  readonly text: string;
  readonly characterSpacing: number;
}

/** Two spaces, drawn apart so far that the words begin where the column ends. */
function spacer({ mark = "", markLook = {}, sizePt, columnPt }: Hanging, { faces }: Sheet): Spacer {
  const spacePt = faces.widthPt(" ", "regular", sizePt);
  const takenPt = faces.widthPt(mark, markLook.bold ? "bold" : "regular", sizePt) + 2 * spacePt;
  return { text: "  ", characterSpacing: Math.max(0, columnPt - takenPt) };
}
