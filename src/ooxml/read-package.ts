/** A zip package's bytes to its parts by name, or to the reasons not to open it. */

import { unzipSync } from "fflate";
import type { Checked } from "../diagnostics/diagnostic.ts";
import { guardPackage } from "./package-guard.ts";

/** The parts of a package by their name: `word/document.xml`. */
export type PackageParts = ReadonlyMap<string, Uint8Array>;

export function readPackage(bytes: Uint8Array): Checked<PackageParts> {
  const entries = guardPackage(bytes);
  if (!entries.ok) return entries;
  try {
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/"));
    return { ok: true, value: new Map(parts), warnings: entries.warnings };
  } catch (cause) {
    const message = `the package can't be unpacked: ${(cause as Error).message}`;
    return { ok: false, errors: [{ severity: "error", code: "package/not-a-zip", message }] };
  }
}

/** The text of an XML part; undefined when the package has no such part. */
export function partText(parts: PackageParts, name: string): string | undefined {
  const bytes = parts.get(name);
  return bytes && new TextDecoder().decode(bytes);
}
