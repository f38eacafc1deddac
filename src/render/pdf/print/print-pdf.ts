/** A definition to the bytes of a PDF. The same definition and fonts give the same bytes, on any machine. */

import type { PdfFonts } from "../pdf-fonts.ts";
import { addBookmarks } from "./add-bookmarks.ts";
import { type PdfDocument, pdfmake } from "./internals.ts";
import { newPdf } from "./new-pdf.ts";
import type { PaperDefinition } from "./paper-definition.ts";
import { pdfInformation } from "./pdf-information.ts";
import { xmpOf } from "./xmp-of.ts";

/** @throws Error when the definition names a file or an address: there are none */
export async function printPdf(definition: PaperDefinition, fonts: PdfFonts): Promise<Uint8Array> {
  const pdf = newPdf(fonts, {
    pdfVersion: "1.7",
    displayTitle: true,
    lang: definition.about.language,
    info: pdfInformation(definition.about),
  });
  // pdfkit writes the title into XML as it stands, and "A & B" breaks the whole record.
  pdf._addInfo = () => pdf.appendXML(xmpOf(definition.about));

  drawPages(definition, pdf);
  addBookmarks(definition.bookmarks, pdf.outline);
  return bytesOf(pdf);
}

function drawPages({ size, margins, style, content, header, footer }: PaperDefinition, pdf: PdfDocument): void {
  const { LayoutBuilder, Renderer, SvgMeasure } = pdfmake();
  const layout = new LayoutBuilder(size, margins, new SvgMeasure());
  const pages = layout.layoutDocument(content, pdf, {}, style, undefined, header, footer);
  new Renderer(pdf).renderPages(pages);
}

async function bytesOf(pdf: PdfDocument): Promise<Uint8Array> {
  pdf.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdf) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
