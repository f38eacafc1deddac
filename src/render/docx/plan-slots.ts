/** Which sections of a paper go into which slot of a template: each once, in the paper's order, or faults. */

import { type Checked, checked, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Document, Inline, Section } from "../../document/document.ts";

export interface PlannedSlot {
  readonly slot: string;
  readonly sections: readonly Section[];
}

export interface SlotsOfTemplate {
  /** For places. */
  readonly file: string;
  /** In the template's order: `body`, `sections`, `contents`, `section:<id>`. */
  readonly slots: readonly string[];
  /** Names of the facts that the template prints by itself. */
  readonly facts: ReadonlySet<string>;
}

export function planSlots(document: Document, template: SlotsOfTemplate): Checked<readonly PlannedSlot[]> {
  const { slots, file } = template;
  const own = new Set(slots.flatMap((slot) => sectionOf(slot) ?? []));
  const planned = slots.map((slot): PlannedSlot => {
    const id = sectionOf(slot);
    const isMeant = (section: Section) =>
      id === undefined ? !own.has(section.id) && !(slot === "sections" && section.id === front) : section.id === id;
    return { slot, sections: document.sections.filter(isMeant) };
  });
  const printed = planned.flatMap(({ sections }) => sections.map(({ id }) => id));
  const unprinted = document.sections.filter((section) => !printed.includes(section.id));
  const lost = unprinted.filter((section) => !(slots.includes("sections") && section.id === front));
  if (lost.length > 0) return { ok: false, errors: [withoutSlot(lost, slots, file)] };

  const missing = unprinted.flatMap(factsOf).filter((fact) => !template.facts.has(fact));
  if (missing.length > 0) return { ok: false, errors: [frontMatterLost([...new Set(missing)], file)] };

  const wanted = document.sections.filter(({ id }) => printed.includes(id));
  const moved = printed.findIndex((id, index) => wanted[index]?.id !== id);
  return checked(planned, moved === -1 ? [] : [outOfOrder(printed[moved], wanted[moved]?.id, file)]);
}

/** The section of labels and values at the head of a paper. */
const front = "front";

/** The section that a slot is for; undefined for `body` and `sections`, which take all that have no slot. */
function sectionOf(slot: string): string | undefined {
  return slot === "contents" ? "contents" : /^section:\s*(.*)$/.exec(slot)?.[1];
}

function factsOf({ blocks }: Section): readonly string[] {
  return blocks.flatMap((block) =>
    block.kind === "key-facts" ? block.rows.flatMap(({ value }) => value.flatMap(factsIn)) : [],
  );
}

function factsIn(inline: Inline): readonly string[] {
  if (inline.kind === "merged" || inline.kind === "rag") return inline.facts;
  return "content" in inline ? inline.content.flatMap(factsIn) : [];
}

/** A template with a front of its own prints the same facts, whatever it calls them. */
function frontMatterLost(facts: readonly string[], file: string): Diagnostic {
  return {
    severity: "error",
    code: "word-template/front-matter",
    message: `the template leaves out the paper's front matter, and does not print: ${facts.join(", ")}`,
    at: { file },
    hint: `put ${facts.map((fact) => `{{${fact}}}`).join(", ")} into the template, or {{body}} in the place of {{sections}}`,
  };
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
function outOfOrder(printed: string | undefined, wanted: string | undefined, file: string): Diagnostic {
  return {
    severity: "error",
    code: "word-template/section-order",
    message: `the template prints “${printed}” where the kind of paper has “${wanted}”`,
    at: { file },
    hint: "put the slots into the order of the sections in template.yaml, or change that order there",
  };
}
