/** What the cover of a workbook of ours says: which area it came from, and how its files were then. */

import { coverName, coverRows } from "./cover-sheet.ts";
import { folded, textOfCell } from "./match-sheets.ts";
import type { ReadSheet } from "./read-workbook.ts";

export interface Cover {
  /** `data/exampleshire` */
  readonly folder: string;
  /** By file: `programme.yaml`. */
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** @returns undefined for a workbook without a cover of ours */
export function coverOf(sheets: readonly ReadSheet[]): Cover | undefined {
  const rows =
    sheets.find(({ name }) => folded(name) === folded(coverName))?.rows.map((row) => row.map(textOfCell)) ?? [];
  const folder = rows.find(([topic]) => topic === coverRows.folder)?.[1];
  if (folder === undefined) return undefined;
  const files = rows.filter(([topic]) => topic === coverRows.file);
  return { folder, fingerprints: new Map(files.map(([, name = "", fingerprint = ""]) => [name, fingerprint])) };
}
