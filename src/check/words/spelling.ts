import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { isMerged, type Passage, type Wording, wordingFinding } from "./wording.ts";

export interface SpellingList {
  has(word: string): boolean;
}

/** Of words that begin with a capital some are names, and no dictionary has them all. */
const word = /(?<![\p{L}\p{N}@./_’'-])\p{Ll}[\p{Ll}’']{2,30}(?![\p{L}\p{N}@_-]|\.\p{L}|:\/\/)/gu;

/** Each word once in a paper. Names, values from data and quotations in other languages are nobody's mistake here. */
export function misspelt({ passages }: Wording, dictionary: SpellingList): readonly Diagnostic[] {
  const seen = new Set<string>();
  return passages.flatMap((passage) =>
    [...withoutLeftOvers(passage.words).matchAll(word)].flatMap(({ 0: written, index }) => {
      const plain = written.replace(/’/g, "'").replace(/'s?$/, "");
      if (seen.has(plain) || isMerged(passage, index)) return [];
      seen.add(plain);
      return dictionary.has(plain) || isPrefixed(plain, dictionary) ? [] : [finding(passage, index, plain, dictionary)];
    }),
  );
}

/** “colocation”: whoever reads “location” reads this. */
function isPrefixed(plain: string, dictionary: SpellingList): boolean {
  const stem = /^(?:co|re|pre|non|multi|inter|sub|micro|over|under|anti|semi|neuro)([a-z]{4,})$/.exec(plain)?.[1];
  return stem !== undefined && dictionary.has(stem);
}

/** What nobody meant to be read is found as such. Of the same length, so that offsets stay. */
function withoutLeftOvers(words: string): string {
  if (/\blorem ipsum\b/i.test(words)) return "";
  return words.replace(/\{\{[^{}]{0,200}\}\}/g, (tag) => " ".repeat(tag.length));
}

function finding(passage: Passage, offset: number, plain: string, dictionary: SpellingList): Diagnostic {
  const british = britishOf(plain).find((candidate) => dictionary.has(candidate));
  if (british !== undefined) {
    const told = { message: `“${plain}” is American spelling`, hint: `write “${british}”` };
    return wordingFinding("words/spelling", { passage, offset }, told);
  }
  const near = plain.length < 5 ? undefined : nearOf(plain).find((candidate) => dictionary.has(candidate));
  if (near !== undefined)
    return wordingFinding(
      "words/spelling",
      { passage, offset },
      { message: `“${plain}” is misspelt`, hint: `perhaps “${near}”` },
    );
  const told = { message: `“${plain}” is in no dictionary`, hint: "look whether it is what you mean" };
  return wordingFinding("words/unknown", { passage, offset }, told);
}

const american: readonly (readonly [RegExp, string])[] = [
  [/z(?=e[ds]?$|ing$|ation|er|ers$)/, "s"],
  [/yz/, "ys"],
  [/or(?=s?$|ed$|ing$|able|ful|ite|al)/, "our"],
  [/er$/, "re"],
  [/ers$/, "res"],
  [/ered$/, "red"],
  [/(?<=[aeiou])l(?=ed$|ing$|er$|ers$)/, "ll"],
  [/am$/, "amme"],
  [/ams$/, "ammes"],
  [/ense$/, "ence"],
  [/og$/, "ogue"],
  [/ediatric/, "aediatric"],
  [/illment$/, "ilment"],
  [/ollment$/, "olment"],
];

function britishOf(plain: string): readonly string[] {
  return american.flatMap(([pattern, write]) => (pattern.test(plain) ? [plain.replace(pattern, write)] : []));
}

const letters = "abcdefghijklmnopqrstuvwxyz";

/** One letter more, less or other, or two that changed places, also across a third: the commonest mistakes first. */
function nearOf(plain: string): readonly string[] {
  const at = [...plain].map((_, index) => index);
  return [
    ...at.slice(1).map((i) => plain.slice(0, i - 1) + plain[i] + plain[i - 1] + plain.slice(i + 1)),
    ...at.slice(2).map((i) => plain.slice(0, i - 2) + plain[i] + plain[i - 1] + plain[i - 2] + plain.slice(i + 1)),
    ...at.map((i) => plain.slice(0, i) + plain.slice(i + 1)),
    ...[...at, plain.length].flatMap((i) => [...letters].map((letter) => plain.slice(0, i) + letter + plain.slice(i))),
    ...at.flatMap((i) => [...letters].map((letter) => plain.slice(0, i) + letter + plain.slice(i + 1))),
  ];
}
