/** The list of an upload kit: which file goes where on a council's own site, such as one of ModernGov, and who may see it. */

import type { SiteWords } from "../schema/site-words.ts";
import { csvLine } from "../values/csv-line.ts";

export interface UploadRow {
  /** The number of the item; the agenda and the pack have none. */
  readonly item: string | undefined;
  readonly itemTitle: string;
  readonly title: string;
  /** Relative to the list. */
  readonly file: string;
  /** Of Schedule 12A, on which it is kept from the public; none for what is public. */
  readonly paragraphs: readonly number[];
}

/** @param rows - in the order in which they are uploaded; a list begins with the mark by which Excel knows UTF-8 */
export function uploadList(rows: readonly UploadRow[], words: SiteWords["uploadList"]): string {
  const { order, documentTitle, restricted } = words;
  const heads = [order, words.item, words.itemTitle, documentTitle, words.file, restricted, words.paragraphs];
  const written = rows.map(({ item = "", itemTitle, title, file, paragraphs }, index) =>
    csvLine([
      String(index + 1),
      item,
      itemTitle,
      title,
      file,
      paragraphs.length > 0 ? words.isRestricted : words.isOpen,
      paragraphs.join(" "),
    ]),
  );
  return `\uFEFF${csvLine(heads)}${written.join("")}`;
}
