/** The tree as Markdown with tables and notes, as GitHub, wikis and editors show it. Two spaces part a number from its words. */

import type { Document } from "../../document/document.ts";
import { literal } from "./literal.ts";
import { markdownBlock } from "./markdown-block.ts";
import { markdownInlines } from "./markdown-inlines.ts";

export function renderMarkdown(document: Document): string {
  const { running, title, sections, notes } = document;
  const parts = [
    ...(running.header === undefined ? [] : [`**${literal(running.header)}**`]),
    `# ${markdownInlines(title)}`,
    ...sections.flatMap(({ blocks }) => blocks.flatMap(markdownBlock)),
    ...notes.map(({ number, content }) => `[^${number}]: ${markdownInlines(content)}`),
    ...(running.notice === undefined ? [] : ["---", literal(running.notice)]),
  ];
  return `${parts.join("\n\n")}\n`;
}
