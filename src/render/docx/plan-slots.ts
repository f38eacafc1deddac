/** Which sections of a paper go into which slot of a template: each once, in the paper's order, or faults. */

import { type Checked, checked, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Document, Section } from "../../document/document.ts";

export interface PlannedSlot {
  readonly slot: string;
  readonly sections: readonly Section[];
}

/** @param slots - the template's, in order: `body`, `contents`, `section:<id>` */
export function planSlots(document: Document, slots: readonly string[], file: string): Checked<readonly PlannedSlot[]> {
  const own = new Set(slots.flatMap((slot) => sectionOf(slot) ?? []));
  const planned = slots.map((slot): PlannedSlot => {
    const id = sectionOf(slot);
    const sections = document.sections.filter((section) =>
      id === undefined ? !own.has(section.id) : section.id === id,
    );
    return { slot, sections };
  });
  const printed = planned.flatMap(({ sections }) => sections.map(({ id }) => id));
  const unprinted = document.sections.filter(({ id }) => !printed.includes(id));
  if (unprinted.length > 0) return { ok: false, errors: [withoutSlot(unprinted, slots, file)] };

  const moved = printed.findIndex((id, index) => document.sections[index]?.id !== id);
  return checked(planned, moved === -1 ? [] : [outOfOrder(printed, document, moved, file)]);
}

/** The section that a slot is for; undefined for `body`, which takes all that have no slot. */
function sectionOf(slot: string): string | undefined {
  return slot === "contents" ? "contents" : /^section:\s*(.*)$/.exec(slot)?.[1];
}

function withoutSlot(unprinted: readonly Section[], slots: readonly string[], file: string): Diagnostic {
  const ids = unprinted.map(({ id }) => id).join(", ");
  return {
    severity: "error",
    code: "word-template/no-slot",
    message:
      slots.length === 0
        ? "the template has no place for the text of a paper"
        : `the template has no place for: ${ids}`,
    at: { file },
    hint: "put {{body}} into a paragraph of its own: it takes every section that has no {{section:…}}",
  };
}

/** Numbers are counted in the paper's order, and references name them: the template can't print another. */
function outOfOrder(printed: readonly string[], { sections }: Document, at: number, file: string): Diagnostic {
  return {
    severity: "error",
    code: "word-template/section-order",
    message: `the template prints “${printed[at]}” where the kind of paper has “${sections[at]?.id}”`,
    at: { file },
    hint: "put the slots into the order of the sections in template.yaml, or change that order there",
  };
}
