/** Does each table have headers that say what they head, and rows of one width? */

import { attributeOf } from "./attributes.ts";
import { isEmpty } from "./empty-element.ts";
import type { Findings } from "./findings.ts";
import type { PdfObjects } from "./pdf-objects.ts";
import type { Structure, StructureElement } from "./structure.ts";

export function checkTables({ pdf, elements }: Structure, findings: Findings): void {
  for (const element of elements) {
    if (element.type === "TH") checkScope(element, pdf, findings);
    if (element.type === "Table") checkTable(element, pdf, findings);
  }
}

const scopes: ReadonlySet<string> = new Set(["Row", "Column", "Both"]);

function checkScope(header: StructureElement, pdf: PdfObjects, findings: Findings): void {
  const { page } = header;
  const scope = pdf.name(attributeOf(header, "Scope", pdf));
  if (scope !== undefined && !scopes.has(scope)) {
    const message = `a header cell says that it heads “${scope}”, which is not Row, Column or Both`;
    findings.add("pdf/header-cell", { rule: "ISO 32000-1, 14.8.5.7", message, page });
  } else if (scope === undefined && pdf.textAt(header.dict, "ID") === undefined) {
    const message = "a header cell does not say whether it heads a row or a column";
    findings.add("pdf/header-cell", { rule: "15-003", message, page });
  }
}

function checkTable(table: StructureElement, pdf: PdfObjects, findings: Findings): void {
  findings.counted.tables += 1;
  const rows = rowsOf(table);
  const { page } = table;
  if (rows.length === 0) {
    findings.add("pdf/table-irregular", { rule: "ISO 14289-1, 7.5", message: "a table has no rows", page });
  } else if (!rows.some((row) => partsOf(row).some(isHeader))) {
    findings.add("pdf/header-cell", { rule: "15-003", message: "a table has no header cell", page });
  }
  checkParts(table, findings);
  checkHeaderWords(rows, pdf, findings);
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
function checkParts(table: StructureElement, findings: Findings): void {
  const types = partsOf(table).flatMap(({ type }) => (type === "Caption" ? [] : [type]));
  const { page } = table;
  const count = (type: string) => types.filter((part) => part === type).length;
  const hasEdges = count("THead") + count("TFoot") > 0;
  if (count("THead") > 1 || count("TFoot") > 1 || (hasEdges && count("TBody") === 0)) {
    const message = "a table has more than one head or foot, or no body to them";
    findings.add("pdf/table-irregular", { rule: "ISO 14289-1, 7.2", message, page });
  }
  if (types.indexOf("THead") > 0) {
    const message = "the head of a table stands after other rows of it";
    findings.add("pdf/table-irregular", { rule: "ISO 32000-1, 14.8.4.3.4", message, page });
  }
}

/**
 * Every header cell has words, but for the corner between the heads of columns and those of rows: what stands under it
 * are headers themselves.
 */
function checkHeaderWords(rows: readonly StructureElement[], pdf: PdfObjects, findings: Findings): void {
  const [[corner, ...columns] = [], ...others] = rows.map(partsOf);
  const isBetween = columns.some(isHeader) && others.some(([first]) => first !== undefined && isHeader(first));
  for (const cell of rows.flatMap(partsOf)) {
    if (!isHeader(cell) || !isEmpty(cell, pdf) || (cell === corner && isBetween)) continue;
    const message = "a header cell of a table has no words";
    findings.add("pdf/header-cell-empty", { rule: "ISO 14289-1, 7.5", message, page: cell.page });
  }
}

function isHeader({ type }: StructureElement): boolean {
  return type === "TH";
}

function rowsOf(table: StructureElement): readonly StructureElement[] {
  return partsOf(table).flatMap((part) => {
    if (part.type === "TR") return [part];
    return ["THead", "TBody", "TFoot"].includes(part.type) ? partsOf(part).filter(({ type }) => type === "TR") : [];
  });
}

/** What groups without meaning anything is looked through. */
function partsOf({ children }: StructureElement): readonly StructureElement[] {
  return children.flatMap((child) => (child.type === "NonStruct" ? partsOf(child) : [child]));
}

/** How many columns each row fills, cells from the rows above included. */
function widthsOf(rows: readonly StructureElement[], pdf: PdfObjects): readonly number[] | "overlap" {
  const filled: Set<number>[] = rows.map(() => new Set());
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of partsOf(row)) {
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
