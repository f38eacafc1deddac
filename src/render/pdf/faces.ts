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

export function facesOf(fonts: PdfFonts): Faces {
  const shared = sharedFaces(fonts);
  const text: Record<FaceName, Face> = {
    regular: faceOf(shared.regular.font),
    bold: faceOf(shared.bold.font),
    italic: faceOf(shared.italic.font),
    boldItalic: faceOf(shared.boldItalic.font),
  };
  const symbols = faceOf(shared.symbols.font);

  return {
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
}

const known = new WeakMap<FontkitFont, Face>();

function faceOf(font: FontkitFont): Face {
  const before = known.get(font);
  if (before) return before;
  const face = new Face(font);
  known.set(font, face);
  return face;
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
