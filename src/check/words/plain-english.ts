import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { matchesIn } from "./found-in.ts";
import { wordCount } from "./sentences.ts";
import { type Passage, type Wording, wordingFinding } from "./wording.ts";

/** @see https://www.gov.uk/guidance/style-guide/a-to-z-of-gov-uk-style, “words to avoid” */
const plainer: Readonly<Record<string, string>> = {
  "going forward": "from now on, or nothing",
  "in order to": "to",
  "on a regular basis": "regularly, or how often",
  "on an ongoing basis": "still, or how often",
  "in terms of": "about, or nothing",
  "prior to": "before",
  "subsequent to": "after",
  "with regards to": "about",
  "with regard to": "about",
  "in regard to": "about",
  "in the event that": "if",
  "due to the fact that": "because",
  "in light of the fact that": "because",
  "at this moment in time": "now",
  "at the present time": "now",
  "the majority of": "most",
  "is able to": "can",
  "has the ability to": "can",
  "in partnership with": "with",
  "as a consequence of": "because of",
  "with the exception of": "except",
  "for the purpose of": "to",
  "in excess of": "more than",
  "in conjunction with": "with",
  utilise: "use",
  utilised: "used",
  utilising: "using",
  facilitate: "help, or what is done",
  leverage: "use",
  commence: "begin",
  commenced: "began",
  endeavour: "try",
  ascertain: "find out",
  expedite: "speed up",
  whilst: "while",
  robust: "what makes it so",
  streamline: "what becomes simpler",
  holistic: "whole, or nothing",
  incentivise: "encourage",
  empower: "what they can then do",
  "key stakeholders": "who they are",
  "deep dive": "a close look",
  "direction of travel": "what will change",
  "blue sky": "new",
  "low hanging fruit": "what is easy",
  "one stop shop": "a single place",
  "step change": "what changes",
  ie: "that is",
  eg: "for example",
};

const pattern = new RegExp(`(?<![\\p{L}-])(?:${Object.keys(plainer).join("|")})(?![\\p{L}-])`, "giu");

/** Each once in a paper. */
export function plainEnglish({ sentences }: Wording): readonly Diagnostic[] {
  const told = new Set<string>();
  return sentences.flatMap(({ passage, from, words }) =>
    matchesIn(words, pattern).flatMap(({ 0: phrase, index }) => {
      const key = phrase.toLowerCase();
      // In capitals it is an acronym.
      if (told.has(key) || (phrase.length === 2 && phrase !== key)) return [];
      told.add(key);
      return [
        wordingFinding(
          "words/plain-english",
          { passage, offset: from + index },
          { message: `“${phrase}”`, hint: `write ${plainer[key] ?? "a plainer word"}` },
        ),
      ];
    }),
  );
}

const longest = 45;

/** How many characters of a sentence are values from data. */
function valuesIn({ merged }: Passage, start: number, end: number): number {
  return merged.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);
}

export function longSentences({ sentences }: Wording): readonly Diagnostic[] {
  return sentences.flatMap(({ passage, from, words }) => {
    const count = wordCount(words);
    if (count <= longest) return [];
    // A list within a sentence is read item by item; what is mostly values from data is one too.
    const isList =
      (words.match(/;/g)?.length ?? 0) >= 2 || 2 * valuesIn(passage, from, from + words.length) > words.length;
    if (isList) return [];
    return [
      wordingFinding(
        "words/long-sentence",
        { passage, offset: from },
        { message: `a sentence has ${count} words`, hint: "make two of it, or a list" },
      ),
    ];
  });
}
