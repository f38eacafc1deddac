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

/**
 * @param mayReadState - asked before each earlier state of the file is read; there may be more than anybody can wait for
 * @returns undefined where the file, something in it or an earlier state of it can't be read
 */
export async function textsInPdf(
  bytes: Uint8Array,
  within: Within,
  mayReadState: () => boolean,
): Promise<readonly string[] | undefined> {
  const last = await textsOfState(bytes, within);
  if (!last) return undefined;
  const texts = [last];
  const isForWeb = isLinearised(bytes);
  for (const [index, earlier] of earlierStates(bytes).entries()) {
    const found = mayReadState() ? await textsOfState(earlier, within) : undefined;
    if (found) texts.push(found);
    else if (index > 0 || !isForWeb) return undefined;
  }
  return texts.flat();
}

/** Of the file as it is, whatever it was before. */
async function textsOfState(bytes: Uint8Array, within: Within): Promise<readonly string[] | undefined> {
  const open = await openPdf(bytes);
  const document = await loaded(bytes);
  if (!open.ok || !document) return undefined;
  const drawn = open.value.pages.map(({ runs }) =>
    drawnLines(runs)
      .map((line) => line.map(({ text }) => text).join(""))
      .join(" "),
  );
  const read = await readPdf(bytes);
  const texts = [[drawn.join(" "), ...(read.ok ? [read.value.pieces.map(({ words }) => words).join(" ")] : [])]];

  const { context } = document;
  const objects = context.enumerateIndirectObjects();
  const fonts = new Set(objects.flatMap(([, object]) => fontFilesIn(object)));
  for (const [ref, object] of objects) {
    texts.push([...stringsIn(object)]);
    const isRead = object instanceof PDFRawStream && !fonts.has(ref) && !isDots(object);
    const found = isRead ? await within(unpacked(object)) : [];
    if (!found) return undefined;
    texts.push([...found]);
  }
  for (const trailer of [context.trailerInfo.Info, context.trailerInfo.Root]) texts.push([...stringsIn(trailer)]);
  return texts.flat();
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

/** The shapes of letters may look like anything. */
function fontFilesIn(object: PDFObject): readonly PDFObject[] {
  if (object instanceof PDFRawStream) return fontFilesIn(object.dict);
  if (object instanceof PDFArray) return object.asArray().flatMap(fontFilesIn);
  if (!(object instanceof PDFDict)) return [];
  return object
    .entries()
    .flatMap(([key, value]) => (/^FontFile[23]?$/.test(key.decodeText()) ? [value] : fontFilesIn(value)));
}

/** So may the dots of a picture; but a photograph is a file of its own, in which its camera writes too. */
function isDots(stream: PDFRawStream): boolean {
  return stream.dict.lookup(PDFName.of("Subtype")) === PDFName.of("Image") && !isPhotograph(filtersOf(stream).at(-1));
}

const isPhotograph = (filter: string | undefined): boolean =>
  filter !== undefined && ["DCTDecode", "DCT", "JPXDecode"].includes(filter);

function filtersOf({ dict }: PDFRawStream): readonly string[] {
  const filter = dict.lookup(PDFName.of("Filter"));
  const names = filter instanceof PDFArray ? filter.asArray().map((each) => dict.context.lookup(each)) : [filter];
  return names.flatMap((name) => (name instanceof PDFName ? [name.decodeText()] : []));
}

/** A photograph as the file that it is; what is packed in a way that only dots are, as it stands. */
function unpacked(stream: PDFRawStream): Uint8Array {
  const filters = filtersOf(stream);
  try {
    return decodePDFRawStream(
      isPhotograph(filters.at(-1)) ? withFilters(stream, filters.slice(0, -1)) : stream,
    ).decode();
  } catch {
    return stream.contents;
  }
}

function withFilters({ dict, contents, transform }: PDFRawStream, filters: readonly string[]): PDFRawStream {
  const other = dict.clone();
  other.set(PDFName.of("Filter"), dict.context.obj([...filters]));
  return PDFRawStream.of(other, contents, transform);
}

/** Made for the web: what its first page needs stands first, with an end of its own that is no state of the file. */
function isLinearised(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("/Linearized");
}

/** Programs add what was changed to the end of a file, and leave what was there before. */
function earlierStates(bytes: Uint8Array): readonly Uint8Array[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends: number[] = [];
  for (let at = file.indexOf("%%EOF"); at >= 0; at = file.indexOf("%%EOF", at + 5)) ends.push(at + 5);
  return ends.slice(0, -1).map((end) => bytes.subarray(0, end));
}
