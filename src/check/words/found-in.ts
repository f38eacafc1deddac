import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { WordingCode } from "../../diagnostics/wording-rules.ts";
import { type Wording, type WordingRule, wordingFinding } from "./wording.ts";

export interface Told {
  readonly message: string;
  readonly hint: string;
}

/** What one match of a pattern amounts to; undefined where it is nothing. `words` is the sentence it stands in. */
export type Tell = (match: RegExpMatchArray, words: string) => Told | undefined;

/**
 * A rule that looks for a pattern, sentence by sentence.
 *
 * @param pattern - global; no part of it may run on, since a sentence may have 1,500 characters
 */
export function ruleOf(code: WordingCode, pattern: RegExp, tell: Tell): WordingRule {
  return ({ sentences }: Wording): readonly Diagnostic[] =>
    sentences.flatMap(({ passage, from, words }) =>
      matchesIn(words, pattern).flatMap((match) => {
        const told = tell(match, words);
        return told ? [wordingFinding(code, { passage, offset: from + (match.index ?? 0) }, told)] : [];
      }),
    );
}

/** Most sentences have no match, and to list none takes longer than to look for one. @param pattern - global */
export function matchesIn(words: string, pattern: RegExp): readonly RegExpExecArray[] {
  return words.search(pattern) < 0 ? [] : [...words.matchAll(pattern)];
}
