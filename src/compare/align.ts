/** Two sequences side by side: what stayed, what became something like it, what went and what came, in their order. */

import { diffArrays } from "diff";

export type Aligned<T> =
  | { readonly kind: "both"; readonly before: T; readonly after: T }
  | { readonly kind: "removed"; readonly before: T }
  | { readonly kind: "added"; readonly after: T };

export interface Likeness<T> {
  /** The same for items that say the same. */
  readonly keyOf: (item: T) => string;
  /**
   * Of items that went, the places of those that an item which says something else is taken for a version of, in order.
   * What is to be known of those that went is made once for all that came.
   */
  readonly versionsAmong: (gone: readonly T[]) => (item: T) => readonly number[];
}

export function aligned<T>(before: readonly T[], after: readonly T[], likeness: Likeness<T>): readonly Aligned<T>[] {
  const found: Aligned<T>[] = [];
  let [at, to] = [0, 0];
  let gone: readonly T[] = [];
  for (const { added, removed, value } of diffArrays(before.map(likeness.keyOf), after.map(likeness.keyOf))) {
    if (removed) {
      gone = before.slice(at, at + value.length);
      at += value.length;
    } else if (added) {
      found.push(...versions(gone, after.slice(to, to + value.length), likeness));
      gone = [];
      to += value.length;
    } else {
      found.push(...gone.map((item) => ({ kind: "removed", before: item }) as const));
      gone = [];
      for (let index = 0; index < value.length; index++) {
        found.push({ kind: "both", before: before[at + index] as T, after: after[to + index] as T });
      }
      at += value.length;
      to += value.length;
    }
  }
  return [...found, ...gone.map((item) => ({ kind: "removed", before: item }) as const)];
}

/** Each of those that came takes the first of those that went that is like it, and stands no earlier than the last. */
function versions<T>(gone: readonly T[], come: readonly T[], { versionsAmong }: Likeness<T>): readonly Aligned<T>[] {
  const found: Aligned<T>[] = [];
  const removed = (items: readonly T[]) => items.map((before) => ({ kind: "removed", before }) as const);
  let waiting: Aligned<T>[] = [];
  const placesOf = versionsAmong(gone);
  let next = 0;
  for (const item of come) {
    const at = placesOf(item).find((place) => place >= next);
    if (at === undefined) {
      waiting.push({ kind: "added", after: item });
      continue;
    }
    found.push(...removed(gone.slice(next, at)), ...waiting, { kind: "both", before: gone[at] as T, after: item });
    waiting = [];
    next = at + 1;
  }
  return [...found, ...removed(gone.slice(next)), ...waiting];
}
