/** The words of one paragraph, item or cell as the lines that draw them. */

import { type Piece, piece } from "../../document/pieces.ts";
import { type DrawnLine, lineSizePt, lineText } from "./drawn-line.ts";
import type { DrawnRun } from "./drawn-run.ts";
import { type LineEnds, linesJoined } from "./line-ends.ts";

export interface Leaf {
  readonly kind: Piece["kind"];
  readonly number?: string;
  readonly lines: readonly DrawnLine[];
}

/** Words of each note, by its number. */
export type NoteWords = ReadonlyMap<string, string>;

/** What has to be known of the whole file to read the words of a part. */
export interface FileHabits {
  readonly ends: LineEnds;
  readonly notes: NoteWords;
  /** Whether a symbol that repeats a word is always marked as decoration: then any other was typed. */
  readonly areSymbolsMarked: boolean;
}

export function leafPiece({ kind, number, lines }: Leaf, habits: FileHabits): Piece {
  return piece(
    kind,
    linesJoined(lines, habits.ends, (line) => lineWords(line, habits)),
    number,
  );
}

/** The number or bullet that hangs before the words is no part of them: a bullet only stands for a number. */
export function leafOf(kind: Piece["kind"], lines: readonly DrawnLine[]): Leaf {
  const [first = [], ...others] = lines;
  const mark = hangingMark(first);
  if (mark === undefined) return { kind, lines };
  const words = first.slice(2);
  const rest = words.length > 0 ? [words, ...others] : others;
  return bullets.has(mark) ? { kind, lines: rest } : { kind, number: mark, lines: rest };
}

/** What stands at the beginning of a line, away from the words: "5.3", "(1)", "•". */
export function hangingMark([mark, gap]: DrawnLine): string | undefined {
  const text = mark?.text.trim() ?? "";
  const isApart = gap !== undefined && /^ {2,}$/.test(gap.text);
  return isApart && (isNumber(text) || bullets.has(text)) ? text : undefined;
}

function isNumber(text: string): boolean {
  return /^(?:\d+(?:\.\d+)*\.?|\(?(?:\d+|[a-z]+)\))$/.test(text);
}

export const bullets: ReadonlySet<string> = new Set(["•", "◦", "▪", "–", "-", "\uf0b7"]);

/** Where the words begin, beside a number. */
export function wordsLeftPt(line: DrawnLine): number {
  return (hangingMark(line) === undefined ? line[0] : (line[2] ?? line[0]))?.leftPt ?? 0;
}

function lineWords(line: DrawnLine, { notes, areSymbolsMarked }: FileHabits): string {
  const isRaised = raisedIn(line);
  return line
    .map((run, index) => {
      if ((run.isArtifact || !areSymbolsMarked) && isSymbol(run, line[index + 1])) return "";
      const note = isRaised(run) ? notes.get(run.text.trim()) : undefined;
      return note === undefined ? run.text : ` [${note}] `;
    })
    .join("");
}

/** A shape that repeats the word after it, tied to it by a space that doesn't break. */
function isSymbol({ text }: DrawnRun, next: DrawnRun | undefined): boolean {
  return /^[\p{So}\p{Sm}\u25a0-\u25ff]$/u.test(text) && next?.text.startsWith("\u00a0") === true;
}

/** Which runs of a line are raised, as the number of a note is where it is referred to. */
export function raisedIn(line: DrawnLine): (run: DrawnRun) => boolean {
  const sizePt = lineSizePt(line);
  const around = line.find((other) => other.sizePt === sizePt);
  return (run) => {
    if (!around || run.sizePt > sizePt * 0.75 || !/^\d+\s*$/.test(run.text)) return false;
    return run.baselinePt > around.baselinePt + sizePt * 0.1;
  };
}

export function leafText({ number, lines }: Leaf): string {
  return piece("text", [number ?? "", ...lines.map(lineText)].join(" ")).words;
}
