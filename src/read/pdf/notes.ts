/** The notes at the end of a paper, set apart so that they can be read where they are referred to. */

import { drawnLines, lineSizePt } from "./drawn-line.ts";
import type { DrawnPage } from "./drawn-run.ts";
import { type Leaf, raisedIn } from "./leaf.ts";
import { usualSizePt } from "./running-lines.ts";

export interface LeavesAndNotes<L extends Leaf> {
  readonly leaves: readonly L[];
  readonly notes: readonly L[];
}

/** Notes that the file says are notes, and the heading that only they stand under. */
export function taggedNotes<L extends Leaf & { readonly isNote: boolean }>(leaves: readonly L[]): LeavesAndNotes<L> {
  const lastOther = leaves.findLastIndex(({ isNote }) => !isNote);
  const isTitle = (leaf: L, index: number) =>
    leaf.kind === "heading" && index === lastOther && index < leaves.length - 1;
  return {
    leaves: leaves.filter((leaf, index) => !leaf.isNote && !isTitle(leaf, index)),
    notes: leaves.filter(({ isNote }) => isNote),
  };
}

/** Small items numbered 1, 2, 3 with nothing after them, under a heading, in a file that has raised numbers. */
export function untaggedNotes(leaves: readonly Leaf[], pages: readonly DrawnPage[]): LeavesAndNotes<Leaf> {
  const lines = pages.flatMap(({ runs }) => drawnLines(runs));
  if (!lines.some((line) => line.some(raisedIn(line)))) return { leaves, notes: [] };

  const usual = usualSizePt(pages);
  const first = leaves.findLastIndex(({ number, lines: [line] }) => number === "1" && isSmaller(line, usual));
  const notes = first > 0 ? leaves.slice(first) : [];
  const areInOrder = notes.every(({ number }, index) => number === String(index + 1));
  return areInOrder && notes.length > 0 ? { leaves: leaves.slice(0, first - 1), notes } : { leaves, notes: [] };
}

function isSmaller(line: Leaf["lines"][number] | undefined, sizePt: number): boolean {
  return line !== undefined && lineSizePt(line) < sizePt;
}
