/** Makes ids unique: the second block of one id gets `-2`. A label that authors refer to keeps its first bearer. */

import type { Block, List, Section } from "./document.ts";

export function uniqueIds(sections: readonly Section[]): readonly Section[] {
  const written = new Set(sections.flatMap((section) => section.blocks.map((block) => block.id)));
  const used = new Set<string>();
  const unique = (id: string): string => {
    let own = id;
    // What another block has for its own id is left to it, even if it comes later.
    for (let time = 2; used.has(own) || (own !== id && written.has(own)); time += 1) own = `${id}-${time}`;
    used.add(own);
    return own;
  };
  return sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => withUniqueIds(block, unique)),
  }));
}

function withUniqueIds(block: Block, unique: (id: string) => string): Block {
  const id = unique(block.id);
  switch (block.kind) {
    case "figure":
      return { ...block, id, data: { ...block.data, id: `${id}/data` } };
    case "recommendations":
    case "resolutions":
      return { ...block, id, items: block.items.map((item) => ({ ...item, id: unique(item.id) })) };
    case "list":
      return listWithUniqueIds(block, id, unique);
    case "heading":
    case "paragraph":
    case "quotation":
    case "table":
    case "key-facts":
    case "notice":
    case "signatures":
    case "contents":
    case "page-break":
    case "enclosure":
      return { ...block, id };
  }
}

function listWithUniqueIds(list: List, id: string, unique: (id: string) => string): List {
  const items = list.items.map((item) =>
    item.nested ? { ...item, nested: listWithUniqueIds(item.nested, unique(item.nested.id), unique) } : item,
  );
  return { ...list, id, items };
}
