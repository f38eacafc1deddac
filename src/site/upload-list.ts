/** The list of an upload kit: which file goes where on a council's own site, such as one of ModernGov, and who may see it. */

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

const columns = ["Order", "Item", "Item title", "Document title", "File", "Restricted", "Exempt paragraphs"] as const;

/** @param rows - in the order in which they are uploaded; a list begins with the mark by which Excel knows UTF-8 */
export function uploadList(rows: readonly UploadRow[]): string {
  const written = rows.map(({ item = "", itemTitle, title, file, paragraphs }, index) =>
    csvLine([
      String(index + 1),
      item,
      itemTitle,
      title,
      file,
      paragraphs.length > 0 ? "Yes" : "No",
      paragraphs.join(" "),
    ]),
  );
  return `\uFEFF${csvLine(columns)}${written.join("")}`;
}
