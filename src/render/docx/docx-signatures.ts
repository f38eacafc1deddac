import { BorderStyle, type IParagraphOptions } from "docx";
import type { Signatures } from "../../document/document.ts";
import { partId } from "./anchors.ts";
import { bookmarked } from "./bookmarked.ts";
import { docxInlines } from "./docx-inline.ts";
import { type Drawn, drawn } from "./drawn.ts";
import { twipsOfPt } from "./twips.ts";
import { styled, type WordPage } from "./word-page.ts";
import { hex } from "./word-styles.ts";

/** A line for each who signs, with room above it; all of them on one page. */
export function docxSignatures({ id, signatories }: Signatures, page: WordPage): readonly Drawn[] {
  return signatories.map((signatory, index) => {
    const children = bookmarked(partId(id, index), docxInlines(signatory, page), page);
    const keepNext = index < signatories.length - 1;
    const line = page.isInOwnStyles ? signingLine(index, page) : {};
    return drawn({ ...styled(page, "signature"), ...line, ...(keepNext && { keepNext }), children });
  });
}

const lineWidthTwips = twipsOfPt(220);

/** A line to sign on, over the words. Word draws one line over paragraphs with the same edges, so each has its own. */
function signingLine(index: number, { theme, textWidthTwips }: WordPage): IParagraphOptions {
  return {
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 4, color: hex(theme.rule) } },
    indent: { right: textWidthTwips - lineWidthTwips - (index % 2) },
  };
}
