import type { Quotation } from "../../document/document.ts";
import { partId } from "./anchors.ts";
import { bookmarked } from "./bookmarked.ts";
import { docxInlines } from "./docx-inline.ts";
import { type Drawn, drawn } from "./drawn.ts";
import { styled, type WordPage } from "./word-page.ts";

/** Quoted words, and beneath them who said them. */
export function docxQuotation({ id, content, attribution }: Quotation, page: WordPage): readonly Drawn[] {
  const words = bookmarked(id, docxInlines(content, page), page);
  if (!attribution) return [drawn({ ...styled(page, "quotation"), children: words })];
  const source = bookmarked(partId(id, 1), docxInlines(attribution, page), page);
  return [
    drawn({ ...styled(page, "quotation"), keepNext: true, children: words }),
    drawn({ ...styled(page, "attribution"), children: source }),
  ];
}
