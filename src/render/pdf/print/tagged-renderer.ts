/** Draws what was laid out, each line, rule and drawing as the part of the paper that it is. */

import { Element } from "../tagging/element.ts";
import { drawLine } from "./draw-line.ts";
import { type LaidLine, type LaidWord, type PlacedDrawing, Renderer } from "./internals.ts";
import type { TaggedPdf } from "./tagged-pdf.ts";

export class TaggedRenderer extends Renderer {
  readonly #pdf: TaggedPdf;
  /** pdfmake draws a table's header row anew on each page, from the same words. */
  readonly #drawn = new WeakSet<readonly LaidWord[]>();

  constructor(pdf: TaggedPdf) {
    super(pdf);
    this.#pdf = pdf;
  }

  override renderLine(line: LaidLine, xPt: number, yPt: number): void {
    const isRepeated = this.#drawn.has(line.inlines);
    this.#drawn.add(line.inlines);
    drawLine(this.#pdf, line, { xPt, yPt, ...(isRepeated ? { as: "repeated" } : {}) });
  }

  /** Rules and tints. */
  override renderVector(vector: object): void {
    this.#pdf.mark("layout");
    super.renderVector(vector);
  }

  override renderSVG(drawing: PlacedDrawing): void {
    this.#draw(drawing, () => super.renderSVG(drawing));
  }

  override renderImage(drawing: PlacedDrawing): void {
    this.#draw(drawing, () => super.renderImage(drawing));
  }

  /** A drawing keeps its colours and faces to itself. */
  #draw(drawing: PlacedDrawing, draw: () => void): void {
    const { mark, x, y, _width, _height } = drawing;
    if (mark === undefined) throw new Error("a drawing reached the page without saying what it is");
    this.#pdf.mark(mark);
    if (mark instanceof Element) {
      const top = this.#pdf.page.height - y;
      mark.box = [x, top - _height, x + _width, top];
    }
    this.#pdf.save();
    draw();
    this.#pdf.restore();
  }
}
