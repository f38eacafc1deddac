/** YAML text to its nodes, each with its place. */

import { type Document, LineCounter, parseDocument } from "yaml";

export interface YamlDocument {
  readonly document: Document;
  readonly lines: LineCounter;
}

/**
 * By text: reading YAML takes longer than all else that is done with it, and the papers of an area share its files. The
 * oldest go when there are many. Nothing changes a document once it is read.
 */
const kept = new Map<string, YamlDocument>();
const mostKept = 200;

export function yamlDocument(text: string): YamlDocument {
  const known = kept.get(text);
  if (known) return known;
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    strict: true,
    keepSourceTokens: true,
    uniqueKeys: true,
  });
  for (const oldest of kept.keys()) {
    if (kept.size < mostKept) break;
    kept.delete(oldest);
  }
  kept.set(text, { document, lines });
  return { document, lines };
}
