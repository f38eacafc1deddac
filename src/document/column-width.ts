import type { Inline } from "./document.ts";
import { inlineWords } from "./pieces.ts";

/** Wider where the words are longer, within bounds that keep every column readable. */
export function columnWidth(cells: readonly (readonly Inline[])[]): number {
  const longest = Math.max(...cells.map((cell) => inlineWords(cell).length));
  return Math.min(Math.max(longest, 8), 40);
}
