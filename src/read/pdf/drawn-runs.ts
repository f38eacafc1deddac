/**
 * The operators of a page, followed as a viewer does, to the words that it shows and where.
 *
 * pdfjs can give the text of a page itself, but drops the spaces at the ends of lines: with them, a word that goes on
 * in the next line is told from a new one.
 *
 * @see ISO 32000-1, 9.4 Text objects
 */

import type { DrawnRun } from "./drawn-run.ts";
import { identity, type Matrix, moved, times } from "./matrix.ts";
import { areOneWord, inReadingOrder } from "./reading-order.ts";

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
  readonly contentId?: number;
}

export function drawnRuns(operators: Operators, numbers: OperatorNumbers, page: number): readonly DrawnRun[] {
  const names = new Map(Object.entries(numbers).map(([name, number]) => [number, name]));
  const hand = new WritingHand(page);
  for (const [index, number] of operators.fnArray.entries()) {
    hand.follow(names.get(number) ?? "", (operators.argsArray[index] ?? []) as readonly unknown[]);
  }
  return hand.runs;
}

class WritingHand {
  readonly runs: DrawnRun[] = [];
  readonly #page: number;
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
  /** Of the last run, in the order of the page. */
  #drawn: readonly string[] = [];
  #line: Matrix = identity;
  #text: Matrix = identity;

  constructor(page: number) {
    this.#page = page;
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
      case "setFont":
        state.sizePt = value(1);
        break;
      case "setCharSpacing":
        state.characterSpacing = value(0);
        break;
      case "setWordSpacing":
        state.wordSpacing = value(0);
        break;
      case "setHScale":
        state.scale = value(0) / 100;
        break;
      case "setLeading":
        state.leading = -value(0);
        break;
      case "setTextRise":
        state.rise = value(0);
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
        this.#mark(String(values[0]), values[1]);
        break;
      case "endMarkedContent":
        this.#marks.pop();
        break;
    }
  }

  #begin(line: Matrix): void {
    this.#line = line;
    this.#text = line;
  }

  #mark(tag: string, contentId: unknown): void {
    const around = this.#marks.at(-1);
    const id = typeof contentId === "number" ? contentId : around?.contentId;
    this.#marks.push({
      isArtifact: tag === "Artifact" || around?.isArtifact === true,
      ...(id !== undefined && { contentId: id }),
    });
  }

  #show(shown: readonly Shown[]): void {
    const { sizePt, scale, rise, matrix } = this.#state;
    const start = times(this.#text, matrix);
    const drawn: string[] = [];
    let movedBy = 0;
    for (const part of shown) {
      if (typeof part !== "number") {
        // Files from elsewhere often move on instead of drawing a space; accents are set with moves too.
        const isNewWord = !/^[\p{M}\s]/u.test(part.unicode) && !/(?:^|[\p{M}\s])$/u.test(drawn.at(-1) ?? "");
        if (movedBy < -wideMove && isNewWord) drawn.push(" ");
        drawn.push(part.unicode);
      }
      movedBy = typeof part === "number" ? movedBy + part : 0;
      this.#text = moved(this.#text, this.#advance(part) * scale, 0);
    }
    if (drawn.join("") === "") return;
    const { contentId, isArtifact } = this.#marks.at(-1) ?? { isArtifact: false };
    // Without the space that is set after the last character.
    const end = times(moved(this.#text, -this.#state.characterSpacing * scale, 0), matrix);
    const run: DrawnRun = {
      text: inReadingOrder(drawn, (shape) => shape).join(""),
      page: this.#page,
      leftPt: start[4],
      rightPt: end[4],
      baselinePt: start[5] + rise * start[3],
      sizePt: sizePt * Math.hypot(start[2], start[3]),
      isArtifact,
      ...(contentId !== undefined && { contentId }),
    };
    this.#add(run, drawn);
  }

  /** A word from right to left is one run, even where its accents are set a little higher or lower. */
  #add(run: DrawnRun, drawn: readonly string[]): void {
    const before = this.runs.at(-1);
    const goesOn =
      before?.contentId === run.contentId &&
      before !== undefined &&
      Math.abs(run.leftPt - before.rightPt) < run.sizePt / 2 &&
      Math.abs(run.baselinePt - before.baselinePt) < run.sizePt / 2 &&
      areOneWord(this.#drawn, drawn);
    this.#drawn = goesOn ? [...this.#drawn, ...drawn] : drawn;
    if (!goesOn) this.runs.push(run);
    else {
      const text = inReadingOrder(this.#drawn, (shape) => shape).join("");
      this.runs.splice(-1, 1, { ...before, text, rightPt: run.rightPt });
    }
  }

  #advance(part: Shown): number {
    const { sizePt, characterSpacing, wordSpacing } = this.#state;
    if (typeof part === "number") return (-part / 1000) * sizePt;
    return (part.width / 1000) * sizePt + characterSpacing + (part.isSpace ? wordSpacing : 0);
  }
}

/** In thousandths of the size; kerning moves by less. */
const wideMove = 180;

function isMatrix(value: unknown): value is Matrix {
  return typeof value === "object" && value !== null && Number.isFinite((value as Matrix)[5]);
}
