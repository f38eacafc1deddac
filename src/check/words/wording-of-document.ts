/** A paper of ours as passages: each word at the author's line, a value from data where it is kept. */

import type { Place } from "../../diagnostics/diagnostic.ts";
import type { Block, Document, Inline, List, NumberedItem, Table } from "../../document/document.ts";
import { inlineWords } from "../../document/pieces.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import { isBlank } from "../../values/is-blank.ts";
import { datesIn } from "./dates-in-words.ts";
import { lastBefore } from "./last-before.ts";
import { sentencesOf } from "./sentences.ts";
import type { Passage, Span, Wording } from "./wording.ts";

/**
 * @param day - of the meeting, or as at which the paper speaks
 * @param titleAt - where the title is written
 */
export function wordingOfDocument(document: Document, day: CalendarDate, titleAt: Place): Wording {
  const reader = new DocumentReader(document);
  reader.say("title", document.title, titleAt);
  for (const { blocks } of document.sections) for (const block of blocks) reader.block(block);
  for (const { content, at } of document.notes) reader.say("text", content, at);
  const { passages } = reader;
  return { passages, sentences: sentencesOf(passages), dates: datesIn(passages), day, genre: "own" };
}

class DocumentReader {
  readonly passages: Passage[] = [];
  readonly #document: Document;
  #heading = "";

  constructor(document: Document) {
    this.#document = document;
  }

  block(block: Block): void {
    switch (block.kind) {
      case "heading":
        this.#heading = inlineWords(block.content);
        this.say("heading", block.content, block.at, block.number?.text);
        break;
      case "paragraph":
        this.say("text", block.content, block.at, block.number?.text);
        break;
      case "list":
        this.#list(block, block.at);
        break;
      case "quotation":
        this.say("quotation", block.content, block.at);
        break;
      case "table":
        this.#table(block);
        break;
      case "figure":
        this.say("cell", block.caption, block.at);
        this.#table(block.data);
        break;
      case "recommendations":
        this.#items("recommendation", block.items, block.at);
        break;
      case "resolutions":
        this.#items("resolution", block.items, block.at);
        break;
      case "key-facts":
        for (const { value } of block.rows) this.say("cell", value, block.at);
        break;
      case "notice":
      case "enclosure":
        this.say("text", block.content, block.at);
        break;
      case "signatures":
      case "contents":
      case "page-break":
        break;
    }
  }

  #list({ items }: List, at: Place | undefined, isNested = false): void {
    for (const item of items) {
      this.say(isNested ? "nested" : "item", item.content, item.at ?? at, item.number?.text);
      if (item.nested) this.#list(item.nested, item.nested.at ?? at, true);
    }
  }

  #table({ columns, rows, at }: Table): void {
    for (const { header } of columns) this.say("header-cell", header, at);
    for (const row of rows) for (const { content } of row) this.say("cell", content, at);
  }

  #items(kind: Passage["kind"], items: readonly NumberedItem[], at: Place | undefined): void {
    for (const item of items) this.say(kind, item.content, item.at ?? at, item.number?.text);
  }

  say(said: Passage["kind"] | "nested", content: readonly Inline[], at: Place | undefined, number?: string): void {
    const runs = runsOf(content, at, this.#document);
    const words = runs.map(({ text }) => text).join("");
    if (isBlank(words)) return;
    const starts: { readonly from: number; readonly place: Place | undefined }[] = [];
    const merged: Span[] = [];
    let from = 0;
    for (const { text, place, isMerged } of runs) {
      starts.push({ from, place });
      if (isMerged) merged.push({ from, to: from + text.length });
      from += text.length;
    }
    this.passages.push({
      kind: said === "nested" ? "item" : said,
      ...(said === "nested" && { isNested: true }),
      ...(number !== undefined && { number }),
      words,
      heading: this.#heading,
      placeAt: (offset) =>
        lastBefore(starts, offset, (start) => start.from)?.place ?? at ?? { file: this.#document.id },
      merged,
    });
  }
}

interface Run {
  readonly text: string;
  readonly place: Place | undefined;
  readonly isMerged: boolean;
}

function runsOf(content: readonly Inline[], at: Place | undefined, document: Document): readonly Run[] {
  return content.flatMap((inline) => runsOfInline(inline, at, document));
}

function runsOfInline(inline: Inline, at: Place | undefined, document: Document): readonly Run[] {
  switch (inline.kind) {
    case "language":
      // No dictionary of English has its words.
      return [{ text: oneSpaced(inlineWords(inline.content)), place: at, isMerged: true }];
    case "strong":
    case "emphasis":
    case "link":
      return runsOf(inline.content, at, document);
    case "merged":
    case "rag":
      return [{ text: oneSpaced(inline.text), place: placeOf(inline.facts, document) ?? at, isMerged: true }];
    case "text":
    case "abbreviation":
    case "cross-reference":
      return [{ text: oneSpaced(inline.text), place: at, isMerged: inline.kind !== "text" }];
    case "note-reference":
      return [];
    case "line-break":
      return [{ text: " ", place: at, isMerged: false }];
  }
}

const oneSpaced = (text: string): string => text.replace(/\s+/g, " ");

/** Where the one fact is kept that a value prints; of several, none. */
function placeOf(facts: readonly string[], document: Document): Place | undefined {
  const [only, ...more] = facts;
  const source = only !== undefined && more.length === 0 ? document.facts[only]?.source : undefined;
  return source?.kind === "data" ? source.at : undefined;
}
