import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Sentence, wordCount } from "./sentences.ts";
import { isMerged, type Wording, whereIs, wordingFinding } from "./wording.ts";

/** Shorter sentences may well be said twice. */
const fewestWords = 12;
const run = 4;
const shareOfRuns = 0.6;

/**
 * Sentences whose runs of four words stand mostly in one earlier sentence.
 *
 * Each run is kept for the first sentence that has it, so that the work grows with the text and no faster.
 */
export function saidTwice({ sentences }: Wording): readonly Diagnostic[] {
  const firstWith = new Map<string, Sentence>();
  return sentences.flatMap((sentence) => {
    const { kind } = sentence.passage;
    // A value from data may stand in several places.
    const isValue = isMerged(sentence.passage, sentence.from);
    if (kind === "recommendation" || kind === "resolution" || isValue) return [];
    const runs = runsOf(sentence.words);
    const earlier = new Map<Sentence, number>();
    for (const each of runs) {
      const first = firstWith.get(each);
      if (first && first.passage !== sentence.passage) earlier.set(first, (earlier.get(first) ?? 0) + 1);
      if (!first) firstWith.set(each, sentence);
    }
    const [nearest, shared] = [...earlier].sort(([, a], [, b]) => b - a)[0] ?? [];
    if (!nearest || !shared || wordCount(sentence.words) < fewestWords || shared / runs.length < shareOfRuns) return [];
    const told = {
      message: `a sentence says again what ${whereIs(nearest.passage)} says`,
      hint: "refer to it, or say only what is new",
    };
    return [wordingFinding("words/said-twice", { passage: sentence.passage, offset: sentence.from }, told)];
  });
}

function runsOf(words: string): readonly string[] {
  const all = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return all.slice(run - 1).map((_, index) => all.slice(index, index + run).join(" "));
}
