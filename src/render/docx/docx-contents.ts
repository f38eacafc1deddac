import { InternalHyperlink, type ParagraphChild, Tab, TabStopType, TextRun } from "docx";
import type { Contents, ContentsEntry } from "../../document/document.ts";
import { bookmarked } from "./bookmarked.ts";
import { textRun } from "./docx-inline.ts";
import { type Drawn, drawn } from "./drawn.ts";
import { wordField } from "./word-field.ts";
import { styled, type WordPage } from "./word-page.ts";

/**
 * The settled entries, each a link to its heading with a field for its page.
 *
 * Not a TOC field of Word's: LibreOffice shows such a field as it was saved, without page numbers, whereas it works
 * out each page reference by itself; so does Word when it prints.
 */
export function docxContents({ id, title, entries }: Contents, page: WordPage): readonly Drawn[] {
  const heading = drawn({ ...styled(page, "contentsTitle"), children: bookmarked(id, [textRun(title)], page) });
  return [heading, ...entries.map((entry) => docxEntry(entry, page))];
}

function docxEntry({ target, level, text }: ContentsEntry, page: WordPage): Drawn {
  const bookmark = page.bookmarks.get(target);
  const tabStops = [{ type: TabStopType.RIGHT, position: page.textWidthTwips, leader: "dot" as const }];
  const options = { ...styled(page, level === 1 ? "contents1" : "contents2"), tabStops };
  if (bookmark === undefined) return drawn({ ...options, children: [textRun(text)] });

  const pageNumber = wordField(`PAGEREF ${bookmark} \\h`, "");
  const children: ParagraphChild[] = [textRun(text), new TextRun({ children: [new Tab()] }), ...pageNumber];
  return drawn({ ...options, children: [new InternalHyperlink({ anchor: bookmark, children })] });
}
