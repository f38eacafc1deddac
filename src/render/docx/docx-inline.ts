/** Words within a paragraph as Word runs: one switch, a file for whatever is more than text. */

import { type IRunOptions, type ParagraphChild, TextRun } from "docx";
import type { Inline } from "../../document/document.ts";
import { xmlSafe } from "../../ooxml/xml-safe.ts";
import { docxCrossReference } from "./docx-cross-reference.ts";
import { languageLook } from "./docx-language.ts";
import { docxLink } from "./docx-link.ts";
import { docxNoteReference } from "./docx-note-reference.ts";
import { docxRag } from "./docx-rag.ts";
import type { WordPage } from "./word-page.ts";

/** How a run looks beyond its paragraph's style. */
export type RunLook = Pick<IRunOptions, "bold" | "italics" | "style" | "language" | "rightToLeft">;

export function docxInlines(content: readonly Inline[], page: WordPage, look: RunLook = {}): readonly ParagraphChild[] {
  return content.flatMap((inline) => docxInline(inline, page, look));
}

function docxInline(inline: Inline, page: WordPage, look: RunLook): readonly ParagraphChild[] {
  switch (inline.kind) {
    case "text":
    case "merged":
    case "abbreviation":
      return [textRun(inline.text, look)];
    case "strong":
      return docxInlines(inline.content, page, { ...look, bold: true });
    case "emphasis":
      return docxInlines(inline.content, page, { ...look, italics: true });
    case "link":
      return docxLink(inline, page, look);
    case "rag":
      return docxRag(inline, page, look);
    case "cross-reference":
      return docxCrossReference(inline, page, look);
    case "note-reference":
      return docxNoteReference(inline, page);
    case "language":
      return docxInlines(inline.content, page, { ...look, ...languageLook(inline.language) });
    case "line-break":
      return [new TextRun({ break: 1 })];
  }
}

export function textRun(text: string, look: RunLook = {}): TextRun {
  return new TextRun({ ...look, text: xmlSafe(text) });
}
