/** Does each table have headers that say whose they are, and rows of one width? */

import { attributeOf } from "./attributes.ts";
import type { Findings } from "./findings.ts";
import type { PdfObjects } from "./pdf-objects.ts";
import type { Structure, StructureElement } from "./structure.ts";

export function checkTables({ pdf, elements }: Structure, findings: Findings): void {
  for (const element of elements) {
    if (element.type === "TH") checkScope(element, pdf, findings);
    if (element.type === "Table") checkTable(element, pdf, findings);
  }
}

function checkScope(header: StructureElement, pdf: PdfObjects, findings: Findings): void {
  if (attributeOf(header, "Scope", pdf) !== undefined || pdf.textAt(header.dict, "ID") !== undefined) return;
  findings.add("pdf/header-cell", {
    rule: "15-003",
    message: "a header cell does not say whether it heads a row or a column",
    page: header.page,
  });
}

function checkTable(table: StructureElement, pdf: PdfObjects, findings: Findings): void {
  findings.counted.tables += 1;
  const rows = rowsOf(table);
  const { page } = table;
  if (rows.length > 0 && !rows.some((row) => row.children.some(({ type }) => type === "TH"))) {
    findings.add("pdf/header-cell", { rule: "15-003", message: "a table has no header cell", page });
  }
  checkParts(table, findings);
  const widths = widthsOf(rows, pdf);
  if (widths === "overlap") {
    findings.add("pdf/table-irregular", {
      rule: "ISO 14289-1, 7.5",
      message: "cells of a table lie on each other",
      page,
    });
  } else if (new Set(widths).size > 1) {
    const message = `rows of one table are ${[...new Set(widths)].join(" and ")} cells wide`;
    findings.add("pdf/table-irregular", { rule: "ISO 14289-1, 7.5", message, page });
  }
}

/** One head, one foot, and a body between them. */
function checkParts({ children, page }: StructureElement, findings: Findings): void {
  const count = (type: string) => children.filter((part) => part.type === type).length;
  const hasEdges = count("THead") + count("TFoot") > 0;
  if (count("THead") > 1 || count("TFoot") > 1 || (hasEdges && count("TBody") === 0)) {
    const message = "a table has more than one head or foot, or no body to them";
    findings.add("pdf/table-irregular", { rule: "ISO 14289-1, 7.2", message, page });
  }
}

function rowsOf(table: StructureElement): readonly StructureElement[] {
  return table.children.flatMap((part) => {
    if (part.type === "TR") return [part];
    return ["THead", "TBody", "TFoot"].includes(part.type) ? part.children.filter(({ type }) => type === "TR") : [];
  });
}

/** How many columns each row fills, cells from the rows above included. */
function widthsOf(rows: readonly StructureElement[], pdf: PdfObjects): readonly number[] | "overlap" {
  const filled: Set<number>[] = rows.map(() => new Set());
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of row.children) {
      while (filled[index]?.has(column)) column += 1;
      const across = spanOf(cell, "ColSpan", pdf);
      const down = spanOf(cell, "RowSpan", pdf);
      for (let below = 0; below < down; below += 1) {
        const line = filled[index + below];
        for (let beside = 0; beside < across; beside += 1) {
          if (!line || line.has(column + beside)) return "overlap";
          line.add(column + beside);
        }
      }
      column += across;
    }
  }
  return filled.map((columns) => columns.size);
}

/** No table is wider or longer than this; a damaged file may say so. */
const mostCells = 5000;

function spanOf(cell: StructureElement, key: "ColSpan" | "RowSpan", pdf: PdfObjects): number {
  return Math.min(pdf.number(attributeOf(cell, key, pdf)) ?? 1, mostCells);
}
