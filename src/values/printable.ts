/** The characters that no paper can hold: control characters, half characters, non-characters and our own marks. */

import { reservedCharacters } from "./merged-markdown.ts";

const controls = "\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F";
const halves = "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]";

const unprintable = new RegExp(`[${controls}\\uFFFE\\uFFFF]|${halves}|${reservedCharacters.source}`);

/** The index of the first of them in `text`, in UTF-16 units; -1 where there is none. */
export function unprintableAt(text: string): number {
  return text.search(unprintable);
}

/** “U+0007”, as tables of characters name it. */
export function characterName(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
