/** What the tables of a paper have in common: thin rules between rows, margins for the whole table, fixed widths. */

import { BorderStyle, type ITableOptions, TableLayoutType, WidthType } from "docx";
import { fittedWidths } from "../theme/fitted-widths.ts";
import type { WordPage } from "./word-page.ts";
import { hex } from "./word-styles.ts";

/**
 * @param shares - of the width, for each column
 * @param longestWordsTwips - the least that each column is to be wide, without its margins
 */
export function columnWidths(
  shares: readonly number[],
  page: WordPage,
  longestWordsTwips: readonly number[] = [],
): readonly number[] {
  const least = shares.map((_, column) => (longestWordsTwips[column] ?? 0) + 2 * sideMarginTwips + spareTwips);
  let used = 0;
  let edge = 0;
  // Edges are rounded, not widths, so that the widths add up to the width of the text.
  return fittedWidths(shares, least, page.textWidthTwips).map((width) => {
    used += width;
    const start = edge;
    edge = Math.round(used);
    return edge - start;
  });
}

const sideMarginTwips = 100;

/** Programs round the room within a cell, and a word that just fits may not. */
const spareTwips = 60;

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
    margins: {
      top: 50,
      bottom: 50,
      left: sideMarginTwips,
      right: sideMarginTwips,
      marginUnitType: WidthType.DXA,
    },
    borders: { top: rule, bottom: rule, left: none, right: none, insideHorizontal: rule, insideVertical: none },
  };
}
