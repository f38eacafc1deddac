/**
 * The operators of a page, followed as a viewer does, to the words that it shows and where.
 *
 * pdfjs can give the text of a page itself, but drops the spaces at the ends of lines: with them, a word that goes on
 * in the next line is told from a new one.
 *
 * @see ISO 32000-1, 9.4 Text objects
 */

import { mirrored } from "../../values/right-to-left.ts";
import type { DrawnRun } from "./drawn-run.ts";
import { identity, type Matrix, moved, times } from "./matrix.ts";
import { type Stretch, stretches } from "./reading-order.ts";

/** Numbers of the operators, by name, as pdfjs has them. */
export type OperatorNumbers = Readonly<Record<string, number>>;

export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** A number moves to the left, in thousandths of the size. */
type Shown = Glyph | number;

interface Glyph {
  readonly unicode: string;
  /** Thousandths of the size. */
  readonly width: number;
  readonly isSpace: boolean;
}

/** Its words, with where the hand was before and after it. */
interface PlacedGlyph {
  readonly words: string;
  readonly start: Matrix;
  readonly end: Matrix;
}

interface GraphicsState {
  matrix: Matrix;
  sizePt: number;
  characterSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

interface Mark {
  readonly isArtifact: boolean;
  readonly isReversed: boolean;
  readonly contentId?: number;
}

/**
 * How words from right to left are told: by the marks of the file, or by their letters. Browsers set the same marks, but
 * not in the order of reading.
 *
 * @see ISO 32000-1, 14.8.2.3.3 Reverse-order show strings
 */
export type RightToLeft = "as-marked" | "by-letters";

export function drawnRuns(
  operators: Operators,
  numbers: OperatorNumbers,
  { page, rightToLeft }: { readonly page: number; readonly rightToLeft: RightToLeft },
): readonly DrawnRun[] {
  const names = new Map(Object.entries(numbers).map(([name, number]) => [number, name]));
  const hand = new WritingHand(page, rightToLeft);
  for (const [index, number] of operators.fnArray.entries()) {
    hand.follow(names.get(number) ?? "", (operators.argsArray[index] ?? []) as readonly unknown[]);
  }
  return hand.runs;
}

/** What only sets how words are drawn from there on. @see ISO 32000-1, 9.3 Text state parameters and operators */
const textState: ReadonlyMap<string, (state: GraphicsState, value: (index: number) => number) => void> = new Map([
  ["setFont", (state, value) => (state.sizePt = value(1))],
  ["setCharSpacing", (state, value) => (state.characterSpacing = value(0))],
  ["setWordSpacing", (state, value) => (state.wordSpacing = value(0))],
  ["setHScale", (state, value) => (state.scale = value(0) / 100)],
  ["setLeading", (state, value) => (state.leading = -value(0))],
  ["setTextRise", (state, value) => (state.rise = value(0))],
]);

class WritingHand {
  readonly runs: DrawnRun[] = [];
  readonly #page: number;
  readonly #rightToLeft: RightToLeft;
  readonly #saved: GraphicsState[] = [];
  readonly #marks: Mark[] = [];
  #state: GraphicsState = {
    matrix: identity,
    sizePt: 0,
    characterSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  #line: Matrix = identity;
  #text: Matrix = identity;

  constructor(page: number, rightToLeft: RightToLeft) {
    this.#page = page;
    this.#rightToLeft = rightToLeft;
  }

  follow(operator: string, values: readonly unknown[]): void {
    const state = this.#state;
    const value = (index: number) => Number(values[index] ?? 0);
    switch (operator) {
      case "save":
      case "paintFormXObjectBegin":
        this.#saved.push({ ...state });
        if (isMatrix(values[0])) state.matrix = times(values[0], state.matrix);
        break;
      case "restore":
      case "paintFormXObjectEnd":
        this.#state = this.#saved.pop() ?? state;
        break;
      case "transform":
        state.matrix = times(values as unknown as Matrix, state.matrix);
        break;
      case "beginText":
        this.#begin(identity);
        break;
      case "setTextMatrix":
        this.#begin((isMatrix(values[0]) ? values[0] : values) as Matrix);
        break;
      case "moveText":
        this.#begin(moved(this.#line, value(0), value(1)));
        break;
      case "setLeadingMoveText":
        state.leading = value(1);
        this.#begin(moved(this.#line, value(0), value(1)));
        break;
      case "nextLine":
        this.#begin(moved(this.#line, 0, state.leading));
        break;
      case "showText":
        this.#show(values[0] as readonly Shown[]);
        break;
      case "beginMarkedContent":
      case "beginMarkedContentProps":
        this.#mark(nameOf(values[0]), values[1]);
        break;
      case "endMarkedContent":
        this.#marks.pop();
        break;
      default:
        textState.get(operator)?.(state, value);
    }
  }

  #begin(line: Matrix): void {
    this.#line = line;
    this.#text = line;
  }

  #mark(tag: string, contentId: unknown): void {
    const around = this.#marks.at(-1);
    const isTurned = tag === "ReversedChars" && this.#rightToLeft === "as-marked";
    const id = typeof contentId === "number" ? contentId : around?.contentId;
    this.#marks.push({
      isArtifact: tag === "Artifact" || around?.isArtifact === true,
      isReversed: isTurned || around?.isReversed === true,
      ...(id !== undefined && { contentId: id }),
    });
  }

  #show(shown: readonly Shown[]): void {
    const { scale } = this.#state;
    const glyphs: PlacedGlyph[] = [];
    let movedBy = 0;
    for (const part of shown) {
      const before = glyphs.at(-1)?.words ?? "";
      // Files from elsewhere often move on instead of drawing a space; accents are set with moves too.
      if (typeof part !== "number" && movedBy < -wideMove && areTwoWords(before, part.unicode))
        glyphs.push({ words: " ", start: this.#text, end: this.#text });
      movedBy = typeof part === "number" ? movedBy + part : 0;

      const start = this.#text;
      this.#text = moved(start, this.#advance(part) * scale, 0);
      if (typeof part !== "number") glyphs.push({ words: part.unicode, start, end: this.#text });
    }
    this.#addRuns(glyphs);
  }

  #addRuns(glyphs: readonly PlacedGlyph[]): void {
    const mark = this.#marks.at(-1) ?? { isArtifact: false, isReversed: false };
    if (glyphs.every(({ words }) => words === "")) return;
    const parts = mark.isReversed ? [{ parts: glyphs, isRightToLeft: true }] : stretches(glyphs, ({ words }) => words);
    for (const stretch of parts) this.runs.push(this.#run(stretch, mark));
  }

  #run({ parts, isRightToLeft }: Stretch<PlacedGlyph>, { isArtifact, isReversed, contentId }: Mark): DrawnRun {
    const { sizePt, scale, rise, matrix, characterSpacing } = this.#state;
    const start = times(parts[0]?.start ?? identity, matrix);
    // Without the space that is set after the last character.
    const end = times(moved(parts.at(-1)?.end ?? identity, -characterSpacing * scale, 0), matrix);
    const words = (isRightToLeft ? parts.toReversed() : parts).map((part) => part.words);
    return {
      text: (isReversed ? words.map(mirrored) : words).join(""),
      page: this.#page,
      leftPt: start[4],
      rightPt: end[4],
      baselinePt: start[5] + rise * start[3],
      sizePt: sizePt * Math.hypot(start[2], start[3]),
      isArtifact,
      isReversed,
      ...(contentId !== undefined && { contentId }),
    };
  }

  #advance(part: Shown): number {
    const { sizePt, characterSpacing, wordSpacing } = this.#state;
    if (typeof part === "number") return (-part / 1000) * sizePt;
    return (part.width / 1000) * sizePt + characterSpacing + (part.isSpace ? wordSpacing : 0);
  }
}

/** In thousandths of the size; kerning moves by less. */
const wideMove = 180;

function areTwoWords(before: string, after: string): boolean {
  return !/^[\p{M}\s]/u.test(after) && !/(?:^|[\p{M}\s])$/u.test(before);
}

/** pdfjs gives the name of a mark as text only where the mark has properties. */
function nameOf(tag: unknown): string {
  return typeof tag === "object" && tag !== null && "name" in tag ? String(tag.name) : String(tag);
}

function isMatrix(value: unknown): value is Matrix {
  return typeof value === "object" && value !== null && Number.isFinite((value as Matrix)[5]);
}
