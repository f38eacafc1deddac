import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import type { ReadSheet } from "../tracker/read-workbook.ts";

export interface OpenedWorkbook {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly sheets: readonly ReadSheet[];
}

/** A workbook that somebody names by its path. */
export async function openWorkbook(host: Host, named: string): Promise<Checked<OpenedWorkbook>> {
  const file = named.replaceAll("\\", "/");
  if (!(await host.isFile(file))) {
    return {
      ok: false,
      errors: [
        {
          severity: "error",
          code: "tracker/no-file",
          message: `there is no file “${file}”`,
          at: { file },
          hint: "name the workbook by its path",
        },
      ],
    };
  }
  const bytes = await host.readBytes(file);
  const { readWorkbook } = await import("../tracker/read-workbook.ts");
  const sheets = await readWorkbook(file, bytes);
  return sheets.ok ? checked({ file, bytes, sheets: sheets.value }, sheets.warnings) : sheets;
}
