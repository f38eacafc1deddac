/**
 * The last of `items` that begins at an offset or before it, by halves: a passage may have thousands of lines.
 *
 * @param items - in the order of their offsets
 */
export function lastBefore<Item>(
  items: readonly Item[],
  offset: number,
  offsetOf: (item: Item) => number,
): Item | undefined {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && offsetOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return items[low - 1];
}
