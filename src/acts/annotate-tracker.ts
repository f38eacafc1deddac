import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { readPackage } from "../ooxml/read-package.ts";
import { writePackage } from "../ooxml/write-package.ts";
import { annotatedWorkbook, type CellNote } from "../tracker/annotate-workbook.ts";
import { stemOf } from "./open-word-file.ts";
import type { OpenedWorkbook } from "./open-workbook.ts";
import { writeOutputs } from "./write-outputs.ts";

/** A copy of the workbook with a note at each cell of which there is something to say. @returns its path, if it was written */
export async function annotateTracker(
  host: Host,
  { file, bytes }: OpenedWorkbook,
  findings: readonly Diagnostic[],
  out: string,
): Promise<Checked<string | undefined>> {
  const notes = findings.flatMap(noteOf);
  const parts = readPackage(bytes);
  if (notes.length === 0 || !parts.ok) return checked(undefined);
  const path = `tracker/${stemOf(file)}-annotated.xlsx`;
  const copy = writePackage(annotatedWorkbook(parts.value, notes));
  const written = await writeOutputs(host, { out, files: [{ path, bytes: copy }] });
  return written.ok ? checked(`${out}/${path}`, written.warnings) : written;
}

function noteOf({ severity, message, at, hint }: Diagnostic): readonly CellNote[] {
  if (at?.sheet === undefined || at.cell === undefined) return [];
  const lines = [`${severity}: ${message}`, ...(hint === undefined ? [] : [`hint: ${hint}`])];
  return [{ sheet: at.sheet, cell: at.cell, text: lines.join("\n") }];
}
