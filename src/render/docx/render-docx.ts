/** A document and a theme to the bytes of a Word file: the same bytes for the same document, on any machine and day. */

import { Packer } from "docx";
import type { Document } from "../../document/document.ts";
import { normaliseDocx } from "../../ooxml/normalise-docx.ts";
import type { Theme } from "../theme/theme.ts";
import { wordDocument } from "./word-document.ts";

export async function renderDocx(document: Document, theme: Theme): Promise<Uint8Array> {
  const packed = await Packer.toBuffer(wordDocument(document, theme));
  return normaliseDocx(packed, { date: document.properties.asAt, language: document.properties.language });
}
