import {
  type DocMeasure,
  type LaidLine,
  type LaidText,
  type LaidWord,
  LayoutBuilder,
  type PageMargins,
  type PageSize,
  type PdfDocument,
  SvgMeasure,
} from "./internals.ts";
import { MeasuredRuns } from "./measured-runs.ts";

/** pdfmake's layout, with words measured in our way. */
export class PaperLayout extends LayoutBuilder {
  readonly #pdf: PdfDocument;
  #measure: DocMeasure | undefined;

  constructor(size: PageSize, margins: PageMargins, pdf: PdfDocument) {
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

  /**
   * A word that fits the line but for the blank after it is one that pdfmake cuts in two: the blank would begin the next
   * line, where it shows. It belongs to its word.
   */
  override buildNextLine(text: LaidText): LaidLine | null {
    const line = super.buildNextLine(text);
    const [next] = text._inlines ?? [];
    if (line && next && isCutOff(next)) {
      text._inlines?.shift();
      line.addInline(next);
    }
    return line;
  }
}

/** Nothing but the blank that the measure counted to the word before. */
function isCutOff({ text, leadingCut, trailingCut }: LaidWord): boolean {
  return /^ +$/.test(text) && leadingCut === 0 && trailingCut > 0;
}
