/** The faces under the names that a definition calls them by: `text`, and `symbols` in a single style. */

import type { PdfFonts } from "../pdf-fonts.ts";
import type { FontFiles, PdfDocument, VirtualFiles } from "./internals.ts";
import { pdfmake } from "./internals.ts";

/** What {@link newPdf} is told of the file it begins. */
export type PdfOptions = Readonly<Record<string, unknown>>;

const families: Readonly<Record<"text" | "symbols", FontFiles>> = {
  text: { normal: "regular", bold: "bold", italics: "italic", bolditalics: "boldItalic" },
  symbols: { normal: "symbols", bold: "symbols", italics: "symbols", bolditalics: "symbols" },
};

/** An empty PDF that has these fonts and can reach nothing else: no file, no address. */
export function newPdf(fonts: PdfFonts, options: PdfOptions): PdfDocument {
  const { PdfDocument } = pdfmake();
  const files = new Map<string, Uint8Array>(Object.entries(fonts));
  const virtualFiles: VirtualFiles = {
    existsSync: (name) => files.has(name),
    readFileSync: (name) => files.get(name) as Uint8Array,
  };
  // pdfmake writes into what it is given, so each PDF has its own.
  const descriptors = structuredClone(families);
  const ours = { ...options, autoFirstPage: false, font: null };
  return new PdfDocument(descriptors, {}, {}, {}, ours, virtualFiles, () => false);
}
