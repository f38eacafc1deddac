/**
 * The parts of pdfmake that we drive ourselves, with the little of their types that we use.
 *
 * pdfmake's own front door carries fonts, policies and files in one object shared by the whole process, and looks up
 * addresses. Going in by its parts, a rendering has nothing but what it is given. Pinned to 0.3.11.
 */

import { createRequire } from "node:module";
import type { Content, Style } from "pdfmake/interfaces.js";

export interface Pdfmake {
  readonly PdfDocument: new (
    fonts: Readonly<Record<string, FontFiles>>,
    images: Readonly<Record<string, never>>,
    patterns: Readonly<Record<string, never>>,
    attachments: Readonly<Record<string, never>>,
    options: Readonly<Record<string, unknown>>,
    files: VirtualFiles,
    mayReadFile: (path: string) => boolean,
  ) => PdfDocument;
  readonly LayoutBuilder: new (size: PageSize, margins: PageMargins, svgMeasure: object) => LayoutBuilder;
  readonly Renderer: new (pdf: PdfDocument) => { renderPages(pages: unknown): void };
  readonly SvgMeasure: new () => object;
}

export interface FontFiles {
  readonly normal: string;
  readonly bold: string;
  readonly italics: string;
  readonly bolditalics: string;
}

/** The only files there are while a PDF is made. */
export interface VirtualFiles {
  existsSync(name: string): boolean;
  readFileSync(name: string): Uint8Array;
}

export interface PdfDocument extends AsyncIterable<Uint8Array> {
  readonly outline: PdfOutline;
  provideFont(family: string, isBold: boolean, isItalic: boolean): { readonly font: FontkitFont };
  appendXML(xml: string): void;
  _addInfo: () => void;
  end(): void;
}

export interface PdfOutline {
  readonly outlineData: { Dest?: unknown; Count?: number };
  readonly children: readonly PdfOutline[];
  addItem(title: string): PdfOutline;
}

export interface FontkitFont {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
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
  registerTableLayouts(layouts: object): void;
}

/** Loads pdfmake at the first call: papers in Word and HTML never wait for it. */
export function pdfmake(): Pdfmake {
  const require = createRequire(import.meta.url);
  const part = (name: string) => require(`pdfmake/js/${name}`).default;
  return {
    PdfDocument: part("PDFDocument"),
    LayoutBuilder: part("LayoutBuilder"),
    Renderer: part("Renderer"),
    SvgMeasure: part("SVGMeasure"),
  };
}
