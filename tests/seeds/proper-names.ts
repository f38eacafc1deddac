/** The proper names of a text: runs of words with capitals, joined by “and”, “of” or “for”. */

const capital = "\\p{Lu}[\\p{L}\\p{N}’']*";
const name = new RegExp(`(?<![\\p{L}\\p{N}])${capital}(?: (?:(?:and|of|for) )?${capital})*`, "gu");

export interface ProperName {
  readonly words: string;
  /** Its first word may have its capital from the sentence. */
  readonly opens: boolean;
}

export function properNames(text: string): readonly ProperName[] {
  return [...text.matchAll(name)].map((match) => ({
    words: match[0].replace(/['’]s?$/, ""),
    opens: /(?:^|[.:;(\]] )$/.test(text.slice(0, match.index)) || match.index === 0,
  }));
}

/**
 * Whether `known` says the name: whole, or each of the names that “and”, “of” and “for” join; at the beginning of a
 * sentence, without a first word that is an ordinary one.
 */
export function isKnownName(
  { words, opens }: ProperName,
  known: string,
  isOrdinary: (word: string) => boolean,
): boolean {
  if (stands(words, known)) return true;
  const [first = "", ...rest] = words.split(" ");
  if (opens && isOrdinary(first.toLowerCase())) {
    const remaining = rest.join(" ").replace(/^(?:and|of|for) /, "");
    return remaining === "" || isKnownName({ words: remaining, opens: false }, known, isOrdinary);
  }
  const parts = words.split(/ (?:and|of|for) /);
  return parts.length > 1 && parts.every((part) => stands(part, known));
}

function stands(words: string, known: string): boolean {
  return plain(known).includes(plain(words));
}

const plain = (text: string): string =>
  ` ${text
    .replace(/[’']/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, " ")
    .trim()} `;
