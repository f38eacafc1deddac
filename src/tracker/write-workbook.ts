/**
 * The plan of a workbook to the bytes of an .xlsx file: the same plan gives the same bytes on every machine.
 *
 * hucre writes the parts; they are packed by us, since what it packs with depends on the version of Node.js.
 */

import { type Cell, type CellStyle, type CellValue, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { readPackage } from "../ooxml/read-package.ts";
import { writePackage } from "../ooxml/write-package.ts";
import { xmlSafe } from "../ooxml/xml-safe.ts";
import { columnName } from "./cell-name.ts";
import { excelDay } from "./excel-day.ts";
import { listsSheet } from "./plan-workbook.ts";
import type { CellPlan, ColumnPlan, SheetPlan, WorkbookPlan } from "./workbook-plan.ts";

export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const lists = plan.sheets.find(({ name }) => name === listsSheet);
  const made = excelDay(plan.asAt) ?? new Date(0);
  const bytes = await writeXlsx({
    sheets: plan.sheets.map((sheet) => writtenSheet(sheet, lists)),
    properties: {
      title: xmlSafe(plan.title),
      subject: xmlSafe(plan.subject),
      creator: xmlSafe(plan.author),
      lastModifiedBy: xmlSafe(plan.author),
      created: made,
      modified: made,
    },
    defaultFont: { name: "Arial", size: 11 },
  });
  const parts = readPackage(bytes);
  if (!parts.ok) throw new Error(`the library wrote a package that can't be read: ${parts.errors[0]?.message}`);
  return writePackage(parts.value);
}

function writtenSheet(sheet: SheetPlan, lists: SheetPlan | undefined): WriteSheet {
  const { columns } = sheet;
  // A table has at least one row beneath its headings, filled or not.
  const rows = sheet.rows.length > 0 ? sheet.rows : [columns.map((): CellPlan => ({ kind: "empty" }))];
  const cells = new Map<string, Partial<Cell>>();
  for (const [column, { header, help }] of columns.entries()) {
    cells.set(`0,${column}`, { value: header, style: headerStyle, ...(help && { comment: note(help) }) });
    for (const [row, cellsOfRow] of rows.entries()) {
      const value = cellValue(cellsOfRow[column] ?? { kind: "empty" });
      cells.set(`${row + 1},${column}`, { value, style: cellStyle(columns[column]) });
    }
  }
  const end = `${columnName(columns.length - 1)}${rows.length + 1}`;
  return {
    name: sheet.name,
    columns: columns.map(({ width, ...column }) => ({ width, style: cellStyle({ width, ...column }) })),
    rows: [columns.map(({ header }) => header), ...rows.map((row) => row.map(cellValue))],
    cells,
    freezePane: { rows: 1 },
    rowDefs: new Map([
      [0, { height: 32 }],
      ...rows.map((row, index) => [index + 1, { height: heightPt(row, columns) }] as const),
    ]),
    tables: [
      {
        name: `Tracker_${sheet.name.replace(/\W/g, "_")}`,
        range: `A1:${end}`,
        columns: columns.map(({ header }) => ({ name: header })),
        style: "TableStyleLight1",
        showAutoFilter: true,
      },
    ],
    ...(sheet.isOpen && {
      dataValidations: columns.flatMap((column, index) => rules(column, index, rows.length, lists)),
    }),
    pageSetup: { orientation: "landscape", paperSize: "a4", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** Of its tallest cell: not every program works it out when it opens the file. */
function heightPt(row: readonly CellPlan[], columns: readonly ColumnPlan[]): number {
  const lineCounts = row.map((cell, index) => {
    const text = cell.kind === "text" ? cell.text : "";
    const width = columns[index]?.width ?? 1;
    return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * 1.1))), 0);
  });
  return 2 + 14.5 * Math.max(1, ...lineCounts);
}

const note = (text: string) => ({ author: "boardpaper", text: xmlSafe(text) });

const headerStyle: CellStyle = {
  font: { name: "Arial", size: 11, bold: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "DDE6EE" } },
  alignment: { vertical: "center", wrapText: true },
  border: { bottom: { style: "thin", color: { rgb: "5B6770" } } },
};

/** Text is marked as such, so that a program leaves 2022-09 and 6.1 as they are typed. */
function cellStyle(column: ColumnPlan | undefined): CellStyle {
  const font = { name: "Arial", size: 11 };
  switch (column?.takes) {
    case "day":
      return { font, numFmt: "d mmm yyyy", alignment: { vertical: "top", horizontal: "left" } };
    case "when":
    case "words":
    case "list":
    case "choice":
    case "any":
      return { font, numFmt: "@", alignment: { vertical: "top", wrapText: true } };
    case "whole":
    case "number":
    case "yes-no":
    case undefined:
      return { font, alignment: { vertical: "top" } };
  }
}

function cellValue(cell: CellPlan): CellValue {
  switch (cell.kind) {
    case "empty":
      return null;
    case "text":
      return lines(cell.text);
    case "number":
      return cell.number;
    case "yes-no":
      return cell.value;
    case "day":
      return excelDay(cell.day) ?? cell.day;
  }
}

/** Lines stay lines; what XML has no place for is left out. */
function lines(text: string): string {
  return text.split("\n").map(xmlSafe).join("\n");
}

/** How many rows can be added before a cell offers nothing any more. */
const spareRows = 500;

function rules(
  column: ColumnPlan,
  index: number,
  rowCount: number,
  lists: SheetPlan | undefined,
): readonly DataValidation[] {
  const rule = ruleOf(column, lists);
  if (!rule) return [];
  const letter = columnName(index);
  const shared = {
    range: `${letter}2:${letter}${rowCount + 1 + spareRows}`,
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: column.header.slice(0, 32),
  };
  return [{ ...shared, ...rule }];
}

/** What a cell takes, and what is said of anything else. */
function ruleOf(
  { takes, choices = [], list }: ColumnPlan,
  lists: SheetPlan | undefined,
): Omit<DataValidation, "range"> | undefined {
  switch (takes) {
    case "choice":
      return { type: "list", formula1: inlineList(choices), errorMessage: "Choose one of the words in the list." };
    case "list":
      return {
        type: "list",
        formula1: listRange(list ?? "", lists),
        errorStyle: "warning",
        errorMessage: "No such id is known. Keep it only if you add that record too.",
      };
    case "day":
      return { ...dayRule, errorMessage: "Type a date, such as 20/9/2022." };
    case "whole":
      return { type: "whole", operator: "greaterThanOrEqual", formula1: "0", errorMessage: "Type a whole number." };
    case "number":
      return { ...numberRule, errorMessage: "Type a number." };
    case "yes-no":
      return { type: "list", formula1: '"TRUE,FALSE"', errorMessage: "Choose TRUE or FALSE." };
    case "when":
    case "words":
    case "any":
      return undefined;
  }
}

const numberRule = { type: "decimal", operator: "between", formula1: "-1000000000", formula2: "1000000000" } as const;

/** From 1 March 1900 to the end of 2199, as days are counted in a workbook. */
const dayRule = { type: "date", operator: "between", formula1: "61", formula2: "109574" } as const;

/** @throws Error where the words are longer than a rule can hold */
function inlineList(choices: readonly string[]): string {
  const words = choices.join(",");
  if (words.length > 255) throw new Error(`a list to choose from is too long for a cell: ${words}`);
  return `"${words}"`;
}

function listRange(header: string, lists: SheetPlan | undefined): string {
  const column = lists?.columns.findIndex((candidate) => candidate.header === header) ?? -1;
  const letter = columnName(Math.max(0, column));
  const length = lists?.rows.filter((row) => row[column]?.kind === "text").length ?? 0;
  return `${listsSheet}!$${letter}$2:$${letter}$${Math.max(2, length + 1)}`;
}
