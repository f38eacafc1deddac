/** A document in letters so large that some of its tables have no room on an upright page: their sections are turned. */

import type { Document, Section, Table } from "../../document/document.ts";
import { inlineWords } from "../../document/pieces.ts";
import type { Theme } from "../theme/theme.ts";
import { longestWordPt } from "./longest-word.ts";

/** Nothing else of the document changes: how a section lies is no word of it. */
export function withTurnedPages(document: Document, theme: Theme): Document {
  const uprightPt = ((a4WidthMm - 2 * theme.marginMm) * 72) / 25.4;
  const turned = (section: Section): Section =>
    tablesIn(section).some((table) => leastWidthPt(table, theme) > uprightPt)
      ? { ...section, orientation: "landscape" }
      : section;
  return { ...document, sections: document.sections.map(turned) };
}

const a4WidthMm = 210;
/** Beside the words of a cell, as the widest of the formats has it. */
const paddingEms = 1.2;

function tablesIn({ blocks }: Section): readonly Table[] {
  return blocks.flatMap((block) => (block.kind === "table" ? [block] : block.kind === "figure" ? [block.data] : []));
}

function leastWidthPt({ columns, rows }: Table, { tableSizePt }: Theme): number {
  const widths = columns.map(({ header }, column) =>
    Math.max(
      longestWordPt(inlineWords(header), tableSizePt),
      ...rows.map((row) => longestWordPt(inlineWords(row[column]?.content ?? []), tableSizePt)),
    ),
  );
  return widths.reduce((sum, width) => sum + width + paddingEms * tableSizePt, 0);
}
