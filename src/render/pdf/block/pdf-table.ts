import type { Content, TableCell } from "pdfmake/interfaces.js";
import type { Cell, Column, Table } from "../../../document/document.ts";
import { fittedWidths } from "../../theme/fitted-widths.ts";
import { landing } from "../destinations.ts";
import { drawnWords, pdfInlines } from "../inline/pdf-inlines.ts";
import { keptTogether } from "../keep-together.ts";
import { lineHeightEms, linesLikely } from "../lines.ts";
import type { Sheet } from "../sheet.ts";
import type { Element } from "../tagging/element.ts";
import { tallestRowPt } from "../tallest-row.ts";

const sidePaddingPt = 5;
const edgePaddingPt = 4;

/** Thin rules, a tinted header row that stands again on each page, and rows that don't break where they fit a page. */
export function pdfTable(table: Table, sheet: Sheet, parent: Element): Content {
  const { theme, gapPt } = sheet;
  const element = parent.add("Table");
  const caption: Content = {
    text: [...pdfInlines(table.caption, sheet, { mark: element.add("Caption"), bold: true })],
    fontSize: theme.tableSizePt,
    margin: [0, gapPt * 1.8, 0, gapPt * 0.5],
    ...landing(table.id, sheet.destinations),
  };
  const widthsPt = columnWidthsPt(table, sheet);
  // A head without a body is no table to PDF/UA: a table without rows has its header row alone.
  const header = (table.rows.length > 0 ? element.add("THead") : element).add("TR");
  const body = element.add("TBody");
  const grid: Content = {
    fontSize: theme.tableSizePt,
    table: {
      widths: [...widthsPt],
      ...rowsKeptWhole(table, widthsPt, sheet),
      body: [
        table.columns.map((column) => headerCell(column, sheet, header)),
        ...table.rows.map((row) => bodyRow(row, table.columns, sheet, body.add("TR"))),
      ],
    },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => theme.rule,
      paddingLeft: () => sidePaddingPt,
      paddingRight: () => sidePaddingPt,
      paddingTop: () => edgePaddingPt,
      paddingBottom: () => edgePaddingPt,
    },
  };
  return keptTogether([caption, grid], tableOpeningPt(table, sheet), sheet);
}

/** About how tall the caption, the header row and the first row are together. */
export function tableOpeningPt(table: Table, sheet: Sheet): number {
  const { theme, faces, gapPt, textWidthPt } = sheet;
  const sizePt = theme.tableSizePt;
  const widthsPt = columnWidthsPt(table, sheet);
  const rowLines = (cells: readonly Cell[]) =>
    cells.reduce((most, { content }, column) => {
      const words = drawnWords(content, sheet);
      return Math.max(most, linesLikely(words, { widthPt: widthsPt[column] ?? sizePt, sizePt, faces }));
    }, 1);
  const header = rowLines(table.columns.map((column) => ({ content: column.header })));
  const captionLines = linesLikely(drawnWords(table.caption, sheet), { widthPt: textWidthPt, sizePt, faces });
  const lines = captionLines + header + rowLines(table.rows[0] ?? []);
  return gapPt * 2.3 + lines * sizePt * theme.lineSpacing * lineHeightEms + 4 * edgePaddingPt;
}

/** As wide as the page together, without what stands between the words of one column and the next. */
function columnWidthsPt({ columns, rows }: Table, sheet: Sheet): readonly number[] {
  const { textWidthPt, faces, theme } = sheet;
  const longestWord = (content: Cell["content"]) =>
    drawnWords(content, sheet)
      .split(/[ \n]+/)
      .reduce((widest, word) => Math.max(widest, faces.widthPt(word, "bold", theme.tableSizePt)), 0);
  const longest = columns.map(({ header }, column) =>
    rows.reduce((widest, row) => Math.max(widest, longestWord(row[column]?.content ?? [])), longestWord(header)),
  );
  const wordsPt = textWidthPt - columns.length * 2 * sidePaddingPt;
  // A hair more than the word, or it breaks by a rounding.
  return fittedWidths(
    columns.map(({ width }) => width),
    longest.map((width) => width + 0.5),
    wordsPt,
  );
}

/** pdfmake drops a row that must not break and is taller than the page; so rows break in a table that has such a row. */
function rowsKeptWhole(table: Table, widthsPt: readonly number[], sheet: Sheet) {
  const words = (cells: readonly Cell[]) => cells.map(({ content }) => drawnWords(content, sheet));
  const sizePt = sheet.theme.tableSizePt;
  const headerPt = tallestRowPt(
    [words(table.columns.map(({ header }) => ({ content: header })))],
    widthsPt,
    sizePt,
    sheet,
  );
  const rowPt = tallestRowPt(table.rows.map(words), widthsPt, sizePt, sheet);
  const { textHeightPt } = sheet;
  const rowsFit = headerPt + rowPt < textHeightPt;
  return {
    headerRows: headerPt < textHeightPt / 2 ? 1 : 0,
    keepWithHeaderRows: rowsFit ? 1 : 0,
    dontBreakRows: rowsFit,
  };
}

function headerCell({ header, align }: Column, sheet: Sheet, row: Element): TableCell {
  const text = [...pdfInlines(header, sheet, { mark: row.add("TH", { scope: "Column" }), bold: true })];
  return { text, alignment: align, fillColor: sheet.theme.headerRow };
}

function bodyRow(row: readonly Cell[], columns: readonly Column[], sheet: Sheet, element: Element): TableCell[] {
  return row.map(({ content }, index) => ({
    text: [...pdfInlines(content, sheet, { mark: element.add("TD") })],
    alignment: columns[index]?.align ?? "left",
  }));
}
