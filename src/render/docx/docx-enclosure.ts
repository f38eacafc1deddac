import type { Enclosure } from "../../document/document.ts";
import { bookmarked } from "./bookmarked.ts";
import { docxInlines } from "./docx-inline.ts";
import { type Drawn, drawn } from "./drawn.ts";
import { styled, type WordPage } from "./word-page.ts";

/** A document that goes with the paper, named in a line. */
export function docxEnclosure({ id, content }: Enclosure, page: WordPage): Drawn {
  return drawn({ ...styled(page, "body"), children: bookmarked(id, docxInlines(content, page), page) });
}
