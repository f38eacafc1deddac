/** Words that were never meant for a reader: tags that nothing filled, gaps of a draft, errors that Word prints. */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";

/** A paragraph, a cell or a line of a file, and where it stands. */
export interface PlacedWords {
  readonly words: string;
  readonly at: Place;
}

const leftOver: readonly RegExp[] = [
  /\{\{[^{}]*\}\}/g,
  /\[(?:not supplied|not known at|insert|to be (?:added|confirmed|completed))\b[^[\]]*\]/gi,
  /Error! (?:Reference source not found|Bookmark not defined|No text of specified style in document)\./g,
  /\blorem ipsum\b/gi,
];

export function leftOverWords(lines: readonly PlacedWords[]): readonly Diagnostic[] {
  return lines.flatMap(({ words, at }) =>
    leftOver.flatMap((pattern) =>
      [...words.matchAll(pattern)].map(([found]) => ({
        severity: "warning" as const,
        code: "words/left-over" as const,
        message: `“${found}” was left in the text`,
        at,
        hint: "put in its place what a reader is to find there, or delete it",
      })),
    ),
  );
}
