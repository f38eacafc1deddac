import type { ItemNumber, Paragraph } from "../../document/document.ts";
import { bookmarked } from "./bookmarked.ts";
import { docxInlines } from "./docx-inline.ts";
import { type Drawn, drawn } from "./drawn.ts";
import type { StyleRole } from "./style-ids.ts";
import { styled, type WordPage } from "./word-page.ts";

export function docxParagraph(paragraph: Paragraph, page: WordPage): Drawn {
  const children = bookmarked(paragraph.id, docxInlines(paragraph.content, page), page);
  return drawn({ ...styled(page, paragraphRole(paragraph.number), paragraph.number), children });
}

/** Numbered text has the style of its level; only a list of its own is a list to the eye. */
export function paragraphRole(number: ItemNumber | undefined): StyleRole {
  if (!number) return "body";
  if (number.list !== "outline" && number.list !== "sequence") return "listItem";
  return number.list === "outline" && number.level === 2 ? "subNumbered" : "numbered";
}
