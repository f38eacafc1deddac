/** Words beside a number or a bullet that hangs in a column of its own. */

import type { ContentText } from "pdfmake/interfaces.js";
import { type Look, type Run, runsOf } from "./inline/run.ts";
import type { Sheet } from "./sheet.ts";
import type { Mark } from "./tagging/mark.ts";

export interface Hanging {
  /** "5.3", "(1)", "•" or "1.0"; the words stand in the same column without one. */
  readonly number?: { readonly text: string; readonly look: Look };
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
  const { number, runs, sizePt, leftPt, columnPt, topPt } = parts;
  const margin: [number, number, number, number] = [leftPt + columnPt, topPt, 0, 0];
  if (number === undefined) return { text: [...runs], fontSize: sizePt, margin };

  const text = [...runsOf(number.text, number.look, sheet.faces), spacer(number, parts, sheet), ...runs];
  return { text, fontSize: sizePt, margin, leadingIndent: -columnPt };
}

interface Spacer {
  readonly text: string;
  readonly mark: Mark;
  readonly characterSpacing: number;
}

/** Two spaces, drawn apart so far that the words begin where the column ends. They belong to the number. */
function spacer(
  { text, look }: NonNullable<Hanging["number"]>,
  { sizePt, columnPt }: Hanging,
  { faces }: Sheet,
): Spacer {
  const spacePt = faces.widthPt(" ", "regular", sizePt);
  const takenPt = faces.widthPt(text, look.bold ? "bold" : "regular", sizePt) + 2 * spacePt;
  return { text: "  ", mark: look.mark, characterSpacing: Math.max(0, columnPt - takenPt) };
}
