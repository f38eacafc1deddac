/** Where what a format says is not what the paper says: words left out, added, changed, moved, or marked as something else. */

import type { Piece } from "../../document/pieces.ts";

export interface Difference {
  /** The paper's piece; absent where the format says more than the paper. */
  readonly paper: Piece | undefined;
  /** The format's; absent where it says less. */
  readonly format: Piece | undefined;
  /** Of the nearest piece of the paper that has one, this one or one before: “5.1”. */
  readonly number: string | undefined;
}

/** How far apart the same piece may stand in both before it counts as left out here and added there. */
const furthest = 40;

export function differences(paper: readonly Piece[], format: readonly Piece[]): readonly Difference[] {
  const found: Difference[] = [];
  let number: string | undefined;
  let [at, other] = [0, 0];
  while (at < paper.length || other < format.length) {
    const [wanted, said] = [paper[at], format[other]];
    number = wanted?.number ?? number;
    if (wanted && said && isSame(wanted, said)) {
      at += 1;
      other += 1;
      continue;
    }
    const [left, added] = nextMeeting(paper.slice(at, at + furthest), format.slice(other, other + furthest));
    // Side by side as far as both go: what stands at the same place was changed, not left out and added.
    for (let step = 0; step < Math.max(left, added); step += 1) {
      const piece = step < left ? paper[at + step] : undefined;
      number = piece?.number ?? number;
      found.push({ paper: piece, format: step < added ? format[other + step] : undefined, number });
    }
    at += left;
    other += added;
  }
  return found;
}

function isSame(one: Piece, other: Piece): boolean {
  return one.words === other.words && one.number === other.number && one.kind === other.kind;
}

/** How many pieces of each stand before the two that are the same and nearest; all of both if none are. */
function nextMeeting(paper: readonly Piece[], format: readonly Piece[]): readonly [number, number] {
  for (let apart = 1; apart < paper.length + format.length; apart += 1) {
    for (let left = 0; left <= apart; left += 1) {
      const [wanted, said] = [paper[left], format[apart - left]];
      if (wanted && said && isSame(wanted, said)) return [left, apart - left];
    }
  }
  return [paper.length, format.length];
}
