/** Numbers notes by their first reference and drops none: a note that nothing refers to, or a reference to nothing, is found by `references`. */

import type { Inline, Note, Section } from "./document.ts";
import { mapEach, mapSections } from "./map-inlines.ts";

export interface OrderedNotes {
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
}

export function orderNotes(sections: readonly Section[], notes: readonly Note[]): OrderedNotes {
  const ordered: Note[] = [];
  const numberOf = (target: string): string => {
    const known = ordered.find((note) => note.id === target);
    if (known) return known.number;
    const note = notes.find((candidate) => candidate.id === target);
    if (!note) return "";
    const number = String(ordered.length + 1);
    ordered.push({ ...note, number });
    return number;
  };
  const refer = (inline: Inline): readonly Inline[] => {
    if (inline.kind !== "note-reference") return [inline];
    return [{ ...inline, text: numberOf(inline.target) }];
  };
  return { sections: mapSections(sections, (content) => mapEach(content, refer)), notes: ordered };
}
