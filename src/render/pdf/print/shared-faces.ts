/**
 * The faces that papers are set in, parsed and shaped once for all papers.
 *
 * What a file embeds of a face is the file's own. What is shared depends on nothing but the face and a word, so that a
 * paper has the same bytes whatever was printed before it.
 */

import type { PdfFonts } from "../pdf-fonts.ts";
import type { EmbeddedFont, EmbeddedFontClass, FontkitFont, Glyph, PdfDocument as Pdf } from "./internals.ts";
import { PdfDocument } from "./internals.ts";

export type FaceFile = keyof PdfFonts;

export type SharedFaces = Readonly<Record<FaceFile, SharedFace>>;

/** Enough for the words of a few hundred papers; then it begins anew. */
const wordsKept = 50_000;

/** By the bytes of its file, of which a host has one copy. */
const known = new WeakMap<Uint8Array, SharedFace>();

export function sharedFaces(fonts: PdfFonts): SharedFaces {
  return {
    regular: sharedFace(fonts.regular),
    bold: sharedFace(fonts.bold),
    italic: sharedFace(fonts.italic),
    boldItalic: sharedFace(fonts.boldItalic),
    symbols: sharedFace(fonts.symbols),
  };
}

function sharedFace(bytes: Uint8Array): SharedFace {
  const before = known.get(bytes);
  if (before) return before;

  const probe = new PdfDocument({}, {}, {}, {}, { autoFirstPage: false, font: null }, null, () => false);
  const opened = probe.font(bytes)._font;
  const face = new SharedFace(opened.font, opened.constructor as EmbeddedFontClass);
  known.set(bytes, face);
  return face;
}

export class SharedFace {
  readonly font: FontkitFont;
  readonly #EmbeddedFont: EmbeddedFontClass;
  #layouts: Record<string, unknown> = Object.create(null);
  #widths = new Map<string, number>();

  constructor(font: FontkitFont, EmbeddedFont: EmbeddedFontClass) {
    this.font = font;
    this.#EmbeddedFont = EmbeddedFont;
    rememberGlyphsByCharacter(font);
  }

  /** The face for one file, which embeds the glyphs that are drawn with it. */
  embeddedIn(pdf: Pdf, id: string): EmbeddedFont {
    if (this.#widths.size > wordsKept) {
      this.#layouts = Object.create(null);
      this.#widths = new Map();
    }
    const embedded = new this.#EmbeddedFont(pdf, this.font, id);
    embedded.layoutCache = this.#layouts;
    stateLengthOfFile(embedded, pdf);

    const widths = this.#widths;
    const measured = embedded.widthOfString.bind(embedded);
    embedded.widthOfString = (text, sizePt) => {
      let thousandths = widths.get(text);
      if (thousandths === undefined) {
        thousandths = measured(text, 1000);
        widths.set(text, thousandths);
      }
      return thousandths * (sizePt / 1000);
    };
    return embedded;
  }
}

/** PDF asks how long the font file is; pdfkit leaves it out. The first object that a font makes of itself is that file. */
function stateLengthOfFile(embedded: EmbeddedFont, pdf: Pdf): void {
  const embed = embedded.embed.bind(embedded);
  embedded.embed = () => {
    const plainRef = pdf.ref.bind(pdf);
    pdf.ref = (data) => {
      Reflect.deleteProperty(pdf, "ref");
      const file = plainRef(data);
      const end = file.end.bind(file);
      file.end = (bytes) => {
        file.data.Length1 = bytes?.length ?? 0;
        end(bytes);
      };
      return file;
    };
    embed();
  };
}

/**
 * fontkit remembers a glyph by its number, with the characters that it was first asked for; a glyph that stands for two
 * characters would then be read back as whichever some earlier paper had used.
 */
function rememberGlyphsByCharacter(font: FontkitFont): void {
  const remembered = new Map<string, Glyph>();
  const forget = font as FontkitFont & { _glyphs: Record<number, Glyph> };
  const made = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const key = `${id}:${codePoints.join()}`;
    const before = remembered.get(key);
    if (before) return before;

    delete forget._glyphs[id];
    const glyph = made(id, codePoints);
    remembered.set(key, glyph);
    return glyph;
  };
}
