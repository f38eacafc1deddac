/** The names of rows, in a column of their own to the left of the marks. */

import { label, lineHeight, linesOf, middleToBaseline, widestPt } from "./label.ts";
import type { Look } from "./look.ts";
import type { Svg } from "./svg.ts";

export interface RowLabels {
  /** From the left edge to where the marks begin. */
  readonly columnPt: number;
  /** How tall the name of each row is. */
  readonly heightsPt: readonly number[];
  /** @param middlePt - of the row */
  drawn(row: number, middlePt: number): Svg;
}

const gapPt = 10;
/** Letters can reach a little beyond their width. */
const edgePt = 1;

/** As wide as the names ask for, up to a third of the picture. */
export function rowLabels(names: readonly string[], look: Look): RowLabels {
  const sizePt = look.labelPt;
  const lines = names.map((name) => linesOf(name, look.widthPt / 3, sizePt));
  const columnPt = edgePt + widestPt(lines.flat(), sizePt) + gapPt;
  return {
    columnPt,
    heightsPt: lines.map(({ length }) => length * sizePt * lineHeight),
    drawn(row, middlePt) {
      const own = lines[row] ?? [];
      const yPt = middlePt + sizePt * middleToBaseline - ((own.length - 1) * sizePt * lineHeight) / 2;
      return label({ lines: own, xPt: columnPt - gapPt, yPt, sizePt, fill: look.text, anchor: "end" });
    },
  };
}
