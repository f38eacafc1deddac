import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Wording, wordingFinding } from "./wording.ts";

const inspectors =
  /\b(?:we (?:will|may|can|do|usually|also|would|expect to|have)? ?(?:refer|inspect|judge|visit|revisit|re-visit|determine|require|evaluate|report on|consider whether)|(?:caused|led|requires?|leads?) us to|our (?:inspection|inspectors|judgements?|framework|handbook|revisit|re-visit))\b/i;

/** Told once a passage. Inspectors that a paper quotes stand in quotation marks, and these are left out. */
export function inspectorsFirstPerson({ passages, sentences }: Wording): readonly Diagnostic[] {
  const about = new Set(
    passages.filter(({ words }) => /\b(?:Ofsted|CQC|inspect|re-?visit|WSoA|weakness)/i.test(words)),
  );
  const told = new Set<unknown>();
  return sentences.flatMap(({ passage, from, words }) => {
    const found = about.has(passage) && passage.kind !== "quotation" ? inspectors.exec(withoutQuotations(words)) : null;
    if (!found || told.has(passage)) return [];
    told.add(passage);
    const hint = "put the guidance in quotation marks and say whose it is, or write “Ofsted and the CQC”";
    return [
      wordingFinding(
        "words/first-person",
        { passage, offset: from + found.index },
        { message: `“${found[0]}”: these are the inspectors’ words`, hint },
      ),
    ];
  });
}

/** Of the same length, so that offsets stay. */
function withoutQuotations(words: string): string {
  return words.replace(/“[^”]*”|"[^"]*"|‘[^’]*’(?!\p{L})/gu, (quoted) => " ".repeat(quoted.length));
}
