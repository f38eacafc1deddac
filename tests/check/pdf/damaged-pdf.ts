/** A good PDF taken apart, one thing in it broken, and put together again. */

import {
  decodePDFRawStream,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
} from "@cantoo/pdf-lib";

export const name = (text: string): PDFName => PDFName.of(text);

export class OpenedPdf {
  readonly document: PDFDocument;
  readonly context: PDFContext;
  readonly catalog: PDFDict;

  private constructor(document: PDFDocument) {
    this.document = document;
    this.context = document.context;
    this.catalog = document.catalog;
  }

  static async of(bytes: Uint8Array): Promise<OpenedPdf> {
    return new OpenedPdf(await PDFDocument.load(bytes, { updateMetadata: false }));
  }

  saved(): Promise<Uint8Array> {
    return this.document.save({ useObjectStreams: false, updateFieldAppearances: false });
  }

  /** The elements of a type, in the order of the file. */
  elements(type: string): readonly PDFDict[] {
    return this.dicts((dict) => dict.get(name("Type")) === name("StructElem") && dict.get(name("S")) === name(type));
  }

  element(type: string): PDFDict {
    const [first] = this.elements(type);
    if (!first) throw new Error(`the PDF has no ${type}`);
    return first;
  }

  link(): PDFDict {
    const [first] = this.dicts((dict) => dict.get(name("Subtype")) === name("Link"));
    if (!first) throw new Error("the PDF has no link");
    return first;
  }

  dicts(holds: (dict: PDFDict) => boolean): readonly PDFDict[] {
    const found: PDFDict[] = [];
    for (const [, object] of this.context.enumerateIndirectObjects()) {
      if (object instanceof PDFDict && holds(object)) found.push(object);
    }
    return found;
  }

  dictAt(dict: PDFDict, key: string): PDFDict {
    const found = dict.lookup(name(key));
    if (!(found instanceof PDFDict)) throw new Error(`there is no ${key}`);
    return found;
  }

  pageDict(index: number): PDFDict {
    return this.document.getPage(index).node;
  }

  /** Rewrites a page's content. @throws Error when the rewriting changed nothing */
  content(index: number, rewrite: (content: string) => string): void {
    this.#rewrite(this.pageDict(index).get(name("Contents")), rewrite, {});
  }

  xmp(rewrite: (xml: string) => string): void {
    this.#rewrite(this.catalog.get(name("Metadata")), rewrite, { Type: "Metadata", Subtype: "XML" });
  }

  #rewrite(reference: PDFObject | undefined, rewrite: (text: string) => string, dict: Record<string, string>): void {
    const stream = this.context.lookup(reference);
    if (!(reference instanceof PDFRef) || !(stream instanceof PDFRawStream)) throw new Error("there is no such stream");
    const text = Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1");
    const rewritten = rewrite(text);
    if (rewritten === text) throw new Error("nothing was damaged");
    this.context.assign(reference, this.context.stream(Buffer.from(rewritten, "latin1"), dict));
  }
}
