/** The objects of a PDF, whatever made it: every look returns what is there or `undefined`, and never throws. */

import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
} from "@cantoo/pdf-lib";

export type { PDFDict, PDFObject, PDFRef, PDFStream };

export interface Page {
  /** From 1. */
  readonly number: number;
  readonly ref: PDFRef;
  readonly dict: PDFDict;
}

export class PdfObjects {
  readonly catalog: PDFDict;
  readonly pages: readonly Page[];
  readonly #document: PDFDocument;
  readonly #numbers: ReadonlyMap<PDFRef, number>;

  constructor(document: PDFDocument) {
    this.#document = document;
    this.catalog = document.catalog;
    this.pages = document.getPages().map(({ ref, node }, index) => ({ number: index + 1, ref, dict: node }));
    this.#numbers = new Map(this.pages.map(({ ref, number }) => [ref, number]));
  }

  pageNumber(page: PDFObject | undefined): number | undefined {
    return page instanceof PDFRef ? this.#numbers.get(page) : undefined;
  }

  /** What a reference leads to; anything else as it is. */
  look(object: PDFObject | undefined): PDFObject | undefined {
    return object instanceof PDFRef ? this.#document.context.lookup(object) : object;
  }

  /** As it stands: a reference stays one. */
  raw(dict: PDFDict | undefined, key: string): PDFObject | undefined {
    return dict?.get(PDFName.of(key));
  }

  get(dict: PDFDict | undefined, key: string): PDFObject | undefined {
    return this.look(this.raw(dict, key));
  }

  /** Of a stream, what stands before its bytes. */
  dict(object: PDFObject | undefined): PDFDict | undefined {
    const found = this.look(object);
    if (found instanceof PDFDict) return found;
    return found instanceof PDFStream ? found.dict : undefined;
  }

  dictAt(dict: PDFDict | undefined, key: string): PDFDict | undefined {
    return this.dict(this.raw(dict, key));
  }

  /** Empty where there is no list. */
  list(object: PDFObject | undefined): readonly PDFObject[] {
    const found = this.look(object);
    return found instanceof PDFArray ? found.asArray() : [];
  }

  listAt(dict: PDFDict | undefined, key: string): readonly PDFObject[] {
    return this.list(this.raw(dict, key));
  }

  /** A list, or the one thing that stands in place of a list of one. */
  oneOrMore(dict: PDFDict | undefined, key: string): readonly PDFObject[] {
    const raw = this.raw(dict, key);
    if (raw === undefined) return [];
    return this.look(raw) instanceof PDFArray ? this.list(raw) : [raw];
  }

  name(object: PDFObject | undefined): string | undefined {
    const found = this.look(object);
    return found instanceof PDFName ? found.decodeText() : undefined;
  }

  nameAt(dict: PDFDict | undefined, key: string): string | undefined {
    return this.name(this.raw(dict, key));
  }

  text(object: PDFObject | undefined): string | undefined {
    const found = this.look(object);
    return found instanceof PDFString || found instanceof PDFHexString ? found.decodeText() : undefined;
  }

  textAt(dict: PDFDict | undefined, key: string): string | undefined {
    return this.text(this.raw(dict, key));
  }

  number(object: PDFObject | undefined): number | undefined {
    const found = this.look(object);
    return found instanceof PDFNumber ? found.asNumber() : undefined;
  }

  numberAt(dict: PDFDict | undefined, key: string): number | undefined {
    return this.number(this.raw(dict, key));
  }

  isTrue(dict: PDFDict | undefined, key: string): boolean {
    return this.get(dict, key) === PDFBool.True;
  }

  keys(dict: PDFDict | undefined): readonly string[] {
    return dict?.keys().map((key) => key.decodeText()) ?? [];
  }

  /** A stream's bytes as they were before they were packed; none where they cannot be unpacked. */
  bytes(object: PDFObject | undefined): Uint8Array | undefined {
    const found = this.look(object);
    if (!(found instanceof PDFStream)) return undefined;
    try {
      return found instanceof PDFRawStream ? decodePDFRawStream(found).decode() : found.getContents();
    } catch {
      return undefined;
    }
  }

  /** Every object of the file, with the lists and dictionaries inside it. */
  *all(): Generator<PDFDict> {
    for (const [, object] of this.#document.context.enumerateIndirectObjects()) yield* dictsIn(object);
  }

  /** What stands at the end of the file. */
  get trailer(): { readonly hasId: boolean; readonly version: string } {
    const { trailerInfo, header } = this.#document.context;
    return { hasId: this.list(trailerInfo.ID).length === 2, version: header.getVersionString() };
  }
}

function* dictsIn(object: PDFObject): Generator<PDFDict> {
  if (object instanceof PDFArray) for (const part of object.asArray()) yield* dictsIn(part);
  const dict = object instanceof PDFStream ? object.dict : object;
  if (!(dict instanceof PDFDict)) return;
  yield dict;
  for (const [, part] of dict.entries()) if (!(part instanceof PDFRef)) yield* dictsIn(part);
}
