/** Which characters the faces hold, and how wide words are: known before a page is laid out. */

import type { PdfFonts } from "./pdf-fonts.ts";
import type { FontkitFont } from "./print/internals.ts";
import { sharedFaces } from "./print/shared-faces.ts";

export type FaceName = "regular" | "bold" | "italic" | "boldItalic";

export interface Faces {
  /** `undefined` when neither the face nor the symbols hold the character. */
  familyFor(codePoint: number, face: FaceName): "text" | "symbols" | undefined;
  widthPt(words: string, face: FaceName, sizePt: number): number;
}

/** Looked up once for each set of fonts. */
const known = new WeakMap<PdfFonts, Faces>();

export function facesOf(fonts: PdfFonts): Faces {
  const before = known.get(fonts);
  if (before) return before;

  const shared = sharedFaces(fonts);
  const text: Record<FaceName, Face> = {
    regular: new Face(shared.regular.font),
    bold: new Face(shared.bold.font),
    italic: new Face(shared.italic.font),
    boldItalic: new Face(shared.boldItalic.font),
  };
  const symbols = new Face(shared.symbols.font);

  const faces: Faces = {
    familyFor(codePoint, face) {
      if (text[face].width(codePoint) !== undefined) return "text";
      return symbols.width(codePoint) === undefined ? undefined : "symbols";
    },
    widthPt(words, face, sizePt) {
      let ems = 0;
      for (const character of words) {
        const codePoint = character.codePointAt(0) ?? 0;
        ems += text[face].width(codePoint) ?? symbols.width(codePoint) ?? 1;
      }
      return ems * sizePt;
    },
  };
  known.set(fonts, faces);
  return faces;
}

/** A font's characters and their widths in ems, each looked up once. */
class Face {
  readonly #font: FontkitFont;
  readonly #widths = new Map<number, number | undefined>();

  constructor(font: FontkitFont) {
    this.#font = font;
  }

  /** `undefined` for a character that the font lacks. */
  width(codePoint: number): number | undefined {
    if (this.#widths.has(codePoint)) return this.#widths.get(codePoint);
    const width = this.#font.hasGlyphForCodePoint(codePoint)
      ? this.#font.glyphForCodePoint(codePoint).advanceWidth / this.#font.unitsPerEm
      : undefined;
    this.#widths.set(codePoint, width);
    return width;
  }
}
