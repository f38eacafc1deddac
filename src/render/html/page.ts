/** What the parts of one page need to know of the whole. */

import type { Block, Document, List } from "../../document/document.ts";
import type { Theme } from "../theme/theme.ts";

export interface Page {
  readonly theme: Theme;
  /** Ids of everything but sections. */
  readonly blockIds: ReadonlySet<string>;
  /** Everything that a link within the page may point at. */
  readonly targets: ReadonlySet<string>;
  /** For each note, its first reference: where the way back leads. */
  readonly firstReferences: FirstReferences;
  /** A link can't hold another link. */
  readonly isInsideLink: boolean;
}

export function pageOf(document: Document, theme: Theme): Page {
  const blocks = document.sections.flatMap((section) => section.blocks);
  const blockIds = new Set([...blocks.flatMap(idsIn), ...document.notes.map((note) => note.id)]);
  const targets = new Set([...blockIds, ...document.sections.map((section) => section.id)]);
  return { theme, blockIds, targets, firstReferences: new FirstReferences(), isInsideLink: false };
}

/** Remembers, while a page is drawn from its top, which notes have been referred to. */
export class FirstReferences {
  readonly #noteIds = new Set<string>();

  /** @returns the element's id when this is the note's first reference */
  idFor(noteId: string): string | undefined {
    if (this.#noteIds.has(noteId)) return undefined;
    this.#noteIds.add(noteId);
    return partId(noteId, "reference");
  }

  has(noteId: string): boolean {
    return this.#noteIds.has(noteId);
  }
}

/** An id of the page's own. Ids in the tree hold no colon, so the two never meet. */
export function partId(ownerId: string, part: "caption" | "title" | "reference"): string {
  return `${ownerId}:${part}`;
}

function idsIn(block: Block): readonly string[] {
  switch (block.kind) {
    case "list":
      return listIds(block);
    case "recommendations":
    case "resolutions":
      return [block.id, ...block.items.map((item) => item.id)];
    case "figure":
      return [block.id, block.data.id];
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
      return [block.id];
  }
}

function listIds(list: List): readonly string[] {
  return [list.id, ...list.items.flatMap((item) => (item.nested ? listIds(item.nested) : []))];
}
