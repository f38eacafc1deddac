/**
 * The tree as plain text: for Braille displays, e-mail, and readers who set it in their own way.
 *
 * Every paragraph, and every row of a table, is one line, and blocks stand apart by an empty line. Two spaces part a
 * number from its words; a line of signs stands under each heading.
 */

import type { Document } from "../../document/document.ts";
import { textBlock } from "./text-block.ts";
import { textInlines } from "./text-inlines.ts";
import { underlined } from "./underlined.ts";

export function renderText(document: Document): string {
  const { running, title, sections, notes, notesTitle } = document;
  const parts = [
    ...(running.header === undefined ? [] : [running.header]),
    underlined(textInlines(title), 0),
    ...sections.flatMap(({ blocks }) => blocks.flatMap(textBlock)),
    ...(notes.length === 0 ? [] : [underlined(notesTitle, 1)]),
    ...notes.map(({ number, content }) => `[${number}]  ${textInlines(content)}`),
    ...(running.notice === undefined ? [] : [endRule, running.notice]),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Ahead of what is said of the paper as a whole. */
const endRule = "* * *";
