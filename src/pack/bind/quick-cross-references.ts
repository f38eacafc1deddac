/**
 * The table that tells where each object of a PDF stands, filled without looking through all of it for every entry.
 *
 * pdf-lib seeks the place of each new entry from the first on, which takes a pack of a thousand pages as long as all the rest.
 * Entries come in their order, so the place is at the end; one that does not is left to pdf-lib.
 */

import { PDFCrossRefStream } from "@cantoo/pdf-lib";

interface Entry {
  readonly ref: { readonly objectNumber: number };
}

interface Table {
  readonly entries: Entry[];
  appendEntry(entry: Entry): void;
}

const table = PDFCrossRefStream.prototype as unknown as Table;
const inItsPlace = table.appendEntry;
if (typeof inItsPlace !== "function") throw new Error("this version of @cantoo/pdf-lib fills its table in another way");

table.appendEntry = function (this: Table, entry: Entry): void {
  const last = this.entries.at(-1);
  if (last && last.ref.objectNumber > entry.ref.objectNumber) inItsPlace.call(this, entry);
  else this.entries.push(entry);
};
