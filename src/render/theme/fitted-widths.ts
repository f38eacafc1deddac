/**
 * Columns as wide as their shares of the whole, but none so narrow that its longest word breaks, where all have room.
 *
 * In any one unit.
 *
 * @param shares - relative: 2 is twice as wide as 1
 * @param longestWords - how wide the longest word of each column is
 */
export function fittedWidths(
  shares: readonly number[],
  longestWords: readonly number[],
  whole: number,
): readonly number[] {
  // One word may be as long as an address, and still leaves the others half of the room.
  const least = longestWords.map((width) => Math.min(width, whole / 2));
  const needed = sum(least);
  if (needed >= whole) return least.map((width) => (width / needed) * whole);

  const widths: (number | undefined)[] = shares.map(() => undefined);
  for (;;) {
    const free = shares.map((share, column) => (widths[column] === undefined ? share : 0));
    const room = whole - sum(widths.map((width) => width ?? 0));
    const shared = shares.map((share, column) => widths[column] ?? (room * share) / sum(free));
    const narrow = shared.findIndex((width, column) => widths[column] === undefined && width < (least[column] ?? 0));
    if (narrow === -1) return shared;
    widths[narrow] = least[narrow];
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
