import type { Notice } from "../../document/document.ts";
import { bookmarked } from "./bookmarked.ts";
import { docxInlines } from "./docx-inline.ts";
import { type Drawn, drawn } from "./drawn.ts";
import { styled, type WordPage } from "./word-page.ts";

/** A box: the style has its border and tint. */
export function docxNotice({ id, content }: Notice, page: WordPage): Drawn {
  return drawn({ ...styled(page, "notice"), children: bookmarked(id, docxInlines(content, page), page) });
}
