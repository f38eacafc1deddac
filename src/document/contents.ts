/** A list of contents from the headings of levels 1 and 2, before the first section that has one. */

import type { Contents, ContentsEntry, Section } from "./document.ts";
import { inlineWords } from "./pieces.ts";

export function listContents(sections: readonly Section[], title: string): readonly Section[] {
  const entries = sections.flatMap((section) =>
    section.blocks.flatMap((block): readonly ContentsEntry[] => {
      if (block.kind !== "heading" || block.level === 3) return [];
      const words = inlineWords(block.content);
      return [{ target: block.id, level: block.level, text: block.number ? `${block.number.text} ${words}` : words }];
    }),
  );
  if (entries.length === 0) return sections;
  const contents: Contents = { kind: "contents", id: "contents", title, entries };
  const first = sections.findIndex((section) => section.blocks.some((block) => block.kind === "heading"));
  const front: Section = { kind: "section", id: "contents", orientation: "portrait", blocks: [contents] };
  return [...sections.slice(0, first), front, ...sections.slice(first)];
}
