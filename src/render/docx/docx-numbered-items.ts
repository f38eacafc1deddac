import type { NumberedItem, Recommendations, Resolutions } from "../../document/document.ts";
import { bookmarked } from "./bookmarked.ts";
import { docxInlines } from "./docx-inline.ts";
import { bulleted } from "./docx-list.ts";
import { paragraphRole } from "./docx-paragraph.ts";
import { type Drawn, drawn } from "./drawn.ts";
import { styled, type WordPage } from "./word-page.ts";

/** Recommendations and resolutions: the words that lead in, and an item a paragraph; bullets where they have no numbers. */
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
  const look = number ? styled(page, paragraphRole(number), number) : bulleted(0, page);
  return drawn({ ...look, children });
}
