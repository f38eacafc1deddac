/**
 * Named places and the links that lead to them. Each part's names get its own prefix, so that two papers can both have a
 * `background`; the beginning of an item's paper has a name of the pack, to which the agenda's links lead.
 */

import type { PDFContext, PDFDict, PDFObject } from "@cantoo/pdf-lib";
import { annotationsOf, type PartCopy } from "./part-copy.ts";
import { dictOf, name, textOf, treePairs, words } from "./pdf-values.ts";

const ofPack = "pack:";

/** The name of the place where a paper begins. */
export function placeOfPaper(paper: string): string {
  return `${ofPack}${paper}`;
}

/** A part's named places, copied, under their names in the pack. */
export function placesOf(part: PartCopy): readonly (readonly [place: string, where: PDFObject])[] {
  const { source, catalog, copier } = part;
  const tree = dictOf(source, catalog.get(name("Names")))?.get(name("Dests"));
  const old = dictOf(source, catalog.get(name("Dests")))?.entries() ?? [];
  return [...treePairs(source, tree, "Names"), ...old].flatMap(([key, value]) => {
    const place = textOf(source, key);
    const where = dictOf(source, value)?.get(name("D")) ?? value;
    return place === undefined ? [] : [[nameInPack(place, part), copier.copy(where)] as const];
  });
}

function nameInPack(place: string, { index, isPack }: PartCopy): string {
  return place.startsWith(ofPack) && !isPack ? place : `part-${index + 1}:${place}`;
}

/** Lets the links of a part's pages lead to the new names. */
export function renameLinks(part: PartCopy, pack: PDFContext): void {
  for (const page of part.pages) {
    for (const annotation of annotationsOf(pack, page)) {
      rename(annotation, "Dest", part, pack);
      const action = dictOf(pack, annotation.get(name("A")));
      if (action && textOf(pack, action.get(name("S"))) === "GoTo") rename(action, "D", part, pack);
    }
  }
}

function rename(holder: PDFDict, field: string, part: PartCopy, pack: PDFContext): void {
  const place = textOf(pack, holder.get(name(field)));
  if (place !== undefined) holder.set(name(field), words(nameInPack(place, part)));
}

/** Where a bookmark of a part leads: a copied place, or the new name of one. */
export function whereInPack(where: PDFObject | undefined, part: PartCopy): PDFObject | undefined {
  if (where === undefined) return undefined;
  const place = textOf(part.source, where);
  return place === undefined ? part.copier.copy(where) : words(nameInPack(place, part));
}

/** The pack's name tree, its names in the order of their bytes, as readers search them. */
export function placeTree(places: readonly (readonly [string, PDFObject])[], pack: PDFContext): PDFDict {
  const written = places.map(([place, where]) => [words(place), where] as const);
  const ordered = written.sort(([one], [other]) => (one.asString() < other.asString() ? -1 : 1));
  return pack.obj({ Names: ordered.flat() }) as PDFDict;
}
