/** What a check of a Word file found, and how much it looked at: a check that saw nothing has not passed. */

import type { Code } from "../../diagnostics/catalogue.ts";
import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { type PlacedElement, placeIn, type Story, wordsOf } from "./story.ts";

export type WordCode = Extract<Code, `word/${string}`>;

export interface WordCounted {
  paragraphs: number;
  headings: number;
  tables: number;
  pictures: number;
  links: number;
  /** References of the file to something else in it: styles, lists, bookmarks, notes, parts. */
  references: number;
}

export interface WordFinding {
  readonly message: string;
  readonly hint: string;
}

/** What makes a file harder to read, but bars nobody from what it says. */
const warnings: ReadonlySet<WordCode> = new Set<WordCode>([
  "word/empty-paragraph",
  "word/no-headings",
  "word/table-merged-cells",
  "word/table-without-caption",
  "word/table-without-description",
]);

export class WordFindings {
  readonly counted: WordCounted = { paragraphs: 0, headings: 0, tables: 0, pictures: 0, links: 0, references: 0 };
  readonly #file: string;
  readonly #found = new Map<string, Diagnostic>();

  constructor(file: string) {
    this.#file = file;
  }

  /** In the file as a whole, or in one of its parts. */
  add(code: WordCode, { message, hint }: WordFinding, part?: string): void {
    this.#add(code, { message, hint }, { file: this.#file, ...(part !== undefined && { part }) });
  }

  /** At a paragraph, with the words that stand there. */
  addAt(code: WordCode, story: Story, { element, paragraph }: PlacedElement, finding: WordFinding): void {
    const words = wordsOf(element).replace(/\s+/g, " ").trim();
    const text = words === "" ? {} : { text: words.length > 80 ? `${words.slice(0, 79)}…` : words };
    this.#add(code, finding, { ...placeIn(this.#file, story, paragraph), ...text });
  }

  get diagnostics(): readonly Diagnostic[] {
    return [...this.#found.values()];
  }

  #add(code: WordCode, { message, hint }: WordFinding, at: Place): void {
    const severity = warnings.has(code) ? "warning" : "error";
    this.#found.set(JSON.stringify([code, message, at]), { severity, code, message, at, hint });
  }
}
