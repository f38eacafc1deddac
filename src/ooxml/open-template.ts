/** A council's Word template from its bytes to parts that are safe to fill, or to every reason not to. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { type PackageParts, readPackage } from "./read-package.ts";

/** @param file - for places */
export function openTemplate(file: string, bytes: Uint8Array): Checked<PackageParts> {
  const parts = readPackage(bytes);
  if (!parts.ok) return { ok: false, errors: at(file, parts.errors) };
  return checked(parts.value, at(file, parts.warnings));
}

function at(file: string, findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return findings.map((finding) => ({ ...finding, at: { file, ...finding.at } }));
}
