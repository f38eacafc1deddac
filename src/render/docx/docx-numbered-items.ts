import type { NumberedItem, Recommendations, Resolutions } from "../../document/document.ts";
import { bookmarked } from "./bookmarked.ts";
import { docxInlines } from "./docx-inline.ts";
import { paragraphRole } from "./docx-paragraph.ts";
import { type Drawn, drawn } from "./drawn.ts";
import { styled, type WordPage } from "./word-page.ts";

/** Recommendations and resolutions: the words that lead in, and an item a paragraph. */
export function docxNumberedItems(
  { id, lead, items }: Recommendations | Resolutions,
  page: WordPage,
): readonly Drawn[] {
  const drawnItems = items.map((item) => docxItem(item, page));
  if (!lead) return drawnItems;
  const children = bookmarked(id, docxInlines(lead, page), page);
  return [drawn({ ...styled(page, "body"), keepNext: true, children }), ...drawnItems];
}

function docxItem({ id, number, content }: NumberedItem, page: WordPage): Drawn {
  const children = bookmarked(id, docxInlines(content, page), page);
  return drawn({ ...styled(page, paragraphRole(number), number), children });
}
