import { Bookmark, type ParagraphChild } from "docx";
import type { WordPage } from "./word-page.ts";

/** Words within the hidden bookmark of their block, by which references and edits made in Word find it. */
export function bookmarked(id: string, children: readonly ParagraphChild[], page: WordPage): readonly ParagraphChild[] {
  const name = page.bookmarks.get(id);
  return name === undefined ? children : [new Bookmark({ id: name, children })];
}
