/** “Table 1: Actions”, “Figure 1: One plan in three is late”: each kind is numbered through the paper, save an index. */

import type { Block, Inline, Section } from "./document.ts";

export interface CaptionWords {
  /** “Table” */
  readonly table: string;
  /** “Figure” */
  readonly figure: string;
}

export function captionBlocks(sections: readonly Section[], words: CaptionWords): readonly Section[] {
  const counts = { table: 0, figure: 0 };
  const numbered = (kind: "table" | "figure", caption: readonly Inline[]): readonly Inline[] => [
    { kind: "text", text: `${words[kind]} ${counts[kind]}: `, isNumber: true },
    ...caption,
  ];
  const captioned = (block: Block): Block => {
    if (block.kind === "table" && !block.isIndex) {
      counts.table += 1;
      return { ...block, caption: numbered("table", block.caption) };
    }
    if (block.kind === "figure") {
      counts.figure += 1;
      const data = { ...block.data, caption: numbered("figure", block.data.caption) };
      return { ...block, caption: numbered("figure", block.caption), data };
    }
    return block;
  };
  return sections.map((section) => ({ ...section, blocks: section.blocks.map(captioned) }));
}
