/**
 * The parts of pdfmake and pdfkit that we drive ourselves, with the little of their types that we use.
 *
 * pdfmake's own front door carries fonts, policies and files in one object shared by the whole process, looks up
 * addresses and writes no structure. Going in by its parts, a rendering has nothing but what it is given, and every word
 * is drawn as what it is. None of this is a public interface, so other versions than those below are refused, and a test
 * goes through every method and field that is named here.
 */

import { createRequire } from "node:module";
import type { Content, Style } from "pdfmake/interfaces.js";
import type { Mark } from "../tagging/mark.ts";
import type { Level } from "./directed-runs.ts";

const require = createRequire(import.meta.url);

/** The versions that all of this is true of. */
export const provenVersions = { pdfmake: "0.3.11", pdfkit: "0.19.1" } as const;

refuseOtherVersions();

const part = (name: string) => require(`pdfmake/js/${name}`).default;

export const PdfDocument: new (
  fonts: Readonly<Record<string, never>>,
  images: Readonly<Record<string, never>>,
  patterns: Readonly<Record<string, never>>,
  attachments: Readonly<Record<string, never>>,
  options: Readonly<Record<string, unknown>>,
  files: null,
  mayReadFile: (path: string) => boolean,
) => PdfDocument = part("PDFDocument");

export const LayoutBuilder: new (size: PageSize, margins: PageMargins, svgMeasure: object) => LayoutBuilder =
  part("LayoutBuilder");

export const Renderer: new (pdf: PdfDocument) => Renderer = part("Renderer");

export const TextInlines: new (pdf: PdfDocument) => TextInlines = part("TextInlines");

export const TextDecorator: new (pdf: PdfDocument) => TextDecorator = part("TextDecorator");

export const StyleContextStack: {
  getStyleProperty<T>(item: object, stack: StyleStack, property: string, otherwise: T): T;
} = part("StyleContextStack");

export const SvgMeasure: new () => object = part("SVGMeasure");

export interface PdfDocument extends AsyncIterable<Uint8Array> {
  readonly outline: PdfOutline;
  /** The page that is drawn on. */
  readonly page: PdfPage;
  readonly _root: PdfReference;
  readonly _fontFamilies: Record<string, EmbeddedFont>;
  _fontCount: number;
  _font: EmbeddedFont;
  ref(data?: object): PdfReference;
  addContent(operators: string): this;
  addNamedDestination(name: string, view: "XYZ", leftPt: number, topPt: number, zoom: null): void;
  font(source: string | Uint8Array): this;
  provideFont(family: string, isBold: boolean, isItalic: boolean): EmbeddedFont;
  getFontFile(family: string, isBold: boolean, isItalic: boolean): string | null;
  save(): this;
  restore(): this;
  file(bytes: Uint8Array, options: Readonly<Record<string, unknown>>): PdfReference;
  appendXML(xml: string): void;
  flushPages(): void;
  endMarkings(): void;
  endSubset(): void;
  end(): void;
  _addInfo(): void;
  _addColorOutputIntent(): void;
}

/** An object of the file. As a value in another's `data` it is printed as a reference. */
export interface PdfReference {
  readonly id: number;
  readonly data: Record<string, unknown>;
  write(bytes: Uint8Array): void;
  end(bytes?: Uint8Array | string): void;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly dictionary: PdfReference;
  readonly content: PdfReference;
  /** The fonts used on this page, by the name they have in its content. */
  readonly fonts: Record<string, PdfReference>;
  readonly annotations: PdfReference[];
}

export interface PdfOutline {
  readonly outlineData: { Dest?: unknown; Count?: number };
  readonly children: readonly PdfOutline[];
  addItem(title: string): PdfOutline;
}

/** A font as one file embeds it. Ascender and widths in thousandths of an em. */
export interface EmbeddedFont {
  readonly id: string;
  readonly font: FontkitFont;
  readonly ascender: number;
  /** What each word looks like, by the word. */
  layoutCache: Record<string, unknown>;
  ref(): PdfReference;
  embed(): void;
  lineHeight(sizePt: number): number;
  /** The codes of the glyphs in the file, and how far each is from its plain place. */
  encode(text: string): readonly [readonly string[], readonly GlyphPosition[]];
  widthOfString(text: string, sizePt: number): number;
}

export interface GlyphPosition {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
  readonly advanceWidth: number;
}

export type EmbeddedFontClass = new (pdf: PdfDocument, font: FontkitFont, id: string) => EmbeddedFont;

export interface FontkitFont {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): Glyph;
  getGlyph(id: number, codePoints?: readonly number[]): Glyph;
}

export interface Glyph {
  readonly id: number;
  readonly advanceWidth: number;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
  readonly orientation: "portrait" | "landscape";
}

export interface PageMargins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Drawn on each page: in the header or the footer. */
export type RunningContent = (page: number, pages: number) => Content;

interface LayoutBuilder {
  layoutDocument(
    content: Content,
    pdf: PdfDocument,
    styles: Readonly<Record<string, never>>,
    defaultStyle: Style,
    background: undefined,
    header: RunningContent,
    footer: RunningContent,
  ): unknown;
  /** Takes the words of the next line from the text; null when there are none left. */
  buildNextLine(text: LaidText): LaidLine | null;
}

/** Text on its way to lines. */
export interface LaidText {
  readonly _inlines?: LaidWord[];
}

/** What measures the parts of a definition. `LayoutBuilder` makes one for itself. */
export interface DocMeasure {
  textInlines: TextInlines;
}

interface TextInlines {
  readonly pdfDocument: PdfDocument;
  buildInlines(text: unknown, stack: StyleStack): unknown;
  measure(words: LaidWord[], stack: StyleStack): LaidWord[];
  widthOfText(text: string, word: LaidWord): number;
}

/** The styles around a piece of text, outermost first. */
export interface StyleStack {
  readonly styleOverrides: readonly unknown[];
}

interface Renderer {
  readonly pdfDocument: PdfDocument;
  renderPages(pages: unknown): void;
  renderLine(line: LaidLine, xPt: number, yPt: number): void;
  renderVector(vector: object): void;
  renderSVG(drawing: PlacedDrawing): void;
  renderImage(drawing: PlacedDrawing): void;
}

interface TextDecorator {
  drawDecorations(line: LaidLine, xPt: number, yPt: number): void;
}

/** A line of text with its place on the page, from the top left. */
export interface LaidLine {
  readonly inlines: LaidWord[];
  /** The name of the place that links to this line lead to. */
  readonly id?: string;
  /** Set on a line whose first word is the number of the page where this stands. */
  readonly _pageNodeRef?: PageTarget;
  addInline(word: LaidWord): void;
  getHeight(): number;
  getAscenderHeight(): number;
}

/** A word, with the blank after it, as it was measured. */
export interface LaidWord {
  text: string;
  font: EmbeddedFont;
  fontSize: number;
  /** From the beginning of the line. */
  x: number;
  width: number;
  height: number;
  leadingCut: number;
  trailingCut: number;
  leadingIndent?: number;
  alignment: string;
  characterSpacing: number;
  color: string;
  decoration: string | null;
  link: string | null;
  linkToDestination: string | null;
  noWrap: boolean | null;
  sup: boolean;
  /** Which way it is written; without one, from left to right. */
  readonly level?: Level;
  readonly mark?: Mark;
  readonly _pageNodeRef?: PageTarget;
}

interface PageTarget {
  readonly positions?: readonly { readonly pageNumber: number }[];
}

/** A drawing with its place on the page, from the top left. */
export interface PlacedDrawing {
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
  readonly mark?: Mark;
}

function refuseOtherVersions(): void {
  const pdfmakeAt = require.resolve("pdfmake/package.json");
  const pdfkitAt = createRequire(pdfmakeAt).resolve("pdfkit/package.json");
  const installed = { pdfmake: require(pdfmakeAt).version, pdfkit: require(pdfkitAt).version };
  for (const name of ["pdfmake", "pdfkit"] as const) {
    if (installed[name] !== provenVersions[name]) {
      throw new Error(`${name} ${installed[name]} is installed; PDFs are drawn with ${provenVersions[name]} only`);
    }
  }
}
