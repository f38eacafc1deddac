/** A paper with the list of its clearances at its end: for copies that go round before it is published. */

import { clearanceStates } from "../compare/clearances.ts";
import type { Block, Document, KeyFact, Section } from "../document/document.ts";
import { filled } from "../values/filled.ts";
import { dateInWords, exactly } from "../values/partial-date.ts";
import type { LoadedClearances } from "./load-clearances.ts";

/** Only what was cleared as it is printed here counts. @returns under a name of its own; the paper itself where nobody must clear it */
export function withClearances(document: Document, clearances: LoadedClearances): Document {
  if (!clearances.list) return document;
  const { heading, given, open } = clearances.list;
  const rows = clearanceStates(clearances, document).map((state): KeyFact => {
    const words =
      state.kind === "given" ? filled(given, { by: state.given.by, date: dateInWords(exactly(state.given.on)) }) : open;
    return { label: state.required.name, value: [{ kind: "text", text: words }] };
  });
  if (rows.length === 0) return document;

  const blocks: readonly Block[] = [
    { kind: "heading", id: "clearances", level: 1, content: [{ kind: "text", text: heading }] },
    { kind: "key-facts", id: "clearances/list", rows },
  ];
  const section: Section = { kind: "section", id: "clearances", orientation: "portrait", isUnnumbered: true, blocks };
  return {
    ...document,
    id: `${document.id}-clearances`,
    sections: [...document.sections.map((each) => listed(each, heading)), section],
  };
}

/** Where the paper has a list of contents, the new heading is in it. */
function listed(section: Section, text: string): Section {
  const blocks = section.blocks.map(
    (block): Block =>
      block.kind === "contents"
        ? { ...block, entries: [...block.entries, { target: "clearances", level: 1, text }] }
        : block,
  );
  return { ...section, blocks };
}
