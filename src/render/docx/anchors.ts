/** Everything in a document that gets a bookmark, in order: blocks, and the items of lists. */

import type { Block, Document, ItemNumber, List } from "../../document/document.ts";

export interface Anchor {
  readonly id: string;
  readonly number?: ItemNumber;
}

/** The title's id: no block can have it. */
export const titleId = "//title";

export function* anchorsOf(document: Document): Generator<Anchor> {
  yield { id: titleId };
  for (const section of document.sections) for (const block of section.blocks) yield* blockAnchors(block);
}

/** The part of `id` at `index`, for blocks whose parts have no ids: the first is the block itself. */
export function partId(id: string, index: number): string {
  return index === 0 ? id : `${id}/${index + 1}`;
}

function* blockAnchors(block: Block): Generator<Anchor> {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      yield anchor(block.id, block.number);
      break;
    case "list":
      yield* listAnchors(block);
      break;
    case "recommendations":
    case "resolutions":
      if (block.lead) yield { id: block.id };
      for (const item of block.items) yield anchor(item.id, item.number);
      break;
    case "quotation":
      yield { id: block.id };
      if (block.attribution) yield { id: partId(block.id, 1) };
      break;
    case "signatures":
      for (const index of block.signatories.keys()) yield { id: partId(block.id, index) };
      break;
    case "figure":
      yield { id: block.id };
      yield { id: block.data.id };
      break;
    case "table":
    case "key-facts":
    case "notice":
    case "contents":
    case "enclosure":
      yield { id: block.id };
      break;
    case "page-break":
      break;
  }
}

function* listAnchors(list: List): Generator<Anchor> {
  for (const [index, item] of list.items.entries()) {
    yield anchor(partId(list.id, index), item.number);
    if (item.nested) yield* listAnchors(item.nested);
  }
}

function anchor(id: string, number: ItemNumber | undefined): Anchor {
  return number ? { id, number } : { id };
}
