/**
 * How wide and tall each word is.
 *
 * pdfmake looks up some twenty styles for every word, through all the styles around it. The words of one run look alike,
 * so here they are looked up once for the run; and only those that papers use.
 */

import { directedRuns } from "./directed-runs.ts";
import { type LaidWord, StyleContextStack, type StyleStack, TextInlines } from "./internals.ts";

/** pdfmake copies what a run has to each of its words, so each word leads back to its run. */
type Word = LaidWord & { readonly run?: object };

export class MeasuredRuns extends TextInlines {
  override buildInlines(text: unknown, stack: StyleStack): unknown {
    const runs = directedRuns(Array.isArray(text) ? text : [text]);
    for (const run of runs) {
      if (typeof run === "object" && run !== null) Object.assign(run, { run });
    }
    return super.buildInlines(runs, stack);
  }

  override measure(words: Word[], stack: StyleStack): Word[] {
    const [first] = words;
    if (first) indentFirst(first, stack);

    let run: object | undefined;
    let style: RunStyle | undefined;
    for (const word of words) {
      if (!style || word.run === undefined || word.run !== run) style = this.#styleOf(word, stack);
      run = word.run;
      this.#measureWord(word, style);
    }
    return words;
  }

  #styleOf(word: Word, stack: StyleStack): RunStyle {
    const own = <T>(property: string, otherwise: T) =>
      StyleContextStack.getStyleProperty(word, stack, property, otherwise);
    const sup = own("sup", false);
    const font = this.pdfDocument.provideFont(own("font", ""), own("bold", false), own("italics", false));
    const fontSize = own("fontSize", 12) * (sup ? raisedSize : 1);
    const look: Look = {
      font,
      fontSize,
      sup,
      alignment: own("alignment", "left"),
      characterSpacing: own("characterSpacing", 0),
      color: own("color", "#000000"),
      decoration: own<string | null>("decoration", null),
      link: own<string | null>("link", null),
      linkToDestination: own<string | null>("linkToDestination", null),
      noWrap: null,
      height: font.lineHeight(fontSize) * own("lineHeight", 1),
    };
    return { look, blankPt: font.widthOfString(" ", fontSize) };
  }

  #measureWord(word: Word, { look, blankPt }: RunStyle): void {
    Object.assign(word, look);
    word.width = this.widthOfText(word.text, word);
    word.leadingCut ||= 0;
    word.trailingCut = 0;
    const { text } = word;
    // Not the blank that ties words: it is drawn wherever it stands.
    const leading = text.search(/[^ ]|$/);
    if (leading > 0) word.leadingCut += cutPt(text.slice(0, leading), look, blankPt);
    const trailing = text.length - text.replace(/ +$/, "").length;
    if (trailing > 0) word.trailingCut = cutPt(text.slice(-trailing), look, blankPt);
  }
}

/** The size of raised figures, beside that of the words they follow. */
const raisedSize = 0.58;

type Look = Pick<
  LaidWord,
  | "font"
  | "fontSize"
  | "sup"
  | "alignment"
  | "characterSpacing"
  | "color"
  | "decoration"
  | "link"
  | "linkToDestination"
  | "noWrap"
  | "height"
>;

interface RunStyle {
  readonly look: Look;
  readonly blankPt: number;
}

/** A hanging number stands out to the left. */
function indentFirst(first: Word, stack: StyleStack): void {
  const indent = StyleContextStack.getStyleProperty(first, stack, "leadingIndent", 0);
  if (indent === 0) return;
  first.leadingCut = -indent;
  first.leadingIndent = indent;
}

/** How much narrower a word is at the edge of a line, where its blanks are not drawn. */
function cutPt(blanks: string, { font, fontSize, characterSpacing }: Look, blankPt: number): number {
  if (blanks === " ") return blankPt;
  return font.widthOfString(blanks, fontSize) + characterSpacing * (blanks.length - 1);
}
