import type { Heading } from "../../document/document.ts";
import { bookmarked } from "./bookmarked.ts";
import { docxInlines } from "./docx-inline.ts";
import { type Drawn, drawn } from "./drawn.ts";
import { styled, type WordPage } from "./word-page.ts";

const roles = { 1: "heading1", 2: "heading2", 3: "heading3" } as const;

/** A real Word heading, so that the navigation pane and screen readers find it. */
export function docxHeading(heading: Heading, page: WordPage): Drawn {
  const children = bookmarked(heading.id, docxInlines(heading.content, page), page);
  return drawn({ ...styled(page, roles[heading.level], heading.number), children });
}
