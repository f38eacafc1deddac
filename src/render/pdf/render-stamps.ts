/**
 * Lines of words as a PDF of strips, a page each: what a pack draws on the pages of its papers.
 *
 * A strip is drawn, not laid out: a thousand of them take no time, and all share one font.
 */

import type { Theme } from "../theme/theme.ts";
import { type Faces, facesOf } from "./faces.ts";
import type { PdfFonts } from "./pdf-fonts.ts";
import { newPdf } from "./print/new-pdf.ts";

/** Words stand at the right edge of their strip. Lengths in points. */
const stripPt = { width: 400, height: 14, baseline: 4 } as const;

/** What pdfkit can do that a paper does not need of it. */
interface Canvas extends AsyncIterable<Uint8Array> {
  _font: unknown;
  provideFont(family: string, isBold: boolean, isItalic: boolean): unknown;
  addPage(options: { readonly size: readonly number[]; readonly margin: number }): void;
  fontSize(points: number): void;
  fillColor(colour: string): void;
  text(words: string, x: number, y: number, options: { readonly lineBreak: false; readonly baseline: string }): void;
  end(): void;
}

/** @param lines - a strip each, in their order */
export async function renderStamps(lines: readonly string[], theme: Theme, fonts: PdfFonts): Promise<Uint8Array> {
  const faces = facesOf(fonts);
  // The clock's date would stand in a file of its own; a pack takes over the strips alone.
  const pdf = newPdf(fonts, { info: { CreationDate: new Date(0) } }) as unknown as Canvas;
  for (const line of lines) drawStrip(line, theme, faces, pdf);
  pdf.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdf) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

function drawStrip(line: string, theme: Theme, faces: Faces, pdf: Canvas): void {
  const sizePt = theme.smallSizePt;
  const pieces = piecesOf(line, faces);
  const widthPt = (words: string) => faces.widthPt(words, "regular", sizePt);
  let xPt = stripPt.width - pieces.reduce((sum, { words }) => sum + widthPt(words), 0);
  pdf.addPage({ size: [stripPt.width, stripPt.height], margin: 0 });
  for (const { words, family } of pieces) {
    pdf._font = pdf.provideFont(family, false, false);
    pdf.fontSize(sizePt);
    pdf.fillColor(theme.text);
    pdf.text(words, xPt, stripPt.height - stripPt.baseline, { lineBreak: false, baseline: "alphabetic" });
    xPt += widthPt(words);
  }
}

interface Piece {
  readonly words: string;
  readonly family: "text" | "symbols";
}

/** Split where the face changes; a character that no face holds is shown as U+FFFD. */
function piecesOf(line: string, faces: Faces): readonly Piece[] {
  const pieces: { words: string; family: "text" | "symbols" }[] = [];
  for (const character of line) {
    const family = faces.familyFor(character.codePointAt(0) ?? 0, "regular");
    const drawn = { words: family ? character : "\ufffd", family: family ?? "symbols" };
    const last = pieces.at(-1);
    if (last?.family === drawn.family) last.words += drawn.words;
    else pieces.push(drawn);
  }
  return pieces;
}
