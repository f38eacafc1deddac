import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Each finding once: several papers of one area find the same. */
export function distinct(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}
