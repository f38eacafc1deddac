/** Numbers notes by their first reference. A note that nothing refers to would print nowhere: it is found. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Inline, Note, Section } from "./document.ts";
import { mapEach, mapSections } from "./map-inlines.ts";

export interface OrderedNotes {
  readonly sections: readonly Section[];
  readonly notes: readonly Note[];
  readonly findings: readonly Diagnostic[];
}

export function orderNotes(sections: readonly Section[], notes: readonly Note[]): OrderedNotes {
  const ordered = new Map<Note, Note>();
  const numberOf = (target: string): string => {
    const note = notes.find((candidate) => candidate.id === target);
    if (!note) return "";
    const number = ordered.get(note)?.number ?? String(ordered.size + 1);
    ordered.set(note, { ...note, number });
    return number;
  };
  const refer = (inline: Inline): readonly Inline[] => {
    if (inline.kind !== "note-reference") return [inline];
    return [{ ...inline, text: numberOf(inline.target) }];
  };
  const numbered = mapSections(sections, (content) => mapEach(content, refer));
  const unused = notes.filter((note) => !ordered.has(note));
  return { sections: numbered, notes: [...ordered.values()], findings: unused.map(unusedNote) };
}

function unusedNote(note: Note): Diagnostic {
  return {
    severity: "error",
    code: "document/unused-note",
    message: "nothing in this section refers to the note, or another note of its name stands before it",
    ...(note.at && { at: note.at }),
    hint: "refer to it with [^name] in the text, or delete it",
  };
}
