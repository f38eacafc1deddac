/** Makes ids unique: the second block of one id gets `-2`. A label that authors refer to keeps its first bearer. */

import type { Section } from "./document.ts";

export function uniqueIds(sections: readonly Section[]): readonly Section[] {
  const used = new Map<string, number>();
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      const times = (used.get(block.id) ?? 0) + 1;
      used.set(block.id, times);
      return times === 1 ? block : { ...block, id: `${block.id}-${times}` };
    }),
  }));
}
