/**
 * An .xlsx file's bytes to what stands in its cells, or to every reason not to open it.
 *
 * For workbooks that anybody made. Nothing in them is run, fetched or worked out: a formula is its last result.
 */

import { type Cell, type CellValue, readXlsx, type Sheet } from "hucre/xlsx";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { type PackageParts, readPackage } from "../ooxml/read-package.ts";

export type ReadCell =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number; readonly isPerCent: boolean }
  | { readonly kind: "yes-no"; readonly value: boolean }
  /** Midnight in UTC of its day, with the time of day where it has one. `hasDay` is false for a format such as mmm-yy. */
  | { readonly kind: "date"; readonly date: Date; readonly hasDay: boolean }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "formula-without-value"; readonly formula: string };

export interface ReadSheet {
  readonly name: string;
  /** Excel's own name of the table on it: it stays when the sheet is renamed. */
  readonly tableName: string | undefined;
  readonly rows: readonly (readonly ReadCell[])[];
  /** From 0. */
  readonly hiddenRows: readonly number[];
  readonly merges: readonly MergedCells[];
}

/** From 0, with its last row and column. */
export interface MergedCells {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

/** More than any programme has records. */
const mostRows = 20_000;

export async function readWorkbook(file: string, bytes: Uint8Array): Promise<Checked<readonly ReadSheet[]>> {
  const refused = (code: Diagnostic["code"], message: string, hint: string): Checked<never> => ({
    ok: false,
    errors: [{ severity: "error", code, message, at: { file }, hint }],
  });
  if (isCompound(bytes)) {
    return refused(
      "tracker/password",
      "the workbook is protected by a password, or is of an older kind than .xlsx",
      saveAgain,
    );
  }
  const parts = readPackage(bytes);
  if (!parts.ok) return { ok: false, errors: parts.errors.map((error) => ofWorkbook(error, file)) };
  const active = [...parts.value.keys()].find((name) => /vbaProject\.bin$|\/activeX\//i.test(name));
  if (active !== undefined || /macroEnabled/i.test(textOf(parts.value, "[Content_Types].xml"))) {
    return refused("tracker/macros", `the workbook holds macros${active ? `: ${active}` : ""}`, saveAgain);
  }
  if (!parts.value.has("xl/workbook.xml") || declaresTypes(parts.value)) {
    return refused("tracker/not-a-workbook", "the file is a package, but no workbook that is safe to read", saveAgain);
  }
  try {
    const workbook = await readXlsx(bytes, { readStyles: true, maxRows: mostRows + 1 });
    const sheets = workbook.sheets.map(sheetOf);
    return checked(
      sheets,
      sheets.flatMap((sheet) => (sheet.rows.length > mostRows ? [tooManyRows(file, sheet.name)] : [])),
    );
  } catch (cause) {
    return refused("tracker/not-a-workbook", `the workbook can't be read: ${(cause as Error).message}`, saveAgain);
  }
}

const saveAgain = "open it in Excel, take off a password if it has one, and choose Save As, Excel Workbook (.xlsx)";

/** The container in which Excel puts what it encrypts, and in which it kept all workbooks until 2003. */
function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

/** The guard speaks of Word, for which it was made. */
function ofWorkbook(error: Diagnostic, file: string): Diagnostic {
  const at = { file };
  if (error.code !== "package/not-a-zip") return { ...error, at, hint: saveAgain };
  return {
    ...error,
    code: "tracker/not-a-workbook",
    message: "the file is no workbook, or is damaged",
    at,
    hint: saveAgain,
  };
}

/** Entities that expand and files that are fetched begin with a document type; no spreadsheet program writes one. */
function declaresTypes(parts: PackageParts): boolean {
  return [...parts.keys()].some((name) => /\.(xml|rels)$/i.test(name) && /<!DOCTYPE/i.test(textOf(parts, name)));
}

function textOf(parts: PackageParts, name: string): string {
  return new TextDecoder().decode(parts.get(name));
}

function tooManyRows(file: string, sheet: string): Diagnostic {
  return {
    severity: "error",
    code: "tracker/too-many-rows",
    message: `the sheet has more than ${mostRows} rows`,
    at: { file, sheet },
    hint: "delete the empty rows at its end, then save it again",
  };
}

function sheetOf(sheet: Sheet): ReadSheet {
  const rows = sheet.rows.map((values, row) =>
    values.map((value, column) => cellOf(value, sheet.cells?.get(`${row},${column}`))),
  );
  const hiddenRows = [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : []));
  return {
    name: sheet.name,
    tableName: sheet.tables?.[0]?.name,
    rows: withoutEmptyEnd(rows),
    hiddenRows,
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      startColumn: startCol,
      endRow,
      endColumn: endCol,
    })),
  };
}

function withoutEmptyEnd(rows: readonly (readonly ReadCell[])[]): readonly (readonly ReadCell[])[] {
  const last = rows.findLastIndex((row) => row.some(({ kind }) => kind !== "empty"));
  return rows.slice(0, last + 1);
}

function cellOf(value: CellValue, cell: Cell | undefined): ReadCell {
  const result = value ?? cell?.formulaResult ?? null;
  const format = cell?.style?.numFmt ?? "";
  if (cell?.type === "error" || isErrorWord(result, cell)) return { kind: "error", text: String(result) };
  if (result === null || result === "") {
    return cell?.formula === undefined ? { kind: "empty" } : { kind: "formula-without-value", formula: cell.formula };
  }
  if (typeof result === "number") return { kind: "number", number: result, isPerCent: format.includes("%") };
  if (typeof result === "boolean") return { kind: "yes-no", value: result };
  if (result instanceof Date)
    return { kind: "date", date: result, hasDay: !/^[^d]*$/i.test(bare(format)) || format === "" };
  return { kind: "text", text: result };
}

function isErrorWord(value: CellValue, cell: Cell | undefined): boolean {
  return (
    cell?.formula !== undefined &&
    typeof value === "string" &&
    /^#(REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/.test(value)
  );
}

/** A format without the words in quotes and the languages in brackets that it may hold. */
function bare(format: string): string {
  return format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
}
