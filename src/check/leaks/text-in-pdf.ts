/**
 * The texts of a PDF: what its pages draw, seen or not, and every string and name of its objects; its packed streams
 * unpacked, files in it read in their turn, and what an earlier state of the file said too.
 */

import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from "@cantoo/pdf-lib";
import { drawnLines } from "../../read/pdf/drawn-line.ts";
import { openPdf } from "../../read/pdf/open-pdf.ts";
import { readPdf } from "../../read/pdf/read-pdf.ts";
import type { Within } from "./text-in-file.ts";

export async function textsInPdf(bytes: Uint8Array, within: Within): Promise<readonly string[] | undefined> {
  const open = await openPdf(bytes);
  const document = await loaded(bytes);
  if (!open.ok || !document) return undefined;
  const drawn = open.value.pages.map(({ runs }) =>
    drawnLines(runs)
      .map((line) => line.map(({ text }) => text).join(""))
      .join(" "),
  );
  const read = await readPdf(bytes);
  const texts = [drawn.join(" "), ...(read.ok ? [read.value.pieces.map(({ words }) => words).join(" ")] : [])];

  const { context } = document;
  for (const [, object] of context.enumerateIndirectObjects()) {
    texts.push(...stringsIn(object));
    const found = object instanceof PDFRawStream && !isPicture(object) ? await within(unpacked(object)) : [];
    if (!found) return undefined;
    texts.push(...found);
  }
  for (const trailer of [context.trailerInfo.Info, context.trailerInfo.Root]) texts.push(...stringsIn(trailer));
  for (const earlier of earlierStates(bytes)) texts.push(...((await within(earlier)) ?? []));
  return texts;
}

async function loaded(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false });
  } catch {
    return undefined;
  }
}

function stringsIn(object: PDFObject | undefined): readonly string[] {
  if (object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName)
    return [object.decodeText()];
  if (object instanceof PDFRawStream) return stringsIn(object.dict);
  if (object instanceof PDFDict)
    return object.entries().flatMap(([key, value]) => [key.decodeText(), ...stringsIn(value)]);
  return object instanceof PDFArray ? object.asArray().flatMap(stringsIn) : [];
}

/** Its bytes are dots and letters' shapes, and may look like anything. */
function isPicture({ dict }: PDFRawStream): boolean {
  return dict.get(PDFName.of("Subtype")) === PDFName.of("Image") || dict.has(PDFName.of("Length1"));
}

/** As it stands where it is packed in a way that only pictures are. */
function unpacked(stream: PDFRawStream): Uint8Array {
  try {
    return decodePDFRawStream(stream).decode();
  } catch {
    return stream.contents;
  }
}

/** Programs add what was changed to the end of a file, and leave what was there before. */
function earlierStates(bytes: Uint8Array): readonly Uint8Array[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends: number[] = [];
  for (let at = file.indexOf("%%EOF"); at >= 0; at = file.indexOf("%%EOF", at + 5)) ends.push(at + 5);
  return ends.slice(0, -1).map((end) => bytes.subarray(0, end));
}
