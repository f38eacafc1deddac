/** A definition to the bytes of a tagged PDF. The same definition and fonts give the same bytes, on any machine. */

import type { Claims, EmbeddedData } from "../claims.ts";
import type { PdfFonts } from "../pdf-fonts.ts";
import { addBookmarks } from "./add-bookmarks.ts";
import type { About, PaperDefinition } from "./paper-definition.ts";
import { PaperLayout } from "./paper-layout.ts";
import { midnightOf, pdfInformation } from "./pdf-information.ts";
import { TaggedPdf } from "./tagged-pdf.ts";
import { TaggedRenderer } from "./tagged-renderer.ts";
import { xmpOf } from "./xmp-of.ts";

/** @throws Error when the definition names a file or an address: there are none */
export async function printPdf(definition: PaperDefinition, fonts: PdfFonts, claims: Claims): Promise<Uint8Array> {
  const { about, paper, bookmarks } = definition;
  const pdf = new TaggedPdf(paper, fonts, {
    pdfVersion: "1.7",
    displayTitle: true,
    lang: about.language,
    info: pdfInformation(about),
    // For the colour profile that it brings; what the file claims is in `describe`.
    subset: "PDF/A-2a",
  });
  describe(pdf, about, claims);
  if (claims.kind === "ua-1-and-a-3a") embed(pdf, claims.data, about);

  drawPages(definition, pdf);
  addBookmarks(bookmarks, pdf.outline);
  return bytesOf(pdf);
}

/** pdfkit writes the title into XML as it stands, and "A & B" breaks the whole record; so we write the record. */
function describe(pdf: TaggedPdf, about: About, claims: Claims): void {
  pdf._addInfo = () => pdf.appendXML(xmpOf(about, claims));
  pdf.endSubset = () => pdf._addColorOutputIntent();
}

function embed(pdf: TaggedPdf, { name, mediaType, description, bytes }: EmbeddedData, { asAt }: About): void {
  const date = midnightOf(asAt);
  pdf.file(Buffer.from(bytes), {
    name,
    description,
    type: mediaType,
    relationship: "Data",
    creationDate: date,
    modifiedDate: date,
  });
}

function drawPages({ size, margins, style, content, header, footer }: PaperDefinition, pdf: TaggedPdf): void {
  const layout = new PaperLayout(size, margins, pdf);
  const pages = layout.layoutDocument(content, pdf, {}, style, undefined, header, footer);
  new TaggedRenderer(pdf).renderPages(pages);
}

async function bytesOf(pdf: TaggedPdf): Promise<Uint8Array> {
  pdf.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdf) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
