/**
 * What stands from left to right on the page, in the order in which it is read.
 *
 * Files rarely say which way words are read, so it is told by their letters. Numbers and punctuation part such words,
 * since the page doesn't tell to which side of them they belong.
 */

import { rightToLeftLetter } from "../../values/right-to-left.ts";

/** Neighbours that are read the same way, in the order of the page. */
export interface Stretch<T> {
  readonly parts: readonly T[];
  readonly isRightToLeft: boolean;
}

/** Hebrew and Arabic turned round, with the spaces between their words. */
export function inReadingOrder<T>(drawn: readonly T[], wordsOf: (part: T) => string): readonly T[] {
  return stretches(drawn, wordsOf).flatMap(({ parts, isRightToLeft }) => (isRightToLeft ? parts.toReversed() : parts));
}

/** @param wordsOf - what each part says */
export function stretches<T>(drawn: readonly T[], wordsOf: (part: T) => string): readonly Stretch<T>[] {
  const words = drawn.map(wordsOf);
  if (!words.some(startsRightToLeft)) return drawn.length === 0 ? [] : [{ parts: drawn, isRightToLeft: false }];

  const found: Stretch<T>[] = [];
  let open = 0;
  const close = (from: number, until: number, isRightToLeft: boolean) => {
    if (until > from) found.push({ parts: drawn.slice(from, until), isRightToLeft });
    open = until;
  };
  const leads = leadsRightToLeft(words);
  for (let index = 0; index < drawn.length; index += 1) {
    const end = leads[index] ? endOfPhrase(words, index) : index;
    if (end === index) continue;
    close(open, index, false);
    close(index, end, true);
    index = end - 1;
  }
  close(open, drawn.length, false);
  return found;
}

/** Of each part, whether it is read from right to left or has nothing but accents and spaces between it and such a part. */
function leadsRightToLeft(words: readonly string[]): readonly boolean[] {
  const leads = words.map(startsRightToLeft);
  for (let index = words.length - 2; index >= 0; index -= 1)
    leads[index] ||= isNeutral(words[index] ?? "") && leads[index + 1] === true;
  return leads;
}

/** Just behind the last right-to-left part of a phrase that begins at `start`; `start` where none begins. */
function endOfPhrase(words: readonly string[], start: number): number {
  // An accent behind a letter is that letter's, and not the end of a phrase.
  if (isAccent(words[start] ?? "") && /\S$/.test(words[start - 1] ?? "")) return start;
  let end = start;
  for (let index = start; index < words.length; index += 1) {
    const part = words[index] ?? "";
    if (startsRightToLeft(part)) end = index + 1;
    else if (!isNeutral(part) || (index === start && /^\s*$/.test(part))) break;
  }
  return end;
}

function isNeutral(part: string): boolean {
  return /^[\p{M}\s]*$/u.test(part);
}

function isAccent(shape: string): boolean {
  return /^\p{M}+$/u.test(shape);
}

const rightToLeftStart = new RegExp(`^[\\p{M}\\s]*${rightToLeftLetter}`, "u");

function startsRightToLeft(part: string): boolean {
  return rightToLeftStart.test(part);
}
