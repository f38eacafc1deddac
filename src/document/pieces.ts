/**
 * A document as the pieces of text that a reader meets, in order: what every format must say, whatever it looks like.
 *
 * Symbols that repeat a word (a bullet, the mark beside a rating) are not pieces, nor is what stands in a picture: its
 * words stand in the table of its data.
 */

import { singleSpaces } from "../values/single-spaces.ts";
import type { Block, Document, Inline, List, NumberedItem, Table } from "./document.ts";

export interface Piece {
  readonly kind: "title" | "heading" | "text" | "header-cell" | "cell";
  /** As printed: "5.3", "(1)". */
  readonly number?: string;
  /** Single spaces, trimmed; a note's words stand at its reference in square brackets. */
  readonly words: string;
}

export function documentPieces(document: Document): readonly Piece[] {
  const notes = new Map(document.notes.map((note) => [note.id, inlineWords(note.content)]));
  const pieces: Piece[] = [];
  const say: Say = (kind, content, number) => {
    pieces.push(piece(kind, inlineWords(content, notes), number));
  };

  say("title", document.title);
  for (const section of document.sections) for (const block of section.blocks) sayBlock(block, say);
  return pieces;
}

type Say = (kind: Piece["kind"], content: readonly Inline[], number?: string) => void;

const words = (text: string): readonly Inline[] => [{ kind: "text", text }];

function sayBlock(block: Block, say: Say): void {
  switch (block.kind) {
    case "heading":
      say("heading", block.content, block.number?.text);
      break;
    case "paragraph":
      say("text", block.content, block.number?.text);
      break;
    case "list":
      sayList(block, say);
      break;
    case "quotation":
      say("text", block.content);
      if (block.attribution) say("text", block.attribution);
      break;
    case "table":
      sayTable(block, say);
      break;
    case "figure":
      say("text", block.caption);
      say("text", block.statisticalTitle);
      say("text", block.source);
      sayTable(block.data, say);
      break;
    case "recommendations":
    case "resolutions":
      if (block.lead) say("text", block.lead);
      sayItems(block.items, say);
      break;
    case "key-facts":
      for (const row of block.rows) {
        say("cell", words(row.label));
        say("cell", row.value);
      }
      break;
    case "notice":
    case "enclosure":
      say("text", block.content);
      break;
    case "signatures":
      for (const signatory of block.signatories) say("text", signatory);
      break;
    case "contents":
      say("text", words(block.title));
      for (const entry of block.entries) say("text", words(entry.text));
      break;
    case "page-break":
      break;
  }
}

function sayTable({ caption, columns, rows }: Table, say: Say): void {
  say("text", caption);
  for (const column of columns) say("header-cell", column.header);
  for (const row of rows) for (const cell of row) say("cell", cell.content);
}

function sayItems(items: readonly NumberedItem[], say: Say): void {
  for (const item of items) say("text", item.content, item.number?.text);
}

function sayList(list: List, say: Say): void {
  for (const item of list.items) {
    say("text", item.content, item.number?.text);
    if (item.nested) sayList(item.nested, say);
  }
}

/** The words of a line of text. With `notes` (by id), each note's words stand in brackets where it is referred to. */
export function inlineWords(content: readonly Inline[], notes?: ReadonlyMap<string, string>): string {
  return content.map((inline) => wordsOf(inline, notes)).join("");
}

function wordsOf(inline: Inline, notes?: ReadonlyMap<string, string>): string {
  switch (inline.kind) {
    case "text":
    case "merged":
    case "rag":
    case "abbreviation":
    case "cross-reference":
      return inline.text;
    case "strong":
    case "emphasis":
    case "link":
    case "language":
      return inlineWords(inline.content, notes);
    case "note-reference":
      return notes ? ` [${notes.get(inline.target) ?? ""}] ` : "";
    case "line-break":
      return " ";
  }
}

/** A piece with its words in single spaces, so that pieces of different formats compare. */
export function piece(kind: Piece["kind"], text: string, number?: string): Piece {
  const settled = singleSpaces(text)
    .replace(/ (?=[.,;:)])/g, "")
    .trim();
  return number === undefined ? { kind, words: settled } : { kind, number, words: settled };
}
