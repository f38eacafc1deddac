/** The drawing instructions of a page: read, taken out of their marks, and drawn round. */

import {
  decodePDFRawStream,
  PDFArray,
  type PDFContext,
  type PDFDict,
  PDFRawStream,
  type PDFRef,
  PDFStream,
} from "@cantoo/pdf-lib";
import { name } from "./pdf-values.ts";
import { withoutMarks } from "./without-marks.ts";

/** Uncompressed, and without the marks that tie it to a structure. */
export function unmarkedContent(context: PDFContext, page: PDFDict): Uint8Array {
  const contents = context.lookup(page.get(name("Contents")));
  const streams = contents instanceof PDFArray ? contents.asArray().map((ref) => context.lookup(ref)) : [contents];
  // A word may end with one stream and the next begin with another: streams are parted by white space.
  const drawn = streams.flatMap((stream) => (stream instanceof PDFStream ? [bytesOf(stream), Buffer.from("\n")] : []));
  return withoutMarks(Buffer.concat(drawn));
}

function bytesOf(stream: PDFStream): Uint8Array {
  return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
}

/** An instruction that saves the state of drawing, which the pages of a file share. Too short to be worth packing. */
export function savedState(context: PDFContext): PDFRef {
  return context.register(context.stream("q\n"));
}

/**
 * Draws `after` on a page that is otherwise as it was: whatever state its own instructions leave, they don't reach it.
 *
 * @param saved - of {@link savedState}
 */
export function drawAfter(context: PDFContext, page: PDFDict, saved: PDFRef, after: string): void {
  const contents = page.get(name("Contents"));
  const streams = context.lookup(contents);
  const before = streams instanceof PDFArray ? streams.asArray() : contents ? [contents] : [];
  const last = context.register(context.stream(`\nQ\n${after}`));
  page.set(name("Contents"), context.obj([saved, ...before, last]));
}
