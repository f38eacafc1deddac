/** “Table 1: Actions”: tables are numbered through the paper. */

import type { Section } from "./document.ts";

/** @param word - “Table” */
export function captionTables(sections: readonly Section[], word: string): readonly Section[] {
  let count = 0;
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      if (block.kind !== "table") return block;
      count += 1;
      return { ...block, caption: [{ kind: "text", text: `${word} ${count}: ` }, ...block.caption] };
    }),
  }));
}
