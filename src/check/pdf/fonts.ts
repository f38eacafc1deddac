/** Does the file hold the fonts that it uses, and does every glyph on a page stand for a character? */

import type { Token } from "./content-tokens.ts";
import type { Findings } from "./findings.ts";
import type { PDFDict, PdfObjects } from "./pdf-objects.ts";
import { unicodeMap } from "./unicode-map.ts";

interface ReadFont {
  /** What each code stands for; undefined where codes are not read one by one. */
  readonly characters: ReadonlyMap<number, string> | undefined;
}

export class FontReader {
  readonly #pdf: PdfObjects;
  readonly #findings: Findings;
  readonly #fonts = new Map<PDFDict, ReadFont>();

  constructor(pdf: PdfObjects, findings: Findings) {
    this.#pdf = pdf;
    this.#findings = findings;
  }

  shown(font: PDFDict | undefined, operands: readonly Token[], page: number): void {
    if (!font) return;
    const { characters } = this.#fonts.get(font) ?? this.#read(font);
    if (!characters) return;
    for (const token of operands) {
      if (token.kind !== "string") continue;
      for (let at = 0; at + 1 < token.value.length; at += 2) {
        this.#glyph((token.value.charCodeAt(at) << 8) | token.value.charCodeAt(at + 1), characters, page);
      }
    }
  }

  #glyph(code: number, characters: ReadonlyMap<number, string>, page: number): void {
    this.#findings.counted.glyphs += 1;
    if (code === 0) {
      this.#findings.add("pdf/glyph-missing", {
        rule: "31-030",
        message: "a character is drawn as an empty box",
        page,
      });
      return;
    }
    const character = characters.get(code);
    if (character === undefined) {
      const message = "a glyph does not say which character it stands for";
      this.#findings.add("pdf/character-unknown", { rule: "10-001", message, page });
    } else if (/[\0\ufeff\ufffe]/.test(character)) {
      const message = "a glyph stands for no character";
      this.#findings.add("pdf/character-unknown", { rule: "31-027", message, page });
    }
  }

  #read(font: PDFDict): ReadFont {
    this.#findings.counted.fonts += 1;
    const read = {
      characters: this.#pdf.nameAt(font, "Subtype") === "Type0" ? this.#composite(font) : this.#simple(font),
    };
    this.#fonts.set(font, read);
    return read;
  }

  #composite(font: PDFDict): ReadonlyMap<number, string> | undefined {
    const pdf = this.#pdf;
    const inner = pdf.dict(pdf.listAt(font, "DescendantFonts")[0]);
    this.#checkEmbedded(pdf.dictAt(inner, "FontDescriptor"), pdf.nameAt(font, "BaseFont"));
    const map = pdf.nameAt(inner, "CIDToGIDMap");
    if (pdf.nameAt(inner, "Subtype") === "CIDFontType2" && map !== "Identity" && !pdf.dictAt(inner, "CIDToGIDMap")) {
      this.#findings.add("pdf/font", { rule: "31-004", message: "a font does not say which glyph a code draws" });
    }
    const encoding = pdf.nameAt(font, "Encoding");
    // Other encodings are the file's own affair; their codes are not of two bytes.
    if (encoding !== "Identity-H" && encoding !== "Identity-V") return undefined;
    return unicodeMap(pdf.bytes(pdf.raw(font, "ToUnicode")));
  }

  #simple(font: PDFDict): undefined {
    const pdf = this.#pdf;
    const descriptor = pdf.dictAt(font, "FontDescriptor");
    if (pdf.nameAt(font, "Subtype") === "Type3") return undefined;
    this.#checkEmbedded(descriptor, pdf.nameAt(font, "BaseFont"));
    const isNamed = pdf.nameAt(font, "Encoding") !== undefined || pdf.dictAt(font, "Encoding") !== undefined;
    if (!isNamed && !pdf.bytes(pdf.raw(font, "ToUnicode"))) {
      const message = "a font does not say which characters its glyphs stand for";
      this.#findings.add("pdf/character-unknown", { rule: "10-001", message });
    }
    return undefined;
  }

  #checkEmbedded(descriptor: PDFDict | undefined, name = "a font"): void {
    const pdf = this.#pdf;
    if (["FontFile", "FontFile2", "FontFile3"].some((key) => pdf.dictAt(descriptor, key))) return;
    this.#findings.add("pdf/font", { rule: "31-009", message: `the file does not hold the font ${name}` });
  }
}
