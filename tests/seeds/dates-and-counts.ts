/** Every date, number in figures and number in words that a text states, with the line on which it begins. */

export interface Stated {
  /** As it stands in the text, in single spaces: “12 July”, “April 2023”, “nine”, “paragraph 7.1”. */
  readonly words: string;
  /** From 1. */
  readonly line: number;
}

const month = "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
const numberWords =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|half";

const stated = new RegExp(
  [
    `\\b\\d{1,2}(?:st|nd|rd|th)?\\s+${month}(?:\\s+\\d{4})?\\b`,
    `\\b${month}\\s+\\d{4}\\b`,
    `\\b(?:early|mid|late|spring|summer|autumn|winter)\\s+\\d{4}\\b`,
    `\\bparagraphs?\\s+\\d+(?:\\.\\d+)*\\b`,
    `\\d+(?:[.,]\\d+)*(?:%|st\\b|nd\\b|rd\\b|th\\b)?`,
    `\\b(?:${numberWords})\\b`,
  ].join("|"),
  "gi",
);

/** The numbers of headings and paragraphs at the beginning of a line are left out. */
export function datesAndCounts(text: string): readonly Stated[] {
  return numbersWithOffsets(text).map(({ words, offset }) => ({
    words,
    line: text.slice(0, offset).split("\n").length,
  }));
}

/** @returns with where each begins in the text */
export function numbersWithOffsets(text: string): readonly { readonly words: string; readonly offset: number }[] {
  const unnumbered = text.replace(/^[ \t]*\d+(?:\.\d+)+(?=\s)/gm, (number) => " ".repeat(number.length));
  return [...unnumbered.matchAll(stated)].map((match) => ({
    words: match[0].replace(/\s+/g, " "),
    offset: match.index,
  }));
}
