/** What the tables of a paper have in common: thin rules between rows, margins for the whole table, fixed widths. */

import { BorderStyle, type ITableOptions, TableLayoutType, WidthType } from "docx";
import type { WordPage } from "./word-page.ts";
import { hex } from "./word-styles.ts";

/** @param shares - of the width, for each column */
export function columnWidths(shares: readonly number[], page: WordPage): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let used = 0;
  let edge = 0;
  // Edges are rounded, not widths, so that the widths add up to the width of the text.
  return shares.map((share) => {
    used += share;
    const start = edge;
    edge = Math.round((used / total) * page.textWidthTwips);
    return edge - start;
  });
}

/** In a template's table style, the style says how a table looks. */
export function tableLook(widths: readonly number[], page: WordPage): Omit<ITableOptions, "rows"> {
  const measures = {
    width: { size: page.textWidthTwips, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
  };
  if (page.tableStyle !== undefined) return { ...measures, style: page.tableStyle };

  const rule = { style: BorderStyle.SINGLE, size: 4, color: hex(page.theme.rule) };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  return {
    ...measures,
    // Once for the table: a margin in every cell makes twice the file, and takes twice the time.
    margins: { top: 50, bottom: 50, left: 100, right: 100, marginUnitType: WidthType.DXA },
    borders: { top: rule, bottom: rule, left: none, right: none, insideHorizontal: rule, insideVertical: none },
  };
}
