/**
 * Text that anybody wrote, plain or with the marks of Markdown, to pieces that know each of their lines.
 *
 * Headings are told by their marks, or by how short lines stand alone. A paragraph that a page break or a note cuts in
 * two is one again. For our own text files `read-text.ts` and `read-markdown.ts` know more, but no lines.
 */

import type { Checked } from "../../diagnostics/diagnostic.ts";
import type { Piece } from "../../document/pieces.ts";
import type { PieceMark, Reading } from "../reading.ts";
import { type LineOfText, lineOfText } from "./line-of-text.ts";
import { textReading } from "./text-reading.ts";

export function readLines(text: string): Checked<Reading> {
  const lines = bodyLines(text);
  const reader = new LineReader(lines.some(([, line]) => line.length > longestWrapped));
  for (const [index, line] of lines) reader.read(lineOfText(line), index + 1);
  const written = reader.finished();
  const pieces = written.map(({ piece }) => piece);
  return textReading({ pieces, marks: written.map(({ mark }) => mark), running: [] });
}

/** Where a line is longer, nobody wrapped the lines, and each is a paragraph of its own. */
const longestWrapped = 200;

/** With their numbers from 0; without front matter. */
function bodyLines(text: string): readonly (readonly [number, string])[] {
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => [index, line] as const);
  if (lines[0]?.[1] !== "---") return lines;
  const end = lines.findIndex(([index, line]) => index > 0 && line === "---");
  return end < 0 ? lines : lines.slice(end + 1);
}

interface Written {
  readonly piece: Piece;
  readonly mark: PieceMark;
}

interface Open {
  kind: Piece["kind"];
  number?: string;
  words: string;
  isItem: boolean;
  isNested?: boolean;
  isNumberBold?: boolean;
  isNote: boolean;
  readonly lines: { offset: number; at: { line: number } }[];
}

class LineReader {
  readonly #done: Open[] = [];
  /** What the next line goes on with, unless it begins anew. */
  #open: Open | undefined;
  /** The last that is no note. */
  #latest: Open | undefined;
  #isAfterBlank = true;
  readonly #isUnwrapped: boolean;

  constructor(isUnwrapped: boolean) {
    this.#isUnwrapped = isUnwrapped;
  }

  read(line: LineOfText, number: number): void {
    switch (line.kind) {
      case "blank":
        this.#isAfterBlank = true;
        this.#open = undefined;
        return;
      case "rule":
        this.#underline(line.level);
        return;
      case "row":
        for (const cell of line.cells) this.#begin({ kind: "cell", words: cell, isItem: false }, number);
        this.#open = undefined;
        return;
      case "heading":
        this.#begin(
          { kind: line.level === 1 ? "title" : "heading", words: line.words, isItem: false, ...numbered(line) },
          number,
        );
        this.#open = undefined;
        return;
      case "words":
        this.#words(line, number);
    }
  }

  #words(line: Extract<LineOfText, { kind: "words" }>, number: number): void {
    const goesOn = this.#isUnwrapped ? undefined : this.#open;
    const open = goesOn ?? (this.#isAfterBlank || this.#isUnwrapped ? this.#cutOff(line) : undefined);
    const isWord = goesOn !== undefined && line.isNumberBare === true && !this.#countsOn(line.number);
    if (open && (isWord || !line.begins)) {
      open.lines.push({ offset: open.words.length + 1, at: { line: number } });
      open.words += isWord ? ` ${line.number} ${line.words}` : ` ${line.words}`;
      this.#open = open;
    } else {
      const { isItem, isNested, isNote, words } = line;
      this.#begin({ kind: "text", words, isItem, isNested, isNote, ...numbered(line) }, number);
    }
    this.#isAfterBlank = false;
  }

  /** “6 Schools” within a paragraph is the sixth of something only after the fifth. */
  #countsOn(number = ""): boolean {
    return number === "1" || Number(this.#latest?.number) === Number(number) - 1;
  }

  /** The paragraph that this line goes on with after a page break or a note: one that stopped in mid-sentence. */
  #cutOff({ words }: { readonly words: string }): Open | undefined {
    const before = this.#latest;
    const stopped = before && before.words.length > 40 && /[\p{L}\d,;-]/u.test(before.words.slice(-1));
    return stopped && before.kind === "text" && !isShort(before) && /^\p{Ll}/u.test(words) ? before : undefined;
  }

  #begin(piece: Omit<Open, "lines" | "isNote"> & { readonly isNote?: boolean }, line: number): void {
    this.#open = { isNote: false, ...piece, lines: [{ offset: 0, at: { line } }] };
    this.#done.push(this.#open);
    if (!this.#open.isNote) this.#latest = this.#open;
    this.#isAfterBlank = false;
  }

  #underline(level: number): void {
    const before = this.#open;
    if (before && before.lines.length === 1 && !before.isItem) before.kind = level === 1 ? "title" : "heading";
    this.#open = undefined;
  }

  finished(): readonly Written[] {
    return this.#done.map((open) => {
      const { words, number, isItem, isNested = false, isNumberBold, lines } = open;
      const kind = open.kind === "text" && isHeading(open) ? "heading" : open.kind;
      return {
        piece: { kind, ...(number !== undefined && { number }), words },
        mark: {
          lines,
          isItem: isItem && kind === "text",
          isNested,
          ...(isNumberBold !== undefined && { isNumberBold }),
        },
      };
    });
  }
}

function numbered({ number, isNumberBold }: { readonly number?: string; readonly isNumberBold?: boolean }) {
  return { ...(number !== undefined && { number }), ...(isNumberBold !== undefined && { isNumberBold }) };
}

function isShort({ words }: { readonly words: string }): boolean {
  return words.length <= 80 && words.split(" ").length <= 10;
}

/** A short line by itself that ends no sentence; in capitals also a longer one. */
function isHeading(open: Open): boolean {
  const { words, isItem, lines, number } = open;
  if (isItem || lines.length > 2 || !/^[\p{Lu}\d'‘“]/u.test(words)) return false;
  if (words.length <= 200 && words === words.toUpperCase() && /\p{Lu}{3}/u.test(words)) return true;
  const isQuestion = words.endsWith("?") && number !== undefined;
  return (
    lines.length === 1 && isShort(open) && (isQuestion || /[\p{L}\d)]$/u.test(words)) && !/^[^:]{1,40}: /.test(words)
  );
}
