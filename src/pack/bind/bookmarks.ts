/** The pack's bookmarks: one for each part, the part's own beneath it. */

import type { PDFContext, PDFDict, PDFObject, PDFRef } from "@cantoo/pdf-lib";
import type { PartCopy } from "./part-copy.ts";
import { dictOf, name, textOf, words } from "./pdf-values.ts";
import { whereInPack } from "./places.ts";

export interface PackBookmark {
  readonly title: string;
  readonly where: PDFObject | undefined;
  readonly beneath: readonly PackBookmark[];
}

export function bookmarkOfPart(part: PartCopy, title: string, pack: PDFContext): PackBookmark {
  const where = pack.obj([part.pages[0]?.ref ?? null, "XYZ", null, null, null]);
  const outline = dictOf(part.source, part.catalog.get(name("Outlines")));
  return { title, where, beneath: outline ? bookmarksBeneath(outline, part) : [] };
}

function bookmarksBeneath(parent: PDFDict, part: PartCopy): readonly PackBookmark[] {
  const bookmarks: PackBookmark[] = [];
  const seen = new Set<PDFDict>();
  let item = dictOf(part.source, parent.get(name("First")));
  // A damaged file may let its bookmarks run in a ring.
  while (item && !seen.has(item)) {
    seen.add(item);
    bookmarks.push({
      title: textOf(part.source, item.get(name("Title"))) ?? "",
      where: whereInPack(leadsTo(item, part), part),
      beneath: bookmarksBeneath(item, part),
    });
    item = dictOf(part.source, item.get(name("Next")));
  }
  return bookmarks;
}

function leadsTo(item: PDFDict, { source }: PartCopy): PDFObject | undefined {
  const action = dictOf(source, item.get(name("A")));
  return (
    item.get(name("Dest")) ?? (textOf(source, action?.get(name("S"))) === "GoTo" ? action?.get(name("D")) : undefined)
  );
}

/** @returns the outline to which the catalog refers; parts are closed, so that the pane shows the agenda's items */
export function writeBookmarks(bookmarks: readonly PackBookmark[], pack: PDFContext): PDFRef {
  const outline = pack.nextRef();
  const { first, last } = writeBeneath(bookmarks, outline, pack);
  pack.assign(outline, pack.obj({ Type: "Outlines", First: first, Last: last, Count: bookmarks.length }));
  return outline;
}

function writeBeneath(bookmarks: readonly PackBookmark[], parent: PDFRef, pack: PDFContext) {
  const refs = bookmarks.map(() => pack.nextRef());
  for (const [index, { title, where, beneath }] of bookmarks.entries()) {
    const ref = refs[index] as PDFRef;
    const below = beneath.length > 0 ? writeBeneath(beneath, ref, pack) : undefined;
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    const item = {
      Title: words(title),
      Parent: parent,
      ...(where && { Dest: where }),
      ...(previous && { Prev: previous }),
      ...(next && { Next: next }),
      ...(below && { First: below.first, Last: below.last, Count: -beneath.length }),
    };
    pack.assign(ref, pack.obj(item));
  }
  return { first: refs[0] as PDFRef, last: refs.at(-1) as PDFRef };
}
