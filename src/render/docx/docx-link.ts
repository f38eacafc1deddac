import { ExternalHyperlink, type ParagraphChild } from "docx";
import type { Link } from "../../document/document.ts";
import { xmlSafe } from "../../ooxml/xml-safe.ts";
import { docxInlines, type RunLook } from "./docx-inline.ts";
import type { WordPage } from "./word-page.ts";

/** @throws Error for a target that the tree does not allow: a `file:` link must not reach a published paper */
export function docxLink(link: Link, page: WordPage, look: RunLook): readonly ParagraphChild[] {
  if (!/^(https?|mailto):/i.test(link.target)) throw new Error(`a link leads to ${link.target}`);
  const children = docxInlines(link.content, page, { ...look, style: page.styles.hyperlink });
  return [new ExternalHyperlink({ link: asUri(link.target), children })];
}

/** Characters that an address in a Word package can't hold, percent-encoded; what is encoded stays as it is. */
function asUri(target: string): string {
  return target.replace(/[^\x21-\x7e]|["<>\\^`{|}]/gu, (character) => encodeURIComponent(xmlSafe(character)));
}
