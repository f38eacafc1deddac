/** YAML text to its nodes, each with its place. */

import { type Document, LineCounter, parseDocument, visit } from "yaml";
import { unprintableAt } from "../values/printable.ts";

export interface YamlDocument {
  readonly document: Document;
  readonly lines: LineCounter;
  /** Names and values that hold a character which can't be printed, each with the offset at which it begins. */
  readonly unprintable: readonly { readonly text: string; readonly offset: number }[];
}

/** @param keepSourceTokens - whether each node knows its text as it was written: that takes most of the memory */
export function yamlDocument(text: string, keepSourceTokens = false): YamlDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    keepSourceTokens,
    uniqueKeys: true,
  });
  // As it stands the text was looked through when it was read: only an escape can bring one in.
  return { document, lines, unprintable: text.includes("\\") ? unprintableIn(document) : [] };
}

function unprintableIn(document: Document): YamlDocument["unprintable"] {
  const found: { text: string; offset: number }[] = [];
  visit(document, {
    Scalar(_, { value, range }) {
      if (typeof value === "string" && unprintableAt(value) >= 0) found.push({ text: value, offset: range?.[0] ?? 0 });
    },
  });
  return found;
}
