/** A PDF that is set in our faces and can reach nothing else: no file, no address. */

import type { PdfFonts } from "../pdf-fonts.ts";
import { type EmbeddedFont, PdfDocument } from "./internals.ts";
import { type FaceFile, type SharedFaces, sharedFaces } from "./shared-faces.ts";

/** What pdfkit is told of the file it begins. */
export type PdfOptions = Readonly<Record<string, unknown>>;

export function newPdf(fonts: PdfFonts, options: PdfOptions): PdfDocument {
  return new FacedPdf(fonts, options);
}

/** A definition calls the faces `text`, in four styles, and `symbols`, in a single one. */
export class FacedPdf extends PdfDocument {
  readonly #faces: SharedFaces;
  readonly #embedded = new Map<FaceFile, EmbeddedFont>();

  constructor(fonts: PdfFonts, options: PdfOptions) {
    super({}, {}, {}, {}, { ...options, autoFirstPage: false, font: null }, null, () => false);
    this.#faces = sharedFaces(fonts);
  }

  override provideFont(family: string, isBold: boolean, isItalic: boolean): EmbeddedFont {
    return this.#face(family === "symbols" ? "symbols" : faceFile(isBold, isItalic));
  }

  /** The name by which words of a drawing ask for their face. */
  override getFontFile(family: string, isBold: boolean, isItalic: boolean): string {
    return family === "symbols" ? "symbols" : faceFile(isBold, isItalic);
  }

  override font(source: string | Uint8Array): this {
    if (typeof source !== "string" || !(source in this.#faces)) return super.font(source);
    this._font = this.#face(source as FaceFile);
    return this;
  }

  #face(file: FaceFile): EmbeddedFont {
    const before = this.#embedded.get(file);
    if (before) return before;
    this._fontCount += 1;
    const font = this.#faces[file].embeddedIn(this, `F${this._fontCount}`);
    this._fontFamilies[font.id] = font;
    this.#embedded.set(file, font);
    return font;
  }
}

function faceFile(isBold: boolean, isItalic: boolean): FaceFile {
  if (isBold) return isItalic ? "boldItalic" : "bold";
  return isItalic ? "italic" : "regular";
}
