import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { matchesIn } from "./found-in.ts";
import { type Wording, wordingFinding } from "./wording.ts";

const reference =
  /\b(?:[Pp]aragraphs?|[Pp]aras?|[Ss]ections?) (\d{1,2}\.\d{1,2}(?:\.\d{1,2})?)(?! of (?:the|that|its)\b|\d)/g;

/** “See paragraph 7.1” where there is no 7.1. Papers of ours have their references checked when they are made. */
export function referencesToNowhere({ passages, sentences, genre }: Wording): readonly Diagnostic[] {
  const numbers = new Set(passages.flatMap(({ number }) => (number === undefined ? [] : number.replace(/[.)]+$/, ""))));
  if (genre === "own" || numbers.size < 3) return [];
  return sentences.flatMap(({ passage, from, words }) =>
    matchesIn(words, reference).flatMap(({ 0: said, 1: number = "", index }) => {
      const isElsewhere =
        /\b(?:Act|Regulations?|Code|[Gg]uidance|[Ss]tatute|[Ff]ramework|[Hh]andbook|[Cc]onstitution|Appendix|appendix)\b/.test(
          words,
        );
      if (numbers.has(number) || isElsewhere) return [];
      const told = { message: `“${said}” is not in the paper`, hint: "look which number is meant" };
      return [wordingFinding("words/reference-nowhere", { passage, offset: from + index }, told)];
    }),
  );
}
