import { type ParagraphChild, TextRun } from "docx";
import type { RagMark } from "../../document/document.ts";
import { type RunLook, textRun } from "./docx-inline.ts";
import type { WordPage } from "./word-page.ts";
import { hex } from "./word-styles.ts";

/** A shape in the rating's colour, then its word. The shape's character style tells readers that it is no word. */
export function docxRag(mark: RagMark, page: WordPage, look: RunLook): readonly ParagraphChild[] {
  const { symbol, colour } = page.theme.rag[mark.rag];
  // A no-break space, so that the shape doesn't end a line that its word doesn't stand on.
  const shape = new TextRun({ style: page.styles.ratingSymbol, color: hex(colour), text: `${symbol}\u00a0` });
  return [shape, textRun(mark.text, look)];
}
