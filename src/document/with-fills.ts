import type { Document, FactRecord, Fill } from "./document.ts";
import { factsBehind } from "./facts-used.ts";

/** A document with what a Word template prints by itself, and the facts that fed it. */
export function withFills(
  document: Document,
  fills: readonly Fill[],
  factRecord: (name: string) => FactRecord | undefined,
): Document {
  const named = factsBehind(
    fills.flatMap(({ facts }) => facts),
    factRecord,
  );
  const facts = Object.entries({ ...document.facts, ...named }).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...document, fills, facts: Object.fromEntries(facts) };
}
