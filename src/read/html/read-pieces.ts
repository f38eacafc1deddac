/** The pieces of a page's body in the order of its source, which is the order in which it is read aloud. */

import { type Piece, piece } from "../../document/pieces.ts";
import type { PieceMark } from "../reading.ts";
import {
  childrenOf,
  elementsIn,
  firstElement,
  type HtmlElement,
  type HtmlNode,
  hasRole,
  isElement,
  isText,
} from "./html-node.ts";
import { isBlock, isNumber, isSilent, type Notes, settledWords, wordsIn } from "./words-in.ts";

interface Context {
  readonly notes: Notes;
  /** The first `h1`; any other is a heading. */
  readonly title: HtmlElement | undefined;
}

export interface PlacedPiece {
  readonly piece: Piece;
  readonly mark: PieceMark;
}

export function readPieces(body: HtmlElement, notes: Notes): readonly PlacedPiece[] {
  return [...flowPieces(body, { notes, title: firstElement(body, "h1") })];
}

/** What the page's own header and footer say besides headings, each line once. */
export function readRunning(body: HtmlElement): readonly string[] {
  const context: Context = { notes: new Map(), title: undefined };
  const pieces = [...elementsIn(body)]
    .filter(isRunning)
    .flatMap((element) => [...flowPieces(element, context)])
    .filter((said) => !isHeadingPiece(said));
  return [...new Set(pieces.map(({ piece: said }) => said.words))];
}

/** Lines of words as they stand between blocks, and the pieces of each block, in turn. */
function* flowPieces(container: HtmlElement, context: Context): Generator<PlacedPiece> {
  let number = numberOf(container);
  let words = "";
  let first: HtmlNode = container;
  for (const child of childrenOf(container)) {
    if (!isElement(child) || !isFlow(child)) {
      if (words.trim() === "") first = child;
      words += wordsIn(child, context.notes);
      continue;
    }
    yield* textPieces(words, number, markOf(first));
    yield* blockPieces(child, context);
    words = "";
    number = undefined;
  }
  yield* textPieces(words, number, markOf(first));
}

/** The line in which the words of a node begin. */
function markOf(node: HtmlNode): PieceMark {
  const location = "sourceCodeLocation" in node ? node.sourceCodeLocation : undefined;
  const blank = isText(node) ? (/^\s*/.exec(node.value)?.[0] ?? "") : "";
  const line = location && location.startLine + (blank.match(/\n/g)?.length ?? 0);
  return { lines: line === undefined || line === null ? [] : [{ offset: 0, at: { line } }] };
}

/** Space between blocks isn't a piece, but a number without words is. */
function textPieces(words: string, number: string | undefined, mark: PieceMark): readonly PlacedPiece[] {
  const said = piece("text", words, number);
  return said.words === "" && number === undefined ? [] : [{ piece: said, mark }];
}

function* blockPieces(element: HtmlElement, context: Context): Generator<PlacedPiece> {
  if (isSilent(element) || hasRole(element, "doc-endnotes")) return;
  const kind = leafKind(element, context);
  if (kind !== undefined) yield* leafPieces(kind, element, context);
  else if (isRunning(element)) yield* [...flowPieces(element, context)].filter(isHeadingPiece);
  else if (element.tagName === "li") yield* itemPieces(element, context);
  else yield* flowPieces(element, context);
}

/** Whatever its words stand in, an item is one; what follows in it is beneath it. */
function* itemPieces(item: HtmlElement, context: Context): Generator<PlacedPiece> {
  let isNested = isNestedItem(item);
  for (const { piece: said, mark } of flowPieces(item, context)) {
    const isOwn = said.kind === "text" && mark.isItem !== true;
    yield { piece: said, mark: isOwn ? { ...mark, isItem: true, isNested } : mark };
    isNested = true;
  }
}

function isNestedItem(item: HtmlElement): boolean {
  for (let node = item.parentNode; node !== null && "tagName" in node; node = node.parentNode) {
    if (node.tagName === "li") return true;
  }
  return false;
}

/** A cell is a piece even when it is empty, so that rows stay rows. */
function leafPieces(kind: Piece["kind"], element: HtmlElement, { notes }: Context): readonly PlacedPiece[] {
  const said = piece(kind, wordsIn(element, notes), numberOf(element));
  const isLost = said.words === "" && said.number === undefined && kind === "heading";
  return isLost ? [] : [{ piece: said, mark: markOf(element) }];
}

function leafKind(element: HtmlElement, { title }: Context): Piece["kind"] | undefined {
  if (element === title) return "title";
  if (/^h[1-6]$/.test(element.tagName) || hasRole(element, "heading")) return "heading";
  // Tables that only lay out a page hold further tables: their cells are no cells.
  if (!cellNames.has(element.tagName) || firstElement(element, "table")) return undefined;
  return element.tagName === "th" ? "header-cell" : "cell";
}

const cellNames = new Set(["td", "th", "dt", "dd"]);

function isHeadingPiece({ piece: { kind } }: PlacedPiece): boolean {
  return kind === "title" || kind === "heading";
}

/** Also a link or a strange element around blocks. */
function isFlow(element: HtmlElement): boolean {
  return isBlock(element) || [...elementsIn(element)].some(isBlock);
}

/** A header or footer of the page, not of a part of it. */
function isRunning(element: HtmlElement): boolean {
  if (element.tagName !== "header" && element.tagName !== "footer") return false;
  for (let node = element.parentNode; node !== null && "tagName" in node; node = node.parentNode) {
    if (partNames.has(node.tagName)) return false;
  }
  return true;
}

const partNames = new Set(["article", "aside", "main", "nav", "section", "blockquote", "figure", "dialog"]);

function numberOf(element: HtmlElement): string | undefined {
  const number = childrenOf(element).find((child) => isElement(child) && isNumber(child));
  return number
    ? settledWords(
        childrenOf(number)
          .map((child) => wordsIn(child))
          .join(""),
      )
    : undefined;
}
