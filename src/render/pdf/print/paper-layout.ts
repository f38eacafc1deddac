import { type DocMeasure, LayoutBuilder, type PageMargins, type PageSize, SvgMeasure } from "./internals.ts";
import { MeasuredRuns } from "./measured-runs.ts";
import type { TaggedPdf } from "./tagged-pdf.ts";

/** pdfmake's layout, with words measured in our way. */
export class PaperLayout extends LayoutBuilder {
  readonly #pdf: TaggedPdf;
  #measure: DocMeasure | undefined;

  constructor(size: PageSize, margins: PageMargins, pdf: TaggedPdf) {
    super(size, margins, new SvgMeasure());
    this.#pdf = pdf;
  }

  get docMeasure(): DocMeasure | undefined {
    return this.#measure;
  }

  /** pdfmake makes its measure itself and puts it here. */
  set docMeasure(measure: DocMeasure) {
    measure.textInlines = new MeasuredRuns(this.#pdf);
    this.#measure = measure;
  }
}
