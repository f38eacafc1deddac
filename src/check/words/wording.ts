/**
 * A paper as the rules over its words see it: passages in reading order, each with the place of every word of it.
 *
 * One shape for what we make and for what anybody else made: `wording-of-document.ts` and `wording-of-reading.ts` write
 * it, and each rule is a file beside this one that reads it.
 */

import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { type WordingCode, wordingRules } from "../../diagnostics/wording-rules.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";
import type { DateInWords } from "./dates-in-words.ts";
import { lastBefore } from "./last-before.ts";
import type { Sentence } from "./sentences.ts";

export interface Wording {
  readonly passages: readonly Passage[];
  readonly sentences: readonly Sentence[];
  readonly dates: readonly DateInWords[];
  /** The day of the meeting, or as at which the paper speaks; undefined where neither is known. */
  readonly day: CalendarDate | undefined;
  /** Which parts a paper of ours has is its kind's to say, and checked elsewhere. */
  readonly genre: "own" | "report" | "minutes";
}

export interface Passage {
  readonly kind:
    | "title"
    | "heading"
    | "text"
    | "item"
    | "quotation"
    | "recommendation"
    | "resolution"
    | "cell"
    | "header-cell";
  /** As printed: "5.3", "(1)". */
  readonly number?: string;
  /** Single spaces, trimmed. */
  readonly words: string;
  /** Its nearest heading's words, without the number; empty before the first. */
  readonly heading: string;
  readonly placeAt: (offset: number) => Place;
  /** Which of its words are values from data, in order. */
  readonly merged: readonly Span[];
  /** Of an item: beneath another one. */
  readonly isNested?: boolean;
  /** Set where the file shows how the number is written. */
  readonly isNumberBold?: boolean;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

export type WordingRule = (wording: Wording) => readonly Diagnostic[];

/** @param offset - in the words of the passage */
export function wordingFinding(
  code: WordingCode,
  { passage, offset }: { readonly passage: Passage; readonly offset: number },
  { message, hint }: { readonly message: string; readonly hint: string },
): Diagnostic {
  return { severity: wordingRules[code].severity, code, message, at: passage.placeAt(offset), hint };
}

/** Whether a value from data stands at an offset. */
export function isMerged({ merged }: Passage, offset: number): boolean {
  const last = lastBefore(merged, offset, ({ from }) => from);
  return last !== undefined && offset < last.to;
}

/** Running text: what has sentences. */
export function isProse({ kind }: Passage): boolean {
  return kind === "text" || kind === "item" || kind === "recommendation" || kind === "resolution";
}

/** What the body is asked to do: marked so in our papers, beneath a heading that says so in others. */
export function isRecommendation({ kind, heading, words }: Passage): boolean {
  if (kind === "recommendation") return true;
  if (kind !== "text" && kind !== "item") return false;
  return (
    /^(?:\d[\d.]* )?(?:recommendations?|purpose of the meeting|decisions? (?:required|sought))\b/i.test(heading) ||
    asks.test(words)
  );
}

const asks = /^That (?:the )?(?:[A-Z][\w-]* ){0,8}(?:Board|Cabinet|Committee|Panel|Council|Members)\b/;

/** Where a passage is, for a message: “paragraph 2.1”, or the line or page. */
export function whereIs({ number, placeAt }: Passage): string {
  const { line, page, paragraph } = placeAt(0);
  if (line !== undefined) return number === undefined ? `line ${line}` : `${number} (line ${line})`;
  if (number !== undefined) return number;
  return page === undefined ? `paragraph ${paragraph ?? "before"}` : `page ${page}`;
}
