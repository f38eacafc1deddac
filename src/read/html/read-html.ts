/**
 * A web page to what it says, in reading order: ours exactly as its tree says it, anybody else's as well as it is marked up.
 *
 * Left out is what isn't read aloud as text: symbols hidden from screen readers, scripts and styles.
 */

import { parse } from "parse5";
import { type Checked, checked, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Reading } from "../reading.ts";
import { attribute, firstElement, type HtmlNode } from "./html-node.ts";
import { notesById } from "./notes-by-id.ts";
import { readPieces, readRunning } from "./read-pieces.ts";
import { settledWords, wordsIn } from "./words-in.ts";

export function readHtml(html: string): Checked<Reading> {
  const root: HtmlNode = parse(html, { sourceCodeLocationInfo: true });
  const page = firstElement(root, "html");
  const title = firstElement(root, "title");
  const body = firstElement(root, "body");
  const placed = body ? readPieces(body, notesById(body)) : [];
  const pieces = placed.map((said) => said.piece);

  const reading: Reading = {
    title: title ? settledWords(wordsIn(title)) : "",
    language: page ? (attribute(page, "lang") ?? "") : "",
    pieces,
    marks: placed.map(({ mark }) => mark),
    running: body ? readRunning(body) : [],
  };
  return checked(reading, pieces.length > 0 ? [] : [noText]);
}

const noText: Diagnostic = {
  severity: "error",
  code: "html/no-text",
  message: "the page has no text",
  hint: "check that the file is a web page, and that its words don't only appear when scripts run",
};
