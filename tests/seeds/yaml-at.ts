/** Finds and rewrites what stands at a place of a YAML file, or of a report's front matter. */

import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type ParsedNode,
  parseDocument,
  visit,
} from "yaml";
import { Kept } from "../../src/values/kept.ts";
import type { Place } from "../../src/values/place.ts";

export interface FoundAt {
  readonly node: ParsedNode;
  /** The maps around it, the nearest first. */
  readonly holders: readonly Readonly<Record<string, unknown>>[];
  /** In the text of the file. */
  readonly start: number;
  readonly end: number;
}

/** Many places are sought in the same text. */
const parsed = new Kept<{ readonly document: Document.Parsed; readonly lines: LineCounter }>(50);

/** @throws Error if nothing begins there */
export function foundAt(text: string, { line = 1, column = 1 }: Place): FoundAt {
  const begin = text.startsWith("---\n") ? "---\n".length : 0;
  const end = begin > 0 ? text.indexOf("\n---\n") + 1 : text.length;
  const yaml = text.slice(begin, end);
  const { document, lines } = parsed.of(yaml, () => {
    const lines = new LineCounter();
    return { document: parseDocument(yaml, { lineCounter: lines }), lines };
  });
  const offset = (lines.lineStarts[line - 1 - (begin > 0 ? 1 : 0)] ?? 0) + column - 1;

  let found: FoundAt | undefined;
  visit(document, {
    Node(key, node, ancestors) {
      const range = (node as Node).range;
      if (key === "key" || range?.[0] !== offset || isMap(node)) return undefined;
      const holders = ancestors.filter(isMap).map((map) => map.toJS(document) as Record<string, unknown>);
      found = {
        node: node as ParsedNode,
        holders: holders.reverse(),
        start: begin + range[0],
        end: begin + range[1],
      };
      return visit.BREAK;
    },
  });
  if (!found) throw new Error(`nothing begins at ${line}:${column}`);
  return found;
}

/** The text with a scalar rewritten, or with one more item at the end of a list. */
export function rewrittenAt(text: string, place: Place, scalar: (value: string | number) => string): string {
  const { node, start, end } = foundAt(text, place);
  if (isScalar(node)) return text.slice(0, start) + scalar(node.value as string | number) + text.slice(end);
  const last = isSeq(node) ? node.items.at(-1) : undefined;
  const range = (last as Node | undefined)?.range;
  if (!range) throw new Error(`neither a value nor a list stands at ${place.file}:${place.line}`);
  const item = text.slice(range[0], range[1]).trimEnd();
  const again = item.replace(/\bid: [a-z0-9-]+/, "id: one-more");
  return `${text.slice(0, range[0])}${item}\n${" ".repeat((place.column ?? 1) - 1)}- ${again}${text.slice(range[0] + item.length)}`;
}
