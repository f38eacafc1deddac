/** Each format as its bytes say it, through the reader that knows nothing of how it was drawn. */

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
import { fonts } from "./pdf/fonts.ts";

export const formats = ["docx", "html", "pdf"] as const;

export type Format = (typeof formats)[number];

export async function bytesIn(format: Format, document: Document): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return renderDocx(document, plainTheme);
    case "html":
      return new TextEncoder().encode(renderHtml(document, plainTheme));
    case "pdf":
      return renderPdf(document, plainTheme, fonts);
  }
}

/** @throws Error when the bytes cannot be read */
export async function readingIn(format: Format, document: Document): Promise<Reading> {
  const read = await readBytes(format, await bytesIn(format, document));
  if (!read.ok) throw new Error(read.errors.map(({ message }) => message).join("; "));
  return read.value;
}

async function readBytes(format: Format, bytes: Uint8Array): Promise<Checked<Reading>> {
  switch (format) {
    case "docx":
      return readDocx(bytes);
    case "html":
      return readHtml(new TextDecoder().decode(bytes));
    case "pdf":
      return readPdf(bytes);
  }
}

/** Numbers and words in order, whatever they are marked as: `(1) note the report`. */
export function said(pieces: readonly Piece[]): readonly string[] {
  return pieces.map(({ number, words }) => [number, words].filter(Boolean).join(" ")).filter((words) => words !== "");
}
