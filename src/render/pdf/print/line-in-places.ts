/**
 * A line whose words from right to left stand where they are read: the first of them on the right.
 *
 * The words keep the order in which they are said, which is that of the page's content: only their places change.
 *
 * @see Unicode Standard Annex #9, 3.4 Reordering Resolved Levels
 */

import type { Level } from "./directed-runs.ts";
import type { LaidLine, LaidWord } from "./internals.ts";

/** The same line where all words are written from left to right. */
export function lineInPlaces(line: LaidLine): LaidLine {
  const levels = levelsIn(line.inlines);
  if (levels.every((level) => level === 0)) return line;

  let x = line.inlines[0]?.x ?? 0;
  const placed = [...line.inlines];
  for (const index of fromLeftToRight(levels)) {
    const word = line.inlines[index];
    if (word === undefined) continue;
    placed[index] = { ...word, x, level: levels[index] ?? 0 };
    x += word.width;
  }
  return lineOf(placed, line);
}

/** pdfmake's own line, with its methods, and other words. */
export function lineOf(words: readonly LaidWord[], line: LaidLine): LaidLine {
  return Object.assign(Object.create(Object.getPrototypeOf(line)), line, { inlines: words });
}

/** Blanks at the end of a line stand at its right. */
function levelsIn(words: readonly LaidWord[]): readonly Level[] {
  const end = words.findLastIndex(({ text }) => text.trim() !== "") + 1;
  return words.map(({ level = 0 }, index) => (index < end ? level : 0));
}

/** Places in the line, the leftmost first. */
function fromLeftToRight(levels: readonly Level[]): readonly number[] {
  const places = levels.map((_, index) => index);
  // Numbers are turned with the words around them, so they are turned round by themselves first.
  for (const lowest of [2, 1]) turnSequences(places, (index) => (levels[index] ?? 0) >= lowest);
  return places;
}

function turnSequences(places: number[], isTurned: (index: number) => boolean): void {
  let start = 0;
  while (start < places.length) {
    let end = start;
    while (end < places.length && isTurned(places[end] ?? 0)) end += 1;
    places.splice(start, end - start, ...places.slice(start, end).reverse());
    start = end + 1;
  }
}
