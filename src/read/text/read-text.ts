/** Plain text as `render/text` writes it, to what it says: blocks apart by an empty line, headings by the signs under them. */

import type { Checked } from "../../diagnostics/diagnostic.ts";
import { type Piece, piece } from "../../document/pieces.ts";
import type { Reading } from "../reading.ts";
import { numbered } from "./numbered.ts";
import { textReading } from "./text-reading.ts";
import { withNotes } from "./with-notes.ts";

export function readText(text: string): Checked<Reading> {
  const blocks = text
    .replace(/\r\n?/g, "\n")
    .trim()
    .split(/\n{2,}/)
    .filter((block) => block !== "");
  const titled = blocks.findIndex((block) => headingOf(block)?.kind === "title");
  const ends = blocks.indexOf("* * *");
  const [from, to] = [Math.max(0, titled), ends === -1 ? blocks.length : ends];
  const own = blocks.slice(from, to);
  const notes = notesAtEnd(own);
  const said = notes.size === 0 ? own : own.slice(0, -notes.size - 1);

  const pieces = withNotes(said.flatMap(piecesOf), notes, (number) => `[${number}]`);
  const running = [...blocks.slice(0, from), ...blocks.slice(to + 1)].map((block) => piece("text", block).words);
  return textReading({ pieces, running });
}

function piecesOf(block: string): readonly Piece[] {
  const heading = headingOf(block);
  if (heading) return [heading];
  const lines = block.split("\n");
  if (lines.every((line) => line.startsWith("| "))) return lines.flatMap((line) => cellsOf(line, "cell"));
  if (lines.length > 1 && /^\|(-+\|)+$/.test(lines[1] ?? "")) {
    return lines.flatMap((line, index) => (index === 1 ? [] : cellsOf(line, index === 0 ? "header-cell" : "cell")));
  }
  return lines.map((line) => numbered("text", withoutAddresses(plainLine(line))));
}

/** Without the bullet, or the backslash before a bar that is a word. */
function plainLine(line: string): string {
  const words = line.trim();
  return words.startsWith("-  ") ? words.slice(3) : words.replace(/^\\(?=\\*\|)/, "");
}

const kinds = { "=": "title", "-": "heading", "~": "heading", ".": "heading" } as const;

function headingOf(block: string): Piece | undefined {
  const [words = "", rule = "", ...more] = block.split("\n");
  const sign = rule[0];
  if (more.length > 0 || !(sign === "=" || sign === "-" || sign === "~" || sign === ".")) return undefined;
  return rule === sign.repeat(Math.max(3, words.length)) ? numbered(kinds[sign], withoutAddresses(words)) : undefined;
}

function cellsOf(line: string, kind: Piece["kind"]): readonly Piece[] {
  const inner = line.replace(/^\| /, "").replace(/ \|$/, "");
  return inner
    .split(/(?<=(?<!\\)(?:\\\\)*) \| /)
    .map((cell) => piece(kind, withoutAddresses(cell).replace(/\\([\\|])/g, "$1")));
}

/** Where a link goes stands after its words. */
function withoutAddresses(words: string): string {
  return words.replace(/ <(?:https?|mailto):[^<>\s]*>/gi, "");
}

/** The last blocks, each a number in brackets and its words, beneath a heading of their own. */
function notesAtEnd(blocks: readonly string[]): ReadonlyMap<string, string> {
  const first = blocks.findLastIndex((block) => !/^\[\d+\] {2}/.test(block)) + 1;
  const notes = blocks.slice(first).map((block) => {
    const [, number = "", words = ""] = /^\[(\d+)\] {2}(.*)$/s.exec(block) ?? [];
    return [number, piece("text", withoutAddresses(words)).words] as const;
  });
  return new Map(notes);
}
