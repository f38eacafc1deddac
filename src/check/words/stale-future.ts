import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { dayInWords } from "../../values/month-names.ts";
import { isProse, type Wording, wordingFinding } from "./wording.ts";

const ahead =
  /\b(?:will|is to|are to|(?:is|are) (?:now )?(?:due|expected|scheduled|planned|likely|set)(?: to)?|closes|(?:is|are) being)\b(?: (?!which|that|who|since|after|following|when|as|because|was|were|of\b)[^\s.;:?!]+){0,10}? (?:(?:on|by|in|before|from|for|until)(?: the)?(?: end of)?|due) $/i;

/** “Will be published in spring 2025” before a meeting in December 2025. */
export function staleFuture({ dates, day }: Wording): readonly Diagnostic[] {
  if (day === undefined) return [];
  return dates.flatMap(({ passage, from, words, span }) => {
    if (!span || span.latest >= day || !isProse(passage)) return [];
    const found = ahead.exec(passage.words.slice(Math.max(0, from - 140), from));
    if (!found || /[.;?!] /.test(found[0])) return [];
    const told = {
      message: `“${found[0]}${words}” is past on ${dayInWords(day)}, when the paper is read`,
      hint: "say what came of it, or that it has not happened",
    };
    return [wordingFinding("words/future-past", { passage, offset: from }, told)];
  });
}
