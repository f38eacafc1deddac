/** One paper's merging: collects the values behind the tokens, the files behind the marks, and what is missing. */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { type Fact, inWords, isLeaf, type Leaf, type Missing } from "../facts/fact.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { filled } from "../values/filled.ts";
import { type MergedValue, type MergedValues, originMark, valueToken } from "../values/merged-markdown.ts";
import { dateInWords, exactly } from "../values/partial-date.ts";
import type { Rag } from "../values/rag.ts";

/** The words for what is not there; `{what}` and `{date}` are filled in. */
export interface GapWords {
  readonly notSupplied: string;
  readonly notKnown: string;
  readonly notStated: string;
  readonly nothing: string;
  readonly ratings: Readonly<Record<string, string>>;
}

/** A helper's answer: text, and the facts that fed it; or the value that it lacks. */
export interface Worded {
  readonly kind: "worded";
  readonly text: string;
  readonly facts: readonly Fact[];
}

export class MergeSession {
  readonly #values: MergedValue[] = [];
  readonly #files: string[] = [];
  readonly #findings: Diagnostic[] = [];
  readonly #words: GapWords;
  readonly #asAt: CalendarDate;

  constructor(words: GapWords, asAt: CalendarDate) {
    this.#words = words;
    this.#asAt = asAt;
  }

  /** The index of a file, for marks. */
  fileIndex(file: string): number {
    const index = this.#files.indexOf(file);
    return index >= 0 ? index : this.#files.push(file) - 1;
  }

  /** The token that stands for a value in Markdown, after a mark of its line. @param column - 0 where it can't be told */
  emit(value: unknown, file: number, line: number, column: number): string {
    return (line > 0 ? originMark(file, line) : "") + this.#tokenOf(value, file, line, column);
  }

  #tokenOf(value: unknown, file: number, line: number, column: number): string {
    const at = { file: this.#files[file] ?? "", line, ...(column > 0 && { column }) };
    if (isLeaf(value)) return this.#emitLeaf(value, at);
    if (isWorded(value)) return this.#token({ text: value.text, facts: value.facts.map((fact) => fact.name) });
    return this.#token({ text: String(value), facts: [] });
  }

  get merged(): MergedValues {
    return { values: this.#values, files: this.#files };
  }

  /** Warnings, one for each value that is missing; a final paper takes them as errors. */
  get findings(): readonly Diagnostic[] {
    return this.#findings;
  }

  #emitLeaf(leaf: Leaf, at: Place): string {
    if (leaf.kind === "missing") {
      // What an author left open on purpose is found in the data, once, however often it is printed.
      if (leaf.reason === "not-supplied" || leaf.reason === "not-known") this.#findings.push(this.#gap(leaf, at));
      return this.#token({ text: this.#gapText(leaf), facts: [] });
    }
    const isRag = leaf.name.endsWith(".rag");
    const text = isRag ? (this.#words.ratings[String(leaf.value)] ?? String(leaf.value)) : inWords(leaf.value);
    return this.#token({ text, facts: [leaf.name], ...(isRag && { rag: leaf.value as Rag }) });
  }

  #token(value: MergedValue): string {
    return valueToken(this.#values.push(value) - 1);
  }

  #gapText(leaf: Missing): string {
    const { notSupplied, notKnown, notStated, nothing } = this.#words;
    const words = { "not-supplied": notSupplied, "not-known": notKnown, "not-stated": notStated, none: nothing };
    return filled(words[leaf.reason], { what: leaf.what, date: dateInWords(exactly(this.#asAt)) });
  }

  #gap(leaf: Missing, at: Place): Diagnostic {
    const isLater = leaf.reason === "not-known";
    const why = isLater ? `was not known at ${dateInWords(exactly(this.#asAt))}` : "is not in the data";
    return {
      severity: "warning",
      code: "template/value-missing",
      message: `${leaf.what} (${leaf.name}) ${why}`,
      at,
      hint: `${isLater ? "build as at a later day" : "add it to the data"}, or leave the sentence out with {{#if}}`,
    };
  }
}

export function isWorded(value: unknown): value is Worded {
  return (value as { kind?: unknown } | null | undefined)?.kind === "worded";
}
