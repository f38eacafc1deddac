/**
 * Every text that a file holds, whether a page shows it or not: words, alternative text, bookmarks, metadata, comments,
 * changes kept by Word, hidden text, embedded files and the names of things. A PDF's streams are unpacked first.
 */

import type { PDFObject } from "@cantoo/pdf-lib";
import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { readPackage } from "../../ooxml/read-package.ts";
import { readPdf } from "../../read/pdf/read-pdf.ts";

export interface FileToScan {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** @returns texts that belong together, its name among them */
export async function textsInFile({ path, bytes }: FileToScan): Promise<readonly string[]> {
  return [path.split("/").at(-1) ?? path, ...(await textsIn(path, bytes))];
}

async function textsIn(path: string, bytes: Uint8Array): Promise<readonly string[]> {
  if (path.endsWith(".pdf")) return pdfTexts(bytes);
  if (path.endsWith(".docx")) return packageTexts(bytes);
  return markupTexts(new TextDecoder().decode(bytes));
}

async function pdfTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const read = await readPdf(bytes);
  const shown = read.ok ? read.value.pieces.map(({ words }) => words).join(" ") : "";
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const hidden = context.enumerateIndirectObjects().flatMap(([, object]) => textsOf(object));
  return [shown, ...hidden, ...textsOf(context.trailerInfo.Info)];
}

function textsOf(object: PDFObject | undefined): readonly string[] {
  if (object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName)
    return [object.decodeText()];
  if (object instanceof PDFRawStream) return [...textsOf(object.dict), unpacked(object)];
  if (object instanceof PDFDict)
    return object.entries().flatMap(([key, value]) => [key.decodeText(), ...textsOf(value)]);
  const list = (object as { asArray?: () => PDFObject[] } | undefined)?.asArray?.();
  return list ? list.flatMap(textsOf) : [];
}

/** Pictures and fonts stay packed: whatever they hold is not text. */
function unpacked(stream: PDFRawStream): string {
  try {
    return new TextDecoder("utf-8").decode(decodePDFRawStream(stream).decode());
  } catch {
    return "";
  }
}

function packageTexts(bytes: Uint8Array): readonly string[] {
  const parts = readPackage(bytes);
  if (!parts.ok) return [];
  return [...parts.value].flatMap(([name, part]) => [name, ...markupTexts(new TextDecoder().decode(part))]);
}

/** As it is written, and without its tags, so that a tag within a sentence does not hide it. */
function markupTexts(text: string): readonly string[] {
  const decoded = withoutEntities(text);
  return [decoded, withoutEntities(text.replace(/<[^>]*>/g, ""))];
}

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16));
  });
}
