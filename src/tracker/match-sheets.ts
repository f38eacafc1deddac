/** Which sheet of a workbook holds which records, and which of its columns holds which field. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import { placeOfCell } from "./cell-finding.ts";
import { coverName } from "./cover-sheet.ts";
import { helpSheet, listsSheet } from "./plan-workbook.ts";
import type { ReadCell, ReadSheet } from "./read-workbook.ts";
import { type TrackerColumn, type TrackerSheet, trackerSheets } from "./tracker-sheet.ts";

/** A sheet of records, ready to be read. */
export interface MatchedSheet {
  readonly records: TrackerSheet;
  readonly sheet: ReadSheet;
  /** The row of the headings, from 0: records begin beneath it. */
  readonly headerRow: number;
  /** From 0, where the sheet has the column. */
  readonly columns: readonly MatchedColumn[];
  /** A text that every row has in the place of a column, by that column's heading. */
  readonly fixed: ReadonlyMap<string, string>;
  /** What words of the workbook mean, by the heading of the column. */
  readonly meanings: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

export interface MatchedColumn {
  readonly column: TrackerColumn;
  readonly index: number;
}

export interface MatchedWorkbook {
  readonly sheets: readonly MatchedSheet[];
  readonly findings: readonly Diagnostic[];
}

/** For a workbook that we made: by Excel's name of the table, else by the sheet's name, else by its headings. */
export function matchSheets(file: string, sheets: readonly ReadSheet[]): MatchedWorkbook {
  const findings: Diagnostic[] = [];
  const own = [coverName, helpSheet, listsSheet].map(folded);
  const matched = sheets
    .filter(({ name }) => !own.includes(folded(name)))
    .flatMap((sheet) => {
      const records = recordsOf(sheet);
      if (records) return [matchColumns(file, sheet, records, findings)];
      findings.push(unknownSheet(file, sheet));
      return [];
    });
  for (const records of trackerSheets) {
    if (!matched.some((match) => match.records === records)) findings.push(missingSheet(file, records));
  }
  // In the order of the tracker: a record stands before what belongs to it.
  const inOrder = trackerSheets.flatMap((records) => matched.filter((match) => match.records === records));
  return { sheets: inOrder, findings };
}

function recordsOf(sheet: ReadSheet): TrackerSheet | undefined {
  const table = folded(sheet.tableName ?? "").replace(/^tracker/, "");
  return (
    trackerSheets.find(({ name }) => sheet.tableName !== undefined && folded(name) === table) ??
    trackerSheets.find(({ name }) => folded(name) === folded(sheet.name)) ??
    trackerSheets.find(({ columns }) => shareOfHeadings(sheet, columns) > 0.7)
  );
}

function shareOfHeadings(sheet: ReadSheet, columns: readonly TrackerColumn[]): number {
  const headings = (sheet.rows[0] ?? [])
    .map(textOfCell)
    .map(folded)
    .filter((word) => word !== "");
  const known = headings.filter((heading) => columns.some(({ header }) => folded(header) === heading));
  return known.length / Math.max(headings.length, columns.length);
}

function matchColumns(file: string, sheet: ReadSheet, records: TrackerSheet, findings: Diagnostic[]): MatchedSheet {
  const headings = (sheet.rows[0] ?? []).map(textOfCell);
  const columns: MatchedColumn[] = [];
  for (const [index, heading] of headings.entries()) {
    if (heading.trim() === "") continue;
    const at = placeOfCell({ file, sheet: sheet.name, row: 0, column: index });
    const column = records.columns.find(({ header }) => folded(header) === folded(heading));
    if (!column) {
      const hint = nearestNameHint(
        heading,
        records.columns.map(({ header }) => header),
      );
      findings.push({
        severity: "warning",
        code: "tracker/heading-unknown",
        message: `the column “${heading}” is not one of the tracker's, and is not read`,
        at,
        hint,
      });
    } else if (columns.some((found) => found.column === column)) {
      findings.push({
        severity: "error",
        code: "tracker/heading-twice",
        message: `there are two columns “${heading}”`,
        at,
        hint: "rename or delete one of them",
      });
    } else columns.push({ column, index });
  }
  for (const column of records.columns) {
    if (!columns.some((found) => found.column === column)) findings.push(missingColumn(file, sheet, column));
  }
  return { records, sheet, headerRow: 0, columns, fixed: new Map(), meanings: new Map() };
}

/** Without the column that names records, none can be told from the other. */
function missingColumn(file: string, sheet: ReadSheet, column: TrackerColumn): Diagnostic {
  const isName = column.role === "parent" || (column.role === "field" && column.field.path[0] === "id");
  return {
    severity: isName ? "error" : "warning",
    code: "tracker/heading-missing",
    message: isName
      ? `the column “${column.header}” is missing, so that its rows can't be told apart`
      : `the column “${column.header}” is missing: what stands there in the data is left as it is`,
    at: placeOfCell({ file, sheet: sheet.name, row: 0, column: 0 }),
    hint: "put the column back with this heading, in any place of the sheet",
  };
}

function unknownSheet(file: string, { name }: ReadSheet): Diagnostic {
  return {
    severity: "warning",
    code: "tracker/sheet-unknown",
    message: `the sheet “${name}” is not one of the tracker's, and is not read`,
    at: { file, sheet: name },
    hint: nearestNameHint(
      name,
      trackerSheets.map((sheet) => sheet.name),
    ),
  };
}

function missingSheet(file: string, { name }: TrackerSheet): Diagnostic {
  return {
    severity: "warning",
    code: "tracker/sheet-missing",
    message: `there is no sheet “${name}”: its records are left as they are`,
    at: { file },
    hint: "give the sheet its name back, or export the tracker again",
  };
}

export function textOfCell(cell: ReadCell): string {
  if (cell.kind === "text") return cell.text;
  return cell.kind === "number" ? String(cell.number) : "";
}

/** Capitals, blanks and signs make no other name. */
export function folded(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
