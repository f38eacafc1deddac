import type { Signatures } from "../../document/document.ts";
import { partId } from "./anchors.ts";
import { bookmarked } from "./bookmarked.ts";
import { docxInlines } from "./docx-inline.ts";
import { type Drawn, drawn } from "./drawn.ts";
import { styled, type WordPage } from "./word-page.ts";

/** A line for each who signs, with room above it; all of them on one page. */
export function docxSignatures({ id, signatories }: Signatures, page: WordPage): readonly Drawn[] {
  return signatories.map((signatory, index) => {
    const children = bookmarked(partId(id, index), docxInlines(signatory, page), page);
    const keepNext = index < signatories.length - 1;
    return drawn({ ...styled(page, "signature"), ...(keepNext && { keepNext }), children });
  });
}
