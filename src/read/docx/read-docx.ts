/**
 * A Word file's bytes to what it says, in reading order, with the numbers that Word would show.
 *
 * For files that anybody wrote. Accepts tracked insertions and leaves out tracked deletions.
 */

import type { Checked } from "../../diagnostics/diagnostic.ts";
import { type Piece, piece } from "../../document/pieces.ts";
import { type PackageParts, partText } from "../../ooxml/read-package.ts";
import { storyParts } from "../../ooxml/story-parts.ts";
import { child, childElements, parseXml, type XmlElement } from "../../ooxml/xml-tree.ts";
import type { PieceMark, Reading } from "../reading.ts";
import { ListNumbers } from "./list-numbers.ts";
import { openDocx } from "./open-docx.ts";
import { ParagraphReader } from "./paragraph-words.ts";
import { StyleSheet } from "./style-sheet.ts";

export function readDocx(bytes: Uint8Array): Checked<Reading> {
  return openDocx(bytes, reading);
}

function reading(parts: PackageParts): Reading {
  const part = (name: string) => parsed(parts, name);
  const styles = new StyleSheet(part("word/styles.xml"));
  const numbers = new ListNumbers(part("word/numbering.xml"), styles);
  const paragraphs = new ParagraphReader(
    styles,
    notesOf(part("word/footnotes.xml"), part("word/endnotes.xml"), styles),
  );
  const core = part("docProps/core.xml");

  const body = child(part("word/document.xml"), "body");
  const placed = [...blockPieces(body, { styles, numbers, paragraphs, order: paragraphOrder(body) })];
  return {
    title: textOf(child(core, "title")),
    language: textOf(child(core, "language")) || styles.language,
    pieces: placed.map(({ piece }) => piece),
    marks: placed.map(({ mark }) => mark),
    running: runningLines(parts, styles),
  };
}

function parsed(parts: PackageParts, name: string): XmlElement | undefined {
  const text = partText(parts, name);
  return text === undefined ? undefined : parseXml(text);
}

interface Placed {
  readonly piece: Piece;
  readonly mark: PieceMark;
}

interface Story {
  /** Each paragraph by its number in the body, from 1. */
  readonly order: ReadonlyMap<XmlElement, number>;
  readonly styles: StyleSheet;
  readonly numbers: ListNumbers;
  readonly paragraphs: ParagraphReader;
}

/** Counted as in `check/docx`: what Word shows in older programs only is left out. */
function paragraphOrder(body: XmlElement | undefined): ReadonlyMap<XmlElement, number> {
  const order = new Map<XmlElement, number>();
  const walk = (element: XmlElement) => {
    if (element.name === "p") order.set(element, order.size + 1);
    for (const part of childElements(element)) if (part.name !== "Fallback") walk(part);
  };
  if (body) walk(body);
  return order;
}

function* blockPieces(container: XmlElement | undefined, story: Story): Generator<Placed> {
  for (const element of childElements(container)) {
    if (element.name === "p") yield* paragraphPiece(element, story);
    else if (element.name === "tbl") yield* tablePieces(element, story);
    else if (holdsBlocks(element)) yield* blockPieces(element, story);
  }
}

/** Content controls and tracked insertions around whole paragraphs. */
function holdsBlocks({ name }: XmlElement): boolean {
  return ["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"].includes(name);
}

function* paragraphPiece(paragraph: XmlElement, { styles, numbers, paragraphs, order }: Story): Generator<Placed> {
  const number = numbers.next(paragraph);
  const found = piece(kindOf(paragraph, styles), paragraphs.words(paragraph), number);
  if (found.words === "" && number === undefined) return;
  const { numId, level } = styles.listPosition(paragraph);
  const isItem = number === undefined && numId !== undefined && numId !== "0" && found.kind === "text";
  yield {
    piece: found,
    mark: { ...markOf(order.get(paragraph)), ...(isItem && { isItem, isNested: (level ?? 0) > 0 }) },
  };
}

function markOf(paragraph: number | undefined): PieceMark {
  return { lines: paragraph === undefined ? [] : [{ offset: 0, at: { paragraph } }] };
}

function kindOf(paragraph: XmlElement, styles: StyleSheet): Piece["kind"] {
  const name = styles.nameOf(paragraph);
  if (name === "title") return "title";
  return /^heading [1-9]$/.test(name) ? "heading" : "text";
}

function* tablePieces(table: XmlElement, story: Story): Generator<Placed> {
  for (const row of rowsOf(table)) {
    const kind = isHeader(row) ? "header-cell" : "cell";
    for (const cell of cellsOf(row)) {
      const parts = [...blockPieces(cell, story)];
      const words = parts.map(({ piece: part }) => [part.number, part.words].filter(Boolean).join(" "));
      yield { piece: piece(kind, words.join(" ")), mark: parts[0]?.mark ?? { lines: [] } };
    }
  }
}

function rowsOf(table: XmlElement): readonly XmlElement[] {
  return childElements(table).flatMap((part) => (part.name === "tr" ? [part] : holdsBlocks(part) ? rowsOf(part) : []));
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return childElements(row).flatMap((part) => (part.name === "tc" ? [part] : holdsBlocks(part) ? cellsOf(part) : []));
}

function isHeader(row: XmlElement): boolean {
  const mark = child(child(row, "trPr"), "tblHeader");
  return mark !== undefined && !["0", "false", "off"].includes(mark.attributes.get("val") ?? "");
}

/** Words of each note, by kind and id. */
export function notesOf(
  footnotes: XmlElement | undefined,
  endnotes: XmlElement | undefined,
  styles: StyleSheet,
): ReadonlyMap<string, string> {
  const reader = new ParagraphReader(styles, new Map());
  const notes = [...childElements(footnotes), ...childElements(endnotes)];
  return new Map(
    notes.map((note) => {
      const words = childElements(note).flatMap((part) => (part.name === "p" ? [reader.words(part)] : []));
      return [`${note.name} ${note.attributes.get("id")}`, piece("text", words.join(" ")).words];
    }),
  );
}

/** Headers and footers; those of a landscape section say the same again. */
function runningLines(parts: PackageParts, styles: StyleSheet): readonly string[] {
  const reader = new ParagraphReader(styles, new Map());
  const lines = storyParts(parts)
    .filter((name) => /^word\/(header|footer)\d*\.xml$/.test(name))
    .flatMap((name) => childElements(parsed(parts, name)))
    .map((paragraph) => piece("text", reader.words(paragraph)).words);
  return [...new Set(lines)].filter((line) => line !== "");
}

function textOf(element: XmlElement | undefined): string {
  return element?.children.filter((part) => typeof part === "string").join("") ?? "";
}
