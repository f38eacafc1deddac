import type { Inline } from "../../document/document.ts";
import { literal, literalAtStart } from "./literal.ts";

/** In one line, for a place where a line begins. */
export function markdownInlines(content: readonly Inline[]): string {
  return literalAtStart(content.map(markdownInline).join(""));
}

function markdownInline(inline: Inline): string {
  switch (inline.kind) {
    case "text":
    case "merged":
    case "rag":
    case "abbreviation":
    case "cross-reference":
      return literal(inline.text);
    case "strong":
      return stressed("**", inline.content);
    case "emphasis":
      return stressed("*", inline.content);
    case "language":
      return inline.content.map(markdownInline).join("");
    case "link":
      return `[${inline.content.map(markdownInline).join("")}](<${inline.target.replace(/[<>\\]/g, "\\$&")}>)`;
    case "note-reference":
      return `[^${inline.text}]`;
    case "line-break":
      return "\\\n";
  }
}

/** Blanks at the edges stand outside the stars, where they would undo them. */
function stressed(stars: string, content: readonly Inline[]): string {
  const inner = content.map(markdownInline).join("");
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(inner) ?? [];
  return words === "" ? inner : `${before}${stars}${words}${stars}${after}`;
}
