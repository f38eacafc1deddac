/**
 * The same definition as pdfmake prints it by itself: each word drawn alone, nothing tagged. Lines are broken by pdfmake
 * too, or by us, where it is the drawing that is compared: pdfmake cuts a word from its comma.
 */

import { createRequire } from "node:module";
import type { PdfFonts } from "../../../src/render/pdf/pdf-fonts.ts";
import type { PaperDefinition } from "../../../src/render/pdf/print/paper-definition.ts";
import { PaperLayout } from "../../../src/render/pdf/print/paper-layout.ts";

const require = createRequire(import.meta.url);
const part = (name: string) => require(`pdfmake/js/${name}`).default;

export async function stockPdf(
  definition: PaperDefinition,
  fonts: PdfFonts,
  layout: "stock" | "ours",
): Promise<Uint8Array> {
  const pdf = new (part("PDFDocument"))(
    {
      text: { normal: "regular", bold: "bold", italics: "italic", bolditalics: "boldItalic" },
      symbols: { normal: "symbols", bold: "symbols", italics: "symbols", bolditalics: "symbols" },
    },
    {},
    {},
    {},
    { pdfVersion: "1.7", autoFirstPage: false, font: null, info: { CreationDate: new Date(0) } },
    { existsSync: (name: string) => name in fonts, readFileSync: (name: keyof PdfFonts) => fonts[name] },
    () => false,
  );
  // Words of a drawing ask pdfkit itself for their face.
  for (const [name, bytes] of Object.entries(fonts)) pdf.registerFont(name, bytes);
  const { size, margins, content, style, header, footer } = definition;
  const builder =
    layout === "ours"
      ? new PaperLayout(size, margins, pdf)
      : new (part("LayoutBuilder"))(size, margins, new (part("SVGMeasure"))());
  const pages = builder.layoutDocument(content, pdf, {}, style, undefined, header, footer);
  new (part("Renderer"))(pdf).renderPages(pages);
  pdf.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdf) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}
