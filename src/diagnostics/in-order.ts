/** Findings as they are shown: file by file, from the top of each, and each once. */

import type { Diagnostic } from "./diagnostic.ts";

/** What has no line stands before what has one, and what has no file at the end. */
export function inOrder(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const once = [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
  return once.sort(
    (a, b) =>
      Number(a.at === undefined) - Number(b.at === undefined) ||
      byCodeUnits(a.at?.file ?? "", b.at?.file ?? "") ||
      (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0),
  );
}

/** The same on every machine, whatever its language. */
function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
