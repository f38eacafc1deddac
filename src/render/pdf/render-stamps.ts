/**
 * Lines of words as a PDF of strips, a page each: what a pack draws on the pages of its papers.
 *
 * A strip is drawn, not laid out: a thousand of them take no time, and all share one font.
 */

import type { Theme } from "../theme/theme.ts";
import { type Faces, facesOf } from "./faces.ts";
import type { PdfFonts } from "./pdf-fonts.ts";
import { newPdf } from "./print/new-pdf.ts";

/** Words stand at the right edge of their strip, its lines beneath each other: on a page of A5 too. Lengths in points. */
const stripPt = { width: 320, lineHeight: 13, baseline: 4 } as const;

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

/** @param strips - the lines of each, in their order */
export async function renderStamps(
  strips: readonly (readonly string[])[],
  theme: Theme,
  fonts: PdfFonts,
): Promise<Uint8Array> {
  const faces = facesOf(fonts);
  // The clock's date would stand in a file of its own; a pack takes over the strips alone.
  const pdf = newPdf(fonts, { info: { CreationDate: new Date(0) } }) as unknown as Canvas;
  for (const strip of strips) {
    const lines = strip.flatMap((line) => wrapped(line, theme, faces));
    const height = stripPt.lineHeight * lines.length;
    pdf.addPage({ size: [stripPt.width, height], margin: 0 });
    for (const [index, line] of lines.entries())
      drawLine(line, stripPt.lineHeight * (index + 1) - stripPt.baseline, theme, faces, pdf);
  }
  pdf.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdf) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

/** A word that is wider than the strip has a line of its own. */
function wrapped(line: string, theme: Theme, faces: Faces): readonly string[] {
  const lines: string[] = [];
  for (const word of line.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    const widthPt = piecesOf(longer, faces).reduce((sum, piece) => sum + widthOf(piece, theme, faces), 0);
    if (lines.length > 0 && widthPt <= stripPt.width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function widthOf({ words }: Piece, { smallSizePt }: Theme, faces: Faces): number {
  return faces.widthPt(words, "regular", smallSizePt);
}

function drawLine(line: string, baselinePt: number, theme: Theme, faces: Faces, pdf: Canvas): void {
  const sizePt = theme.smallSizePt;
  const pieces = piecesOf(line, faces);
  let xPt = stripPt.width - pieces.reduce((sum, piece) => sum + widthOf(piece, theme, faces), 0);
  for (const piece of pieces) {
    const { words, family } = piece;
    pdf._font = pdf.provideFont(family, false, false);
    pdf.fontSize(sizePt);
    pdf.fillColor(theme.text);
    pdf.text(words, xPt, baselinePt, { lineBreak: false, baseline: "alphabetic" });
    xPt += widthOf(piece, theme, faces);
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
