/**
 * The tree and a house style to the bytes of a PDF.
 *
 * Every word of the pages stands in the tree. The same tree, theme and fonts give the same bytes. The file is tagged: it
 * says what each part of each page is, whether it claims to conform to anything or not.
 */

import type { Document } from "../../document/document.ts";
import type { Theme } from "../theme/theme.ts";
import { type Claims, noClaims } from "./claims.ts";
import type { Destinations } from "./destinations.ts";
import { facesOf } from "./faces.ts";
import { paperDefinitionOf } from "./paper-definition-of.ts";
import type { PdfFonts } from "./pdf-fonts.ts";
import { printPdf } from "./print/print-pdf.ts";

/**
 * @param boundWith - places in the papers that a pack binds with this one, by the ids to which references of this one lead
 * @throws Error when a link is neither `https:`, `http:` nor `mailto:`; such links are refused before a tree is made
 */
export async function renderPdf(
  document: Document,
  theme: Theme,
  fonts: PdfFonts,
  claims: Claims = noClaims,
  boundWith: Destinations = new Map(),
): Promise<Uint8Array> {
  return printPdf(paperDefinitionOf(document, theme, facesOf(fonts), boundWith), fonts, claims);
}
