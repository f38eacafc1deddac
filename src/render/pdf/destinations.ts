/** The places that links and bookmarks lead to, by the id of what stands there. */

import type { Block, Document, Inline, List, Section } from "../../document/document.ts";
import { inlineWords } from "../../document/pieces.ts";
import { isBlank } from "../../values/is-blank.ts";

export type Destinations = ReadonlyMap<string, string>;

/**
 * Numbers, not the ids: a PDF lists its places in order, and only digits have one order in every language. (pdfmake also
 * trips over a place named "values", and a heading may well be.)
 */
export function destinationsOf(document: Document): Destinations {
  const destinations = new Map<string, string>();
  const add = (id: string, destination: string) => {
    if (!destinations.has(id)) destinations.set(id, destination);
  };

  const places = [...document.sections.flatMap(placesIn), ...document.notes.map((note) => [note.id])];
  for (const [index, ids] of places.entries()) {
    for (const id of ids) add(id, `p${String(index + 1).padStart(5, "0")}`);
  }
  return destinations;
}

/** For the first words of what has this id. */
export function landing(id: string, destinations: Destinations): { readonly id?: string } {
  const destination = destinations.get(id);
  return destination === undefined ? {} : { id: destination };
}

/** For words that lead to what has this id; without a link where nothing has it. */
export function leadingTo(id: string, destinations: Destinations): { readonly linkToDestination?: string } {
  const destination = destinations.get(id);
  return destination === undefined ? {} : { linkToDestination: destination };
}

/** The ids of each place in reading order. A section begins where its first words stand. */
function placesIn(section: Section): readonly (readonly string[])[] {
  const [first, ...others] = section.blocks.flatMap(placesOf);
  return first === undefined ? [] : [[...first, section.id], ...others];
}

/** Only what has words of its own can be led to. */
function placesOf(block: Block): readonly (readonly string[])[] {
  switch (block.kind) {
    case "list":
      return listPlaces(block);
    case "recommendations":
    case "resolutions": {
      const items = block.items.map((item) => [item.id]);
      if (block.lead) return [[block.id], ...items];
      const [first, ...others] = items;
      return first === undefined ? [] : [[block.id, ...first], ...others];
    }
    case "key-facts":
      return block.rows.length > 0 ? [[block.id]] : [];
    case "signatures":
      return hasWords(block.signatories[0] ?? []) ? [[block.id]] : [];
    case "page-break":
      return [];
    case "figure":
      return [[block.id], [block.data.id]];
    case "table":
    case "contents":
      return [[block.id]];
    case "heading":
    case "paragraph":
    case "quotation":
    case "notice":
    case "enclosure":
      return hasWords(block.content) ? [[block.id]] : [];
  }
}

const hasWords = (content: readonly Inline[]): boolean => !isBlank(inlineWords(content));

function listPlaces(list: List): readonly (readonly string[])[] {
  if (list.items.length === 0) return [];
  return [[list.id], ...list.items.flatMap((item) => (item.nested ? listPlaces(item.nested) : []))];
}
