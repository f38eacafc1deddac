/** A document and a theme to the bytes of a Word file: the same bytes for the same document, on any machine and day. */

import type { Document } from "../../document/document.ts";
import { normalisedParts } from "../../ooxml/normalise-docx.ts";
import { writePackage } from "../../ooxml/write-package.ts";
import type { Theme } from "../theme/theme.ts";
import { docxParts } from "./docx-internals.ts";
import { wordDocument } from "./word-document.ts";

export async function renderDocx(document: Document, theme: Theme): Promise<Uint8Array> {
  const { asAt: date, language } = document.properties;
  return writePackage(normalisedParts(docxParts(wordDocument(document, theme)), { date, language }));
}
