/** A document as docx objects: everything but the bytes. */

import { Document as WordDocument } from "docx";
import type { Document } from "../../document/document.ts";
import { xmlSafe } from "../../ooxml/xml-safe.ts";
import type { Theme } from "../theme/theme.ts";
import { docxNotes } from "./docx-notes.ts";
import { docxSections } from "./docx-sections.ts";
import { linkedLists } from "./word-lists.ts";
import { ownPage, styleListsOf } from "./word-page.ts";
import { wordStyles } from "./word-styles.ts";

export function wordDocument(document: Document, theme: Theme): WordDocument {
  return new WordDocument({
    ...wordProperties(document),
    styles: wordStyles(theme, document.properties.language, styleListsOf(document)),
    numbering: linkedLists(document, theme),
    footnotes: docxNotes(document, ownPage(document, theme, 0)),
    sections: docxSections(document, theme),
  });
}

/** What Word shows under File, Info. */
export function wordProperties({ properties }: Document) {
  const { title, subject, author, keywords, notice } = properties;
  return {
    title: xmlSafe(title),
    subject: xmlSafe(subject),
    creator: xmlSafe(author),
    lastModifiedBy: xmlSafe(author),
    keywords: xmlSafe(keywords.join("; ")),
    ...(notice !== undefined && { description: xmlSafe(notice) }),
  };
}
