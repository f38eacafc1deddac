/** The words of a paper, run by run, each with the facts and the reference behind it. */

import type { Document, Inline } from "../../src/document/document.ts";
import { mapSections } from "../../src/document/map-inlines.ts";

/** A title, a heading, a paragraph, an item or a cell. */
export type Line = readonly Run[];

export interface Run {
  readonly text: string;
  /** Names of the facts that were merged; none for the words of a template or a report. */
  readonly facts: readonly string[];
  /** Of a cross reference. */
  readonly target?: string;
}

export function printedLines(document: Document): readonly Line[] {
  const lines: Line[] = [document.title.flatMap(runsOf)];
  mapSections(document.sections, (content) => {
    lines.push(content.flatMap(runsOf));
    return content;
  });
  for (const note of document.notes) lines.push(note.content.flatMap(runsOf));
  for (const section of document.sections)
    for (const block of section.blocks)
      if (block.kind === "key-facts") for (const { label } of block.rows) lines.push([{ text: label, facts: [] }]);
  return lines;
}

function runsOf(inline: Inline): Line {
  switch (inline.kind) {
    case "strong":
    case "emphasis":
    case "link":
    case "language":
      return inline.content.flatMap(runsOf);
    case "merged":
    case "rag":
      return [{ text: inline.text, facts: inline.facts }];
    case "cross-reference":
      return [{ text: inline.text, facts: [], target: inline.target }];
    case "text":
      // “Table 1: ” follows from where the table stands.
      return [{ text: inline.isNumber ? "" : inline.text, facts: [] }];
    case "abbreviation":
    case "note-reference":
      return [{ text: inline.text, facts: [] }];
    case "line-break":
      return [{ text: " ", facts: [] }];
  }
}

/** The runs over which `words` stand in a line; none where they do not stand there. */
export function runsBehind(line: Line, words: string): Line {
  const start = line
    .map(({ text }) => text)
    .join("")
    .indexOf(words);
  return start < 0 ? [] : runsAt(line, start, start + words.length);
}

/** The runs of a line between two offsets in its words. */
export function runsAt(line: Line, start: number, end: number): Line {
  let offset = 0;
  return line.filter(({ text }) => {
    const from = offset;
    offset += text.length;
    return from < end && offset > start;
  });
}
