/** The words of an element as they are read aloud. */

import { piece } from "../../document/pieces.ts";
import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  hasRole,
  isElement,
  isText,
} from "./html-node.ts";

/** The words of each note, by its id: they are read at their reference. */
export type Notes = ReadonlyMap<string, string>;

/**
 * With spaces as in the source. Numbers that hang beside the words, and ways back from a note, aren't part of them.
 *
 * @param notes - without them, references to notes are left out
 */
export function wordsIn(node: HtmlNode, notes?: Notes): string {
  if (isText(node)) return node.value;
  if (!isElement(node)) return "";
  if (isSilent(node) || isNumber(node) || hasRole(node, "doc-backlink")) return "";
  if (node.tagName === "br") return " ";

  const noteId = noteTarget(node);
  if (noteId !== undefined && !notes) return "";
  const note = noteId === undefined ? undefined : notes?.get(noteId);
  if (note !== undefined) return ` [${note}] `;

  const words = childrenOf(node).map((child) => wordsIn(child, notes));
  return isBlock(node) ? ` ${words.join("")} ` : words.join("");
}

export function settledWords(words: string): string {
  return piece("text", words).words;
}

export function isSilent(element: HtmlElement): boolean {
  return (
    silentNames.has(element.tagName) ||
    attribute(element, "aria-hidden") === "true" ||
    attribute(element, "hidden") !== undefined
  );
}

/** The hanging number of a heading, paragraph or item of our own pages. */
export function isNumber(element: HtmlElement): boolean {
  const parent = element.parentNode;
  return hasClass(element, "number") && parent !== null && "tagName" in parent && hasClass(parent, "numbered");
}

export function isBlock(element: HtmlElement): boolean {
  return blockNames.has(element.tagName);
}

/** As our pages refer to notes, and pandoc's: by role; within a link, by its details. */
export function noteTarget(element: HtmlElement): string | undefined {
  if (hasRole(element, "doc-noteref")) return attribute(element, "href")?.replace(/^#/, "");
  return element.tagName === "sup" ? attribute(element, "aria-details") : undefined;
}

const silentNames = new Set(["script", "style", "template", "noscript", "head", "svg", "math", "iframe", "object"]);

const blockNames = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary " +
    "table tbody td tfoot th thead tr ul"
  ).split(" "),
);
