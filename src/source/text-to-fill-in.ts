/** Paragraphs of a report's narrative that still hold only the words in brackets with which a new report is marked. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Narrative } from "./parse-report.ts";

/** A line that is brackets and nothing else; a note's is not, nor is a link. */
const inBrackets = /^\s*\[(?!\^)[^[\]]+\]\s*$/;

export function textToFillIn(narratives: readonly Narrative[], file: string): readonly Diagnostic[] {
  return narratives.flatMap(({ text, firstLine }) =>
    text.split("\n").flatMap((line, index): readonly Diagnostic[] => {
      if (!inBrackets.test(line)) return [];
      return [
        {
          severity: "warning",
          code: "data/to-fill-in",
          message: `“${line.trim()}” waits to be filled in`,
          at: { file, line: firstLine + index, column: line.search(/\S/) + 1 },
          hint: "write the text in the place of the words in brackets",
        },
      ];
    }),
  );
}
