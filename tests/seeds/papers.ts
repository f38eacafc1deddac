/** The paper of Cumbria in the three formats, as each is read back from its bytes. */

import { pdfFonts } from "../../src/acts/pdf-press.ts";
import type { Checked } from "../../src/diagnostics/diagnostic.ts";
import type { Document } from "../../src/document/document.ts";
import type { Piece } from "../../src/document/pieces.ts";
import { readDocx } from "../../src/read/docx/read-docx.ts";
import { readHtml } from "../../src/read/html/read-html.ts";
import { readPdf } from "../../src/read/pdf/read-pdf.ts";
import type { Reading } from "../../src/read/reading.ts";
import { renderDocx } from "../../src/render/docx/render-docx.ts";
import { renderHtml } from "../../src/render/html/render-html.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { host } from "./cumbria.ts";

export type PaperFormat = "docx" | "pdf" | "html";

export const paperFormats: readonly PaperFormat[] = ["docx", "pdf", "html"];

/** In order. Where one piece ends and the next begins is for the contract of the formats to say. */
export function allWords(pieces: readonly Piece[]): string {
  return pieces.map(({ words }) => words).join(" ");
}

/** @throws Error where the file cannot be read back */
export async function readBack(document: Document, format: PaperFormat): Promise<Reading> {
  const reading = await readingOf(document, format);
  if (!reading.ok) throw new Error(reading.errors.map(({ message }) => message).join("\n"));
  return reading.value;
}

async function readingOf(document: Document, format: PaperFormat): Promise<Checked<Reading>> {
  switch (format) {
    case "docx":
      return readDocx(await renderDocx(document, plainTheme));
    case "pdf":
      return readPdf(await renderPdf(document, plainTheme, await pdfFonts(host)));
    case "html":
      return readHtml(renderHtml(document, plainTheme));
  }
}
