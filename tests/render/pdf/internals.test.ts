/** What we rely on of pdfmake and pdfkit that neither promises: a new version has to pass this before it is drawn with. */

import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import {
  type EmbeddedFont,
  LayoutBuilder,
  PdfDocument,
  provenVersions,
  Renderer,
  StyleContextStack,
  SvgMeasure,
  TextDecorator,
  TextInlines,
} from "../../../src/render/pdf/print/internals.ts";
import { fonts } from "./fonts.ts";

const require = createRequire(import.meta.url);
const plain = (options = {}) =>
  new PdfDocument({}, {}, {}, {}, { autoFirstPage: false, font: null, ...options }, null, () => false);

type Fields = Readonly<Record<string, unknown>>;

/** Seen as what it holds, whatever its type says. */
const fieldsOf = (object: object) => object as Fields;

function kinds(object: object, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, typeof fieldsOf(object)[name]]));
}

const all = (names: readonly string[], kind: string) => Object.fromEntries(names.map((name) => [name, kind]));

describe("the versions", () => {
  test("are those that the rest of this is true of", () => {
    const pdfkit = createRequire(require.resolve("pdfmake/package.json"))("pdfkit/package.json").version;

    expect({ pdfmake: require("pdfmake/package.json").version, pdfkit }).toEqual(provenVersions);
  });
});

describe("the methods that we call or replace", () => {
  test.each([
    [
      "PDFDocument",
      PdfDocument,
      [
        ...[
          "ref",
          "addContent",
          "addNamedDestination",
          "font",
          "provideFont",
          "getFontFile",
          "save",
          "restore",
          "file",
        ],
        ...["appendXML", "flushPages", "endMarkings", "end", "_addInfo"],
      ],
    ],
    ["LayoutBuilder", LayoutBuilder, ["layoutDocument"]],
    ["Renderer", Renderer, ["renderPages", "renderLine", "renderVector", "renderSVG", "renderImage"]],
    ["TextInlines", TextInlines, ["buildInlines", "measure", "widthOfText"]],
    ["TextDecorator", TextDecorator, ["drawDecorations"]],
  ] as const)("of %s are there", (_, Class, names) => {
    expect(kinds(Class.prototype, names)).toEqual(all(names, "function"));
  });

  test("for the colour profile come with the subset that we ask for", () => {
    const names = ["endSubset", "_addColorOutputIntent"];

    expect(kinds(plain({ subset: "PDF/A-2a" }), names)).toEqual(all(names, "function"));
  });

  test("look up a style on the word first, and then in the styles around it from the inside out", () => {
    const Stack = StyleContextStack as unknown as new (
      styles: object,
      standard: object,
    ) => { push(style: object): void };
    const stack = new Stack({}, { color: "grey" });
    stack.push({ color: "blue", fontSize: 9 });

    const look = (property: string, otherwise: unknown) =>
      StyleContextStack.getStyleProperty({ fontSize: 12 }, stack as never, property, otherwise);
    expect([look("fontSize", 1), look("color", "black"), look("lineHeight", 1)]).toEqual([12, "blue", 1]);
  });
});

describe("the fields that we read or set", () => {
  test("of a document are there from the beginning, and those of its page once it has one", () => {
    const pdf = plain();
    expect(kinds(pdf, ["outline", "_root", "_fontFamilies", "_fontCount"])).toEqual({
      outline: "object",
      _root: "object",
      _fontFamilies: "object",
      _fontCount: "number",
    });
    expect(fieldsOf(pdf)._font).toBeNull();
    expect(fieldsOf(pdf).page).toBeNull();

    (pdf as unknown as { addPage(options: object): void }).addPage({ size: [100, 200] });
    const { page } = pdf;
    expect([page.width, page.height]).toEqual([100, 200]);
    expect(kinds(page, ["dictionary", "content", "fonts", "annotations"])).toEqual(
      all(["dictionary", "content", "fonts", "annotations"], "object"),
    );
  });

  test("of an object of the file are its number and its data, which may be filled in until it ends", () => {
    const reference = plain().ref({ Type: "Thing" });

    expect([reference.id > 0, reference.data, String(reference)]).toEqual([
      true,
      { Type: "Thing" },
      `${reference.id} 0 R`,
    ]);
    expect(kinds(reference, ["write", "end"])).toEqual(all(["write", "end"], "function"));
  });

  test("of a bookmark are its data and children", () => {
    const pdf = plain();
    (pdf as unknown as { addPage(options: object): void }).addPage({ size: [100, 200] });
    const item = pdf.outline.addItem("Part 1");

    expect(item.outlineData).toHaveProperty("Dest");
    expect(pdf.outline.children).toEqual([item]);
  });
});

describe("a font", () => {
  const opened = (): EmbeddedFont => plain().font(fonts.regular)._font;

  test("has what we read of it, and its class makes it for another file", () => {
    const font = opened();
    expect(kinds(font, ["id", "ascender", "layoutCache", "font"])).toEqual({
      id: "string",
      ascender: "number",
      layoutCache: "object",
      font: "object",
    });
    const methods = ["ref", "embed", "lineHeight", "encode", "widthOfString"];
    expect(kinds(font, methods)).toEqual(all(methods, "function"));

    const Class = font.constructor as new (pdf: unknown, font: unknown, id: string) => EmbeddedFont;
    const again = new Class(plain(), font.font, "F9");
    expect([again.id, again.widthOfString("Words", 10)]).toEqual(["F9", font.widthOfString("Words", 10)]);
  });

  test("gives the codes of its glyphs and where they stand", () => {
    const [codes, positions] = opened().encode("AV");

    expect(codes).toEqual(["0001", "0002"]);
    expect(kinds(positions[0] ?? {}, ["xAdvance", "xOffset", "yOffset", "advanceWidth"])).toEqual(
      all(["xAdvance", "xOffset", "yOffset", "advanceWidth"], "number"),
    );
    expect(positions[0]?.xAdvance).toBeLessThan(positions[0]?.advanceWidth ?? 0);
  });

  test("remembers a glyph by its number, so that we have to remember it by its character", () => {
    const { font } = opened();
    const id = font.glyphForCodePoint(0x41).id;

    expect(font.getGlyph(id, [0x410])).toBe(font.getGlyph(id, [0x41]));
    expect(fieldsOf(font)._glyphs).toHaveProperty(String(id));
  });

  test("makes its file first when it is embedded", () => {
    const pdf = plain();
    const font = pdf.font(fonts.regular)._font;
    font.ref();
    font.encode("A");
    const made: { data: Fields }[] = [];
    const ref = pdf.ref.bind(pdf);
    pdf.ref = (data) => {
      const reference = ref(data);
      made.push(reference);
      return reference;
    };
    font.embed();

    const descriptor = made.find(({ data }) => data.Type === "FontDescriptor");
    expect(descriptor?.data.FontFile2).toBe(made[0]);
  });
});

describe("the layout", () => {
  interface Laid {
    readonly items: readonly {
      readonly type: string;
      readonly item: Fields & { readonly inlines: readonly Fields[] };
    }[];
  }
  const size = { width: 300, height: 200, orientation: "portrait" } as const;
  const margins = { left: 20, top: 20, right: 20, bottom: 20 };

  class Faced extends PdfDocument {
    override provideFont(): EmbeddedFont {
      return this._font ?? this.font(fonts.regular)._font;
    }
  }

  function laid(content: object, Builder = LayoutBuilder): readonly Laid[] {
    const pdf = new Faced({}, {}, {}, {}, { autoFirstPage: false, font: null }, null, () => false);
    const builder = new Builder(size, margins, new SvgMeasure());
    const none = () => ({ text: "" });
    return builder.layoutDocument(
      content as never,
      pdf,
      {},
      { font: "text" },
      undefined,
      none,
      none,
    ) as readonly Laid[];
  }

  const lines = (pages: readonly Laid[]) =>
    pages.map(({ items }) => items.filter(({ type }) => type === "line").map(({ item }) => item));

  test("gives each word what its run has", () => {
    const mark = { of: "the run" };
    const [[line] = []] = lines(laid({ text: [{ text: "two words", mark }] }));

    expect(line?.inlines.map((word) => word.mark)).toEqual([mark, mark]);
    const fields = ["x", "width", "height", "fontSize", "leadingCut", "trailingCut", "characterSpacing"];
    expect(kinds(line?.inlines[0] ?? {}, fields)).toEqual(all(fields, "number"));
    expect(kinds(line ?? {}, ["getHeight", "getAscenderHeight"])).toEqual(
      all(["getHeight", "getAscenderHeight"], "function"),
    );
  });

  test("draws a header row anew on each page from the same words, and every other line once", () => {
    const rows = Array.from({ length: 30 }, (_, row) => [`row ${row}`]);
    const pages = lines(
      laid({ table: { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, body: [["head"], ...rows] } }),
    );

    const drawn = pages.map((page) => page.map(({ inlines }) => inlines).filter(([word]) => word?.text !== ""));
    expect(drawn.length).toBeGreaterThan(2);
    expect(new Set(drawn.map(([header]) => header)).size).toBe(1);
    expect(new Set(drawn.flat()).size).toBe(31);
  });

  test("puts the measure that it makes where ours can take its place", () => {
    const made: object[] = [];
    class Watched extends LayoutBuilder {
      set docMeasure(measure: { readonly textInlines: object }) {
        made.push(measure.textInlines);
        Reflect.defineProperty(this, "docMeasure", { value: measure });
      }
    }
    laid({ text: "words" }, Watched);

    expect(made).toHaveLength(1);
    expect(made[0]).toBeInstanceOf(TextInlines);
  });

  test("holds room for the number of a page, and says where that page is", () => {
    const target = { text: "target", id: "p1", pageBreak: "before" };
    const [[line] = []] = lines(laid([{ text: [{ pageReference: "p1" }] }, target]));

    const reference = line?.inlines[0]?._pageNodeRef as { positions: readonly { pageNumber: number }[] };
    expect([line?.inlines[0]?.text, reference.positions[0]?.pageNumber]).toEqual(["00000", 2]);
  });

  test("hands drawings on with what we wrote on them", () => {
    const mark = { of: "the drawing" };
    const svg = '<svg width="10" height="20"></svg>';
    const [page] = laid({ svg, mark });

    const drawing = page?.items.find(({ type }) => type === "svg")?.item;
    expect(drawing).toMatchObject({ mark, x: 20, y: 20, _width: 10, _height: 20 });
  });
});
