/** The words of a paragraph, one stretch after the other, each with what it is: text, or something that is not typed. */

import type { WordChange } from "../compare/word-diff.ts";
import type { Inline, Note } from "../document/document.ts";
import { inlineWords } from "../document/pieces.ts";

export interface Leaf {
  readonly kind: "text" | "value" | "number" | "note" | "reference" | "abbreviation";
  readonly text: string;
  /** Names of the facts that fed it. */
  readonly facts: readonly string[];
  /** Counted in characters that are no blanks, from the paragraph's first. */
  readonly start: number;
  readonly end: number;
}

export function leavesOf(content: readonly Inline[], notes: readonly Note[]): readonly Leaf[] {
  const leaves: Leaf[] = [];
  let at = 0;
  const add = (kind: Leaf["kind"], text: string, facts: readonly string[] = []) => {
    const end = at + unspaced(text).length;
    leaves.push({ kind, text, facts, start: at, end });
    at = end;
  };
  const walk = (inline: Inline): void => {
    switch (inline.kind) {
      case "text":
        add(inline.isNumber ? "number" : "text", inline.text);
        break;
      case "merged":
      case "rag":
        add("value", inline.text, inline.facts);
        break;
      case "abbreviation":
        add("abbreviation", inline.text);
        break;
      case "cross-reference":
        add("reference", inline.text);
        break;
      case "note-reference":
        add("note", `[${inlineWords(notes.find(({ id }) => id === inline.target)?.content ?? [])}]`);
        break;
      case "line-break":
        add("text", " ");
        break;
      case "strong":
      case "emphasis":
      case "link":
      case "language":
        for (const inner of inline.content) walk(inner);
        break;
    }
  };
  for (const inline of content) walk(inline);
  return leaves;
}

export function unspaced(text: string): string {
  return text.replace(/\s+/gu, "");
}

/** The place in `text` after so many characters that are no blanks; after the blanks that follow where `isAfterBlank`. */
export function placeAfter(text: string, characters: number, isAfterBlank: boolean): number {
  let at = 0;
  for (let left = characters; left > 0 && at < text.length; at += 1) if (!/\s/u.test(text[at] ?? "")) left -= 1;
  while (isAfterBlank && /\s/u.test(text[at] ?? "")) at += 1;
  return at;
}

/** Those that a change takes something from, or is put into the middle of. */
export function touched(leaves: readonly Leaf[], words: string, change: WordChange): readonly Leaf[] {
  const [start, end] = [counted(words, change.start), counted(words, change.end)];
  return leaves.filter(
    (leaf) => (leaf.start < end && leaf.end > start) || (start === end && leaf.start < start && start < leaf.end),
  );
}

/** How many characters that are no blanks stand before a place. */
export const counted = (words: string, until: number): number => unspaced(words.slice(0, until)).length;
