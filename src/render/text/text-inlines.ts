import type { Inline } from "../../document/document.ts";
import { singleSpaces } from "../../values/single-spaces.ts";

/** Words alone, in one line; a note's number stands in square brackets, and a link's address after its words. */
export function textInlines(content: readonly Inline[]): string {
  return singleSpaces(content.map(textInline).join("")).trim();
}

function textInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "merged":
    case "rag":
    case "abbreviation":
    case "cross-reference":
      return inline.text;
    case "strong":
    case "emphasis":
    case "language":
      return inline.content.map(textInline).join("");
    case "link":
      return `${inline.content.map(textInline).join("")} <${inline.target}>`;
    case "note-reference":
      return ` [${inline.text}]`;
    case "line-break":
      return " ";
  }
}
