/** Two texts to the words that were taken out and put in, with their places in the first. */

import { diffWordsWithSpace } from "diff";

export interface WordChange {
  /** In the first text: the characters from `start` up to `end` are replaced; nothing where both are the same. */
  readonly start: number;
  readonly end: number;
  readonly removed: string;
  readonly added: string;
}

/** Changes that a single blank keeps apart are one. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const changes: WordChange[] = [];
  let at = 0;
  for (const { value, added, removed } of diffWordsWithSpace(before, after)) {
    const last = changes.at(-1);
    const touches = last !== undefined && last.end === at;
    if (removed || added) {
      const change = {
        start: at,
        end: removed ? at + value.length : at,
        removed: removed ? value : "",
        added: added ? value : "",
      };
      if (touches) changes.splice(-1, 1, joined(last, change));
      else changes.push(change);
    }
    if (!added) at += value.length;
  }
  return withoutNarrowGaps(changes, before);
}

function joined(first: WordChange, second: WordChange): WordChange {
  return {
    start: first.start,
    end: second.end,
    removed: first.removed + second.removed,
    added: first.added + second.added,
  };
}

function withoutNarrowGaps(changes: readonly WordChange[], before: string): readonly WordChange[] {
  const wide: WordChange[] = [];
  for (const change of changes) {
    const last = wide.at(-1);
    const gap = last === undefined ? "" : before.slice(last.end, change.start);
    if (last && gap.trim() === "") {
      const between = { start: last.end, end: change.start, removed: gap, added: gap };
      wide.splice(-1, 1, joined(joined(last, between), change));
    } else wide.push(change);
  }
  return wide;
}
