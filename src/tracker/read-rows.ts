/** The rows of a matched sheet: each field's value with the place of its cell, and everything that is wrong with cells. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type CellPlace, cellDiagnostic, placeOfCell } from "./cell-finding.ts";
import { comparable, type FieldValue } from "./field-value.ts";
import { folded, type MatchedSheet } from "./match-sheets.ts";
import { readValue } from "./read-value.ts";
import type { ReadCell } from "./read-workbook.ts";
import type { TrackerColumn } from "./tracker-sheet.ts";

export interface ReadRow {
  /** By the heading of the tracker's column; a column that the sheet lacks has none. */
  readonly values: ReadonlyMap<string, FieldValue>;
  /** Where a column's cell is; the row's first cell for a column that the sheet lacks. */
  placeOf(header: string | undefined): CellPlace;
  /** Something in it can't be read: nothing is worked out from such a row. */
  readonly isFaulty: boolean;
}

export interface ReadRows {
  readonly rows: readonly ReadRow[];
  readonly findings: readonly Diagnostic[];
}

export function readRows(file: string, match: MatchedSheet): ReadRows {
  const { sheet, headerRow } = match;
  const findings: Diagnostic[] = [...mergeFindings(file, match), ...hiddenFindings(file, match)];
  const rows: ReadRow[] = [];
  for (const [index, cells] of sheet.rows.entries()) {
    if (index <= headerRow || !match.columns.some((column) => isFilled(cells[column.index]))) continue;
    const row = readRow(file, match, index, cells);
    findings.push(...row.findings);
    rows.push(row);
  }
  return { rows, findings };
}

function isFilled(cell: ReadCell | undefined): boolean {
  return cell !== undefined && cell.kind !== "empty" && !(cell.kind === "text" && cell.text.trim() === "");
}

function readRow(
  file: string,
  match: MatchedSheet,
  row: number,
  cells: readonly ReadCell[],
): ReadRow & { readonly findings: readonly Diagnostic[] } {
  const values = new Map<string, FieldValue>();
  const findings: Diagnostic[] = [];
  const placeOf = (header: string | undefined): CellPlace => {
    const index = match.columns.find(({ column }) => column.header === header)?.index;
    return { file, sheet: match.sheet.name, row, column: index ?? match.columns[0]?.index ?? 0 };
  };
  for (const [header, text] of match.fixed) {
    const column = match.records.columns.find((candidate) => candidate.header === header);
    if (column) values.set(header, valueIn(column, { kind: "text", text }, match).value);
  }
  for (const { column, index } of match.columns) {
    const read = valueIn(column, cells[index] ?? { kind: "empty" }, match);
    values.set(column.header, read.value);
    findings.push(...read.findings.map((finding) => cellDiagnostic(finding, placeOf(column.header))));
  }
  return { values, placeOf, findings, isFaulty: findings.some(({ severity }) => severity === "error") };
}

function valueIn(column: TrackerColumn, cell: ReadCell, { meanings }: MatchedSheet) {
  if (column.role !== "field") return readValue(cell, nameField);
  const meaning = meanings.get(column.header);
  if (!meaning || cell.kind !== "text") return readValue(cell, column.field);
  const word = Object.keys(meaning).find((key) => folded(key) === folded(cell.text));
  return readValue(word === undefined ? cell : { kind: "text", text: meaning[word] ?? "" }, column.field);
}

/** Ids of parents and refs are read as any text. */
const nameField = { path: [], kind: "words", choices: [], isRequired: false, description: "" } as const;

/** A merged cell has its value in its first row alone, so the rows beneath would lose theirs. */
function mergeFindings(file: string, { sheet, headerRow }: MatchedSheet): readonly Diagnostic[] {
  return sheet.merges
    .filter(({ endRow }) => endRow >= headerRow)
    .map(({ startRow, startColumn, endRow, endColumn }) => ({
      severity: "error" as const,
      code: "tracker/merged-cells" as const,
      message: `cells are merged as far as ${placeOfCell({ file, sheet: sheet.name, row: endRow, column: endColumn }).cell}`,
      at: placeOfCell({ file, sheet: sheet.name, row: startRow, column: startColumn }),
      hint: "unmerge them and write the value into each row",
    }));
}

/** Rows one after the other are said once. */
function hiddenFindings(file: string, { sheet, headerRow }: MatchedSheet): readonly Diagnostic[] {
  const hidden = sheet.hiddenRows.filter((row) => row > headerRow && row < sheet.rows.length).sort((a, b) => a - b);
  const runs: { from: number; until: number }[] = [];
  for (const row of hidden) {
    const last = runs.at(-1);
    if (last && last.until === row - 1) last.until = row;
    else runs.push({ from: row, until: row });
  }
  return runs.map(({ from, until }) => ({
    severity: "warning",
    code: "tracker/hidden-rows",
    message:
      from === until
        ? `row ${from + 1} is hidden, and is read as all others`
        : `rows ${from + 1} to ${until + 1} are hidden, and are read as all others`,
    at: placeOfCell({ file, sheet: sheet.name, row: from, column: 0 }),
    hint: "look at them before they are imported: clear the filter, or unhide them",
  }));
}

export function textIn(row: ReadRow, header: string | undefined): string | undefined {
  const value = header === undefined ? undefined : row.values.get(header);
  return value === undefined ? undefined : comparable(String(value));
}
