/** What is to be said of edits that were not taken into the report. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PullChange } from "../pull/pull-change.ts";
import { placeInWords } from "../values/place.ts";

/** @param untaken - the numbers of changes that were accepted and have no sure place */
export function pullFindings(changes: readonly PullChange[], untaken: readonly number[]): readonly Diagnostic[] {
  return changes.flatMap((change) => changeFindings(change, untaken.includes(change.number)));
}

function changeFindings(change: PullChange, isUntaken: boolean): readonly Diagnostic[] {
  const { verdict, number, label } = change;
  const what = `change ${number}, ${label}: ${changeInWords(change)}`;
  switch (verdict.kind) {
    case "comment":
      return [];
    case "narrative":
      if (!isUntaken) return [];
      return [byHand(`${what} has no place in the file that is beyond doubt`, "make the change yourself", verdict.at)];
    case "data":
      return [
        {
          severity: "error",
          code: "pull/merged-value",
          message: `${what} comes from the data (${verdict.fact})`,
          at: verdict.at,
          hint: `change it in ${placeInWords({ file: verdict.at.file, ...(verdict.at.line !== undefined && { line: verdict.at.line }) })}, then build again`,
        },
      ];
    case "template":
      return [
        {
          severity: "error",
          code: "pull/template-text",
          message: `${what} stands in a template, and so in every paper of the kind`,
          at: verdict.at,
          hint: "change the template if all papers are to say so, or write it into the report’s narrative",
        },
      ];
    case "by-hand":
      return [byHand(what, verdict.reason, verdict.at)];
  }
}

function byHand(message: string, hint: string, at: Diagnostic["at"]): Diagnostic {
  return { severity: "warning", code: "pull/by-hand", message, ...(at && { at }), hint };
}

function changeInWords({ removed, added }: Pick<PullChange, "removed" | "added">): string {
  const [gone, come] = [removed.trim(), added.trim()];
  if (gone === "") return `“${come}” was put in`;
  return come === "" ? `“${gone}” was taken out` : `“${gone}” became “${come}”`;
}
