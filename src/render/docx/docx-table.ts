import { AlignmentType, Paragraph, TableCell, TableRow } from "docx";
import type { Cell, Column, Table } from "../../document/document.ts";
import { inlineWords } from "../../document/pieces.ts";
import { longestWordPt } from "../chart/longest-word.ts";
import { bookmarked } from "./bookmarked.ts";
import { DescribedTable } from "./described-table.ts";
import { docxInlines } from "./docx-inline.ts";
import { type Drawn, drawn } from "./drawn.ts";
import { columnWidths, tableLook } from "./table-look.ts";
import { twipsOfPt } from "./twips.ts";
import { styled, type WordPage } from "./word-page.ts";
import { fill } from "./word-styles.ts";

/** The caption, kept with the table, and a header row that Word repeats on each page. */
export function docxTable(table: Table, page: WordPage): readonly Drawn[] {
  const caption = bookmarked(table.id, docxInlines(table.caption, page), page);
  const widths = columnWidths(
    table.columns.map(({ width }) => width),
    page,
    longestWordsTwips(table, page),
  );
  const description = {
    title: inlineWords(table.caption),
    description: table.columns.map(({ header }) => inlineWords(header)).join(", "),
  };
  const header = headerRow(table.columns, page);
  const rows = table.rows.map((cells) => bodyRow(cells, table.columns, page));
  const look = { ...tableLook(widths, page), tableLook: { firstRow: true, firstColumn: false, noVBand: true } };
  return [
    drawn({ ...styled(page, "caption"), keepNext: true, children: caption }),
    { kind: "table", table: () => new DescribedTable({ ...look, rows: [header, ...rows] }, description) },
  ];
}

/** By Arial's widths: in a template's own face, words may be a little longer. */
function longestWordsTwips({ columns, rows }: Table, { theme }: WordPage): readonly number[] {
  const longestWord = (content: Cell["content"]) => longestWordPt(wordsWithSymbols(content), theme.tableSizePt);
  return columns.map(({ header }, column) =>
    Math.ceil(
      twipsOfPt(
        rows.reduce((most, row) => Math.max(most, longestWord(row[column]?.content ?? [])), longestWord(header)),
      ),
    ),
  );
}

/** A rating's symbol stays on the line of its word. */
function wordsWithSymbols(content: Cell["content"]): string {
  return content.map((inline) => (inline.kind === "rag" ? `◆\u00a0${inline.text}` : inlineWords([inline]))).join("");
}

function headerRow(columns: readonly Column[], page: WordPage): TableRow {
  const style = page.styles.tableHeading;
  const children = columns.map(({ header, align }) => {
    const alignment = align === "right" ? { alignment: AlignmentType.RIGHT } : {};
    const look = style === page.styles.tableText ? { bold: true } : {};
    const words = new Paragraph({ style, ...alignment, children: docxInlines(header, page, look) });
    const shading = page.tableStyle === undefined ? { shading: fill(page.theme.headerRow) } : {};
    return new TableCell({ ...shading, children: [words] });
  });
  return new TableRow({ tableHeader: true, cantSplit: true, children });
}

function bodyRow(cells: readonly Cell[], columns: readonly Column[], page: WordPage): TableRow {
  const children = cells.map(({ content }, index) => {
    const isFigure = columns[index]?.align === "right";
    const style = isFigure ? page.styles.tableFigure : page.styles.tableText;
    // Without a style for figures, they are text that stands right.
    const alignment = isFigure && style === page.styles.tableText ? { alignment: AlignmentType.RIGHT } : {};
    return new TableCell({
      children: [new Paragraph({ style, ...alignment, children: docxInlines(content, page) })],
    });
  });
  return new TableRow({ cantSplit: true, children });
}
