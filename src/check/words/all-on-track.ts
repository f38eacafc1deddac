import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Passage, type Wording, whereIs, wordingFinding } from "./wording.ts";

const claim =
  /\b(?:(?:all|every)(?: of)?(?: the| our| its)? (?:[a-z]+ ){0,2}(?:actions?|milestones?|workstreams?|projects?|measures?|themes?|targets?)(?: [a-z]+){0,5} (?:on track|on target|on schedule|green|on time)|(?:everything|all) (?:is|are|remains?) on (?:track|target|schedule)|no (?:actions?|milestones?) (?:is|are) (?:overdue|late|red|behind))\b/i;
const fault =
  /^(?:red|overdue|off track|late|delayed|behind schedule)\b.{0,20}$|\b(?:rated|is|are|at|status:?) (?:red|overdue|off track|late|behind schedule)\b/i;
const denied = /\b(?:no|not|none|never|if|would|could|neither)\b[^.]{0,40}$/i;

interface Late {
  readonly passage: Passage;
  readonly words: string;
}

/** “All actions are on track”, and an action that is red. */
export function allOnTrack({ passages, sentences }: Wording): readonly Diagnostic[] {
  const late = [...cellsThatAreLate(passages), ...sentences.filter(({ words }) => isLate(words) && !claim.test(words))];
  const [first] = late;
  if (!first) return [];
  return sentences.flatMap(({ passage, from, words }) => {
    const found = claim.exec(words);
    if (!found) return [];
    const said = first.words.length > 40 ? `${first.words.slice(0, 40)}…` : first.words;
    const told = {
      message: `“${found[0]}”, and there is “${said}” at ${whereIs(first.passage)}`,
      hint: "say what is late, or what is on track apart from it",
    };
    return [wordingFinding("words/all-on-track", { passage, offset: from + found.index }, told)];
  });
}

/** Not those that say what a rating means. */
function cellsThatAreLate(passages: readonly Passage[]): readonly Late[] {
  return passages
    .filter(
      ({ kind, words, heading }) => kind === "cell" && fault.test(words) && !/\bkey\b|ratings mean/i.test(heading),
    )
    .map((passage) => ({ passage, words: passage.words }));
}

function isLate(words: string): boolean {
  const found = fault.exec(words);
  return found !== null && !denied.test(words.slice(0, found.index));
}
