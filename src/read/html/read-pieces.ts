/** The pieces of a page's body in the order of its source, which is the order in which it is read aloud. */

import { type Piece, piece } from "../../document/pieces.ts";
import { childrenOf, elementsIn, firstElement, type HtmlElement, hasRole, isElement } from "./html-node.ts";
import { isBlock, isNumber, isSilent, type Notes, settledWords, wordsIn } from "./words-in.ts";

interface Context {
  readonly notes: Notes;
  /** The first `h1`; any other is a heading. */
  readonly title: HtmlElement | undefined;
}

export function readPieces(body: HtmlElement, notes: Notes): readonly Piece[] {
  return [...flowPieces(body, { notes, title: firstElement(body, "h1") })];
}

/** What the page's own header and footer say besides headings, each line once. */
export function readRunning(body: HtmlElement): readonly string[] {
  const context: Context = { notes: new Map(), title: undefined };
  const pieces = [...elementsIn(body)]
    .filter(isRunning)
    .flatMap((element) => [...flowPieces(element, context)])
    .filter((said) => !isHeadingPiece(said));
  return [...new Set(pieces.map((said) => said.words))];
}

/** Lines of words as they stand between blocks, and the pieces of each block, in turn. */
function* flowPieces(container: HtmlElement, context: Context): Generator<Piece> {
  let number = numberOf(container);
  let words = "";
  for (const child of childrenOf(container)) {
    if (!isElement(child) || !isFlow(child)) {
      words += wordsIn(child, context.notes);
      continue;
    }
    yield* textPieces(words, number);
    yield* blockPieces(child, context);
    words = "";
    number = undefined;
  }
  yield* textPieces(words, number);
}

/** Space between blocks isn't a piece, but a number without words is. */
function textPieces(words: string, number: string | undefined): readonly Piece[] {
  const said = piece("text", words, number);
  return said.words === "" && number === undefined ? [] : [said];
}

function* blockPieces(element: HtmlElement, context: Context): Generator<Piece> {
  if (isSilent(element) || hasRole(element, "doc-endnotes")) return;
  const kind = leafKind(element, context);
  if (kind !== undefined) yield* leafPieces(kind, element, context);
  else if (isRunning(element)) yield* [...flowPieces(element, context)].filter(isHeadingPiece);
  else yield* flowPieces(element, context);
}

/** A cell is a piece even when it is empty, so that rows stay rows. */
function leafPieces(kind: Piece["kind"], element: HtmlElement, { notes }: Context): readonly Piece[] {
  const said = piece(kind, wordsIn(element, notes), numberOf(element));
  const isLost = said.words === "" && said.number === undefined && kind === "heading";
  return isLost ? [] : [said];
}

function leafKind(element: HtmlElement, { title }: Context): Piece["kind"] | undefined {
  if (element === title) return "title";
  if (/^h[1-6]$/.test(element.tagName) || hasRole(element, "heading")) return "heading";
  // Tables that only lay out a page hold further tables: their cells are no cells.
  if (!cellNames.has(element.tagName) || firstElement(element, "table")) return undefined;
  return element.tagName === "th" ? "header-cell" : "cell";
}

const cellNames = new Set(["td", "th", "dt", "dd"]);

function isHeadingPiece({ kind }: Piece): boolean {
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
