/** The facts behind every merged value of a paper, and behind the rules that gave them. */

import type { Document, FactRecord, Inline } from "./document.ts";
import { mapEach, mapSections } from "./map-inlines.ts";

export function factsUsed(
  document: Pick<Document, "title" | "sections" | "notes">,
  factRecord: (name: string) => FactRecord | undefined,
): Readonly<Record<string, FactRecord>> {
  const names = new Set<string>();
  const collect = (content: readonly Inline[]): readonly Inline[] =>
    mapEach(content, (inline) => {
      if (inline.kind === "merged" || inline.kind === "rag") for (const name of inline.facts) names.add(name);
      return [inline];
    });
  collect(document.title);
  for (const note of document.notes) collect(note.content);
  mapSections(document.sections, collect);
  return factsBehind(names, factRecord);
}

/** Facts by their names, and those that they were worked out from. */
export function factsBehind(
  names: Iterable<string>,
  factRecord: (name: string) => FactRecord | undefined,
): Readonly<Record<string, FactRecord>> {
  const records = new Map<string, FactRecord>();
  const add = (name: string): void => {
    const record = records.has(name) ? undefined : factRecord(name);
    if (!record) return;
    records.set(name, record);
    if (record.source.kind === "rule") for (const input of record.source.inputs) add(input);
  };
  for (const name of names) add(name);
  return Object.fromEntries([...records].sort(([a], [b]) => (a < b ? -1 : 1)));
}
