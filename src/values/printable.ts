/** The characters that no paper can hold: control characters, halves of characters, non-characters and our own marks. */

import { reservedCharacters } from "./merged-markdown.ts";

const unprintable = new RegExp(
  `[\\p{Cc}\\p{Cs}\\p{Noncharacter_Code_Point}](?<![\\t\\n\\r])|${reservedCharacters.source}`,
  "u",
);

/** The index of the first of them in `text`, in UTF-16 units; -1 where there is none. */
export function unprintableAt(text: string): number {
  return text.search(unprintable);
}

/** “U+0007”, as tables of characters name it. */
export function characterName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
