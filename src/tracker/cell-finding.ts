/** What is wrong in a cell, before it is known which workbook the cell is in. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { cellName } from "./cell-name.ts";

export interface CellPlace {
  readonly file: string;
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly column: number;
}

export function placeOfCell({ file, sheet, row, column }: CellPlace) {
  return { file, sheet, cell: cellName(column, row) };
}

export interface CellFinding {
  readonly severity: Diagnostic["severity"];
  readonly code: Diagnostic["code"];
  readonly message: string;
  readonly hint: string;
}

export function cellDiagnostic({ severity, code, message, hint }: CellFinding, place: CellPlace): Diagnostic {
  return { severity, code, message, at: placeOfCell(place), hint };
}
