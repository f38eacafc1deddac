/**
 * What stands from left to right on the page, in the order in which it is read: Hebrew and Arabic turned round, with the
 * spaces between their words.
 *
 * @param wordsOf - what each part says
 */
export function inReadingOrder<T>(drawn: readonly T[], wordsOf: (part: T) => string): readonly T[] {
  const read: T[] = [];
  let index = 0;
  while (index < drawn.length) {
    const end = endOfPhrase(drawn.map(wordsOf), index);
    if (end > index) read.push(...drawn.slice(index, end).reverse());
    else read.push(...drawn.slice(index, index + 1));
    index = Math.max(end, index + 1);
  }
  return read;
}

/** Just behind the last right-to-left part of a phrase that begins at `start`; `start` where none begins. */
function endOfPhrase(words: readonly string[], start: number): number {
  // An accent behind a letter is that letter's, and not the end of a phrase.
  if (isAccent(words[start] ?? "") && /\S$/.test(words[start - 1] ?? "")) return start;
  let end = start;
  for (let index = start; index < words.length; index += 1) {
    const part = words[index] ?? "";
    if (isRightToLeft(part)) end = index + 1;
    else if (!/^[\p{M}\s]*$/u.test(part) || (index === start && /^\s*$/.test(part))) break;
  }
  return end;
}

/** Whether the shapes of two runs beside each other meet within a word from right to left. */
export function areOneWord(left: readonly string[], right: readonly string[]): boolean {
  const letters = [left.findLast((shape) => !isAccent(shape)), right.find((shape) => !isAccent(shape))];
  return letters.every((letter) => letter === undefined || isRightToLeft(letter)) && letters.join("") !== "";
}

function isAccent(shape: string): boolean {
  return /^\p{M}+$/u.test(shape);
}

function isRightToLeft(part: string): boolean {
  return /^[\p{M}\s]*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(part);
}
