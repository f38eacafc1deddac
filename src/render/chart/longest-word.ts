import { wordsWidthPt } from "./words-width.ts";

/** How wide the longest word of a text is in bold Arial: what a column must have room for. */
export function longestWordPt(words: string, sizePt: number): number {
  return words.split(/[ \n]+/).reduce((widest, word) => Math.max(widest, wordsWidthPt(word, sizePt, "bold")), 0);
}
