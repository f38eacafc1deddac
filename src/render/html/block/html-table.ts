import type { Cell, Column, Table } from "../../../document/document.ts";
import { inlineWords } from "../../../document/pieces.ts";
import { element, elementOfLines, type Html, voidElement } from "../element.ts";
import { htmlInlines } from "../inline/html-inlines.ts";
import { type Page, partId } from "../page.ts";

/** Where a table is wider than the screen, it scrolls by itself: it can be reached and moved by keyboard. */
export function htmlTable({ id, caption, columns, rows, isIndex }: Table, page: Page): Html {
  const captionId = partId(id, "caption");
  const table = elementOfLines("table", { id, style: `--columns: ${columnsOfText(columns)}` }, [
    element("caption", { id: captionId }, htmlInlines(caption, page)),
    columnWidths(columns),
    elementOfLines("thead", {}, [element("tr", {}, ...columns.map((column) => headerCell(column, page)))]),
    elementOfLines(
      "tbody",
      {},
      rows.map((row) => bodyRow(row, columns, page, isIndex ? itemAnchor(row) : undefined)),
    ),
  ]);
  return elementOfLines("div", { class: "scroll", role: "region", "aria-labelledby": captionId, tabindex: "0" }, [
    table,
  ]);
}

/** How many columns of text the table is as wide as: one of figures needs little more than half the room. */
function columnsOfText(columns: readonly Column[]): number {
  const tenths = columns.reduce((sum, { align }) => sum + (align === "right" ? 6 : 10), 0);
  return tenths / 10;
}

function columnWidths(columns: readonly Column[]): Html {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map(({ width }) => voidElement("col", { style: `width: ${percent(width / total)}` }));
  return element("colgroup", {}, ...widths);
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

function headerCell(column: Column, page: Page): Html {
  return element("th", { scope: "col", class: alignClass(column) }, htmlInlines(column.header, page));
}

/** An agenda's item can be linked to by its number: `#item-7`. */
function itemAnchor([number]: readonly Cell[]): string {
  return `item-${inlineWords(number?.content ?? [])}`;
}

function bodyRow(row: readonly Cell[], columns: readonly Column[], page: Page, id: string | undefined): Html {
  const cells = row.map(({ content }, index) =>
    element("td", { class: alignClass(columns[index]) }, htmlInlines(content, page)),
  );
  return element("tr", { id }, ...cells);
}

function alignClass(column: Column | undefined): "figure" | undefined {
  return column?.align === "right" ? "figure" : undefined;
}
