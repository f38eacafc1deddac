import type { PdfOutline } from "./internals.ts";
import type { Bookmark } from "./paper-definition.ts";

/**
 * Puts bookmarks under the outline, each beneath the nearest one before it that stands higher.
 *
 * pdfmake's own bookmarks lead to the top of a page; these lead to the heading.
 */
export function addBookmarks(bookmarks: readonly Bookmark[], outline: PdfOutline): void {
  const open: { readonly level: number; readonly item: PdfOutline }[] = [];
  for (const { title, level, destination } of bookmarks) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const item = (open.at(-1)?.item ?? outline).addItem(title);
    item.outlineData.Dest = new String(destination);
    open.push({ level, item });
  }

  outline.outlineData.Count = outline.children.length;
  for (const item of outline.children) close(item);
}

/** A closed bookmark counts what it would show, as a negative number. */
function close(item: PdfOutline): void {
  if (item.children.length > 0) item.outlineData.Count = -item.children.length;
  for (const child of item.children) close(child);
}
