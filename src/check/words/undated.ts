import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { ruleOf } from "./found-in.ts";
import { type Wording, wordingFinding } from "./wording.ts";

const aDate = /\b(?:19|20)\d\d\b/;

export const undatedTimes = ruleOf(
  "words/undated",
  /\b(?:(?:last|this|next|previous|past|current) (?:quarter|month|term|week|period)|in due course|in the near future|pre-pandemic|(?:a )?future (?:report|meeting|update)|(?:an?|the|its|their) (?:annual|recent) (?:[a-z]+ )?(?:survey|review|audit)|at the (?:last|next) meeting)\b/gi,
  ({ 0: words, index = 0 }, sentence) => {
    if (aDate.test(sentence.slice(Math.max(0, index - 25), index + words.length + 25))) return undefined;
    return { message: `“${words}” has no date`, hint: "write which one: the month, the quarter or the meeting" };
  },
);

/** Told once: who numbers one quarter so, numbers all. */
export function quartersOfWhat({ passages }: Wording): readonly Diagnostic[] {
  for (const passage of passages) {
    const found = /\b(?:Qtr|Quarter|Q) ?[1-4]\b/i.exec(passage.words);
    if (!found || /\b(?:financial|calendar|academic) (?:year|quarter)|\b20\d\d ?[/–-] ?\d\d\b/i.test(passage.words))
      continue;
    const told = {
      message: `“${found[0]}” does not say of which year`,
      hint: "write “quarter 1 of 2018/19 (April to June)”",
    };
    return [wordingFinding("words/quarter-of-what", { passage, offset: found.index }, told)];
  }
  return [];
}
