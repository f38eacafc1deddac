import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { wordCount } from "./sentences.ts";
import { type Passage, type Wording, wordingFinding } from "./wording.ts";

/** No sentence ends with one of these. */
const openEnd = /(?:^|[ ,(])(and|or|nor|the|an|because|although|whereas|whether|than|their|including|our)[.!?]?$/i;

export function cutSentences({ sentences }: Wording): readonly Diagnostic[] {
  return sentences.flatMap((sentence, index) => {
    const { passage, from, words } = sentence;
    const last = openEnd.exec(words)?.[1];
    const isEnd = sentences[index + 1]?.passage !== passage;
    // So items of a list end.
    const isItem = /[;,] (?:and|or)$/.test(words);
    if (last === undefined || isItem || (!/[.!?]$/.test(words) && (!isEnd || goesOn(passage)))) return [];
    const offset = from + words.length - last.length - 1;
    const told = { message: `a sentence ends with “${last}”`, hint: "look what was to follow, or delete the word" };
    return wordCount(words) < 4 ? [] : [wordingFinding("words/sentence-cut", { passage, offset }, told)];
  });
}

/** Items of a list may end with “and”. */
function goesOn({ kind }: Passage): boolean {
  return kind !== "text";
}

/** A paragraph that ends with a word: perhaps more stood there. */
export function withoutFullStop({ passages, genre }: Wording): readonly Diagnostic[] {
  return passages.flatMap((passage, index) => {
    const { words, merged } = passage;
    const isListed = /[;,] (?:and|or)$/.test(words.slice(-5));
    const isOpen = !isListed && /[\p{L}\d)’”]$/u.test(words.slice(-2)) && !/[.?!][)’”]+$/.test(words.slice(-4));
    const isValue = genre === "own" && merged.length > 0;
    if (!isOpen || isValue || !isParagraph(passage, passages[index + 1]) || endsWithAddress.test(words.slice(-200)))
      return [];
    const told = {
      message: `the paragraph ends with “${/\S+$/.exec(words.slice(-40))?.[0]}”`,
      hint: "end it with a full stop, if nothing was lost",
    };
    return [wordingFinding("words/full-stop-missing", { passage, offset: words.length - 1 }, told)];
  });
}

/** Not a caption or a line beneath a figure, nor what leads to a list. */
function isParagraph({ kind, words, heading, placeAt }: Passage, next: Passage | undefined): boolean {
  // A PDF does not tell items from paragraphs.
  if (placeAt(0).page !== undefined || /^contents$/i.test(heading)) return false;
  const isOfTable = next?.kind === "cell" || next?.kind === "header-cell" || next?.kind === "item";
  return (
    kind === "text" &&
    !isOfTable &&
    !/^(?:Table|Figure|Chart|Source|Appendix|Note|Signed)\b/.test(words) &&
    wordCount(words.slice(0, 200)) >= 12
  );
}

const endsWithAddress = /(?:https?:\/\/|www\.|@)\S*$/;
