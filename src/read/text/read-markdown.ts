/** Markdown to what it says: ours exactly as its tree says it, anybody else's as well as it is marked up. */

import type { Nodes, RootContent, TableRow } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFootnoteFromMarkdown } from "mdast-util-gfm-footnote";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmFootnote } from "micromark-extension-gfm-footnote";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Checked } from "../../diagnostics/diagnostic.ts";
import { type Piece, piece } from "../../document/pieces.ts";
import type { Reading } from "../reading.ts";
import { numbered } from "./numbered.ts";
import { textReading } from "./text-reading.ts";

export function readMarkdown(markdown: string): Checked<Reading> {
  const { children } = fromMarkdown(markdown, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
  const notes = new Map(
    children.flatMap((node) =>
      node.type === "footnoteDefinition" ? [[node.identifier, piece("text", wordsOf(node, new Map())).words]] : [],
    ),
  );
  const titled = Math.max(0, children.findIndex(isTitle));
  const ended = children.findLastIndex(({ type }) => type === "thematicBreak");
  const end = ended === -1 ? children.length : ended;
  const pieces = children.slice(titled, end).flatMap((node) => [...piecesOf(node, notes)]);
  const running = [...children.slice(0, titled), ...children.slice(end + 1)].map(
    (node) => piece("text", wordsOf(node, notes)).words,
  );
  return textReading({ pieces, running });
}

type Notes = ReadonlyMap<string, string>;

function isTitle(node: RootContent): boolean {
  return node.type === "heading" && node.depth === 1;
}

function* piecesOf(node: RootContent, notes: Notes): Generator<Piece> {
  switch (node.type) {
    case "heading":
      yield numbered(isTitle(node) ? "title" : "heading", wordsOf(node, notes));
      break;
    case "paragraph":
      yield numbered("text", wordsOf(node, notes));
      break;
    case "blockquote":
      for (const child of node.children) yield* piecesOf(child, notes);
      break;
    case "list":
      for (const [index, item] of node.children.entries()) {
        const number = node.ordered ? `${(node.start ?? 1) + index}.` : undefined;
        for (const [at, child] of item.children.entries())
          yield* itemPieces(child, at === 0 ? number : undefined, notes);
      }
      break;
    case "table":
      for (const [index, row] of node.children.entries()) yield* rowPieces(row, index === 0, notes);
      break;
    default:
      break;
  }
}

/** A label in bold, and its value on the next line, are two cells: so key facts are written. */
function* itemPieces(node: RootContent, number: string | undefined, notes: Notes): Generator<Piece> {
  if (node.type !== "paragraph") {
    yield* piecesOf(node, notes);
    return;
  }
  const [first, second, ...rest] = node.children;
  if (first?.type === "strong" && second?.type === "break") {
    yield piece("cell", wordsOf(first, notes));
    yield piece("cell", rest.map((child) => wordsOf(child, notes)).join(""));
  } else if (number === undefined) yield numbered("text", wordsOf(node, notes));
  else yield piece("text", wordsOf(node, notes), number);
}

function* rowPieces({ children }: TableRow, isHeader: boolean, notes: Notes): Generator<Piece> {
  for (const cell of children) yield piece(isHeader ? "header-cell" : "cell", wordsOf(cell, notes));
}

function wordsOf(node: Nodes, notes: Notes): string {
  if (node.type === "text" || node.type === "inlineCode") return node.value;
  if (node.type === "break") return " ";
  if (node.type === "footnoteReference") return ` [${notes.get(node.identifier) ?? ""}] `;
  return "children" in node ? node.children.map((child) => wordsOf(child, notes)).join("") : "";
}
