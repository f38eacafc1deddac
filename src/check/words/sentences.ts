import { isProse, type Passage } from "./wording.ts";

/** A sentence of running text, or the part of one that goes on for ever: no rule has to read more at once. */
export interface Sentence {
  readonly passage: Passage;
  /** Where it begins in the words of its passage. */
  readonly from: number;
  readonly words: string;
}

/** Longer ones are cut, so that no pattern of a rule can take long over one. */
const longestSentence = 1_500;

const ends = /[.?!][”’"')\]]{0,3} (?=["“‘'([]?[A-Z0-9])/g;

/** After which a full stop ends no sentence. */
const shortened =
  /(?:^|[ (])(?:e\.g|i\.e|eg|ie|etc|cf|vs|no|para|paras|p|pp|Cllr|Dr|Mr|Mrs|Ms|St|Rev|Prof|Ltd|[A-Z])\.$/;

export function sentencesOf(passages: readonly Passage[]): readonly Sentence[] {
  return passages.filter((passage) => isProse(passage) || passage.kind === "quotation").flatMap(inPassage);
}

function inPassage(passage: Passage): readonly Sentence[] {
  const { words } = passage;
  const found: Sentence[] = [];
  let from = 0;
  const close = (to: number) => {
    for (let at = from; at < to; at += longestSentence) {
      found.push({ passage, from: at, words: words.slice(at, Math.min(to, at + longestSentence)).trimEnd() });
    }
    from = to;
  };
  for (const { index, 0: end } of words.matchAll(ends)) {
    if (!shortened.test(words.slice(Math.max(from, index - 8), index + 1))) close(index + end.length);
  }
  close(words.length);
  return found;
}

/** How many words, as a reader counts them. */
export function wordCount(words: string): number {
  return words.match(/[^\s]+/g)?.length ?? 0;
}
