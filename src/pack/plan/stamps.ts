/** What stands at the head of each page of a pack, beside what the papers themselves say. */

import { filled } from "../../values/filled.ts";
import type { PackPlan } from "./plan-pack.ts";

export interface StampWords {
  /** With `{item}`. */
  readonly item: string;
  /** With `{page}` and `{pages}`: the last page published so far. */
  readonly page: string;
}

/** One a page: the item whose paper it belongs to, and the page. */
export interface Stamp {
  readonly item?: string;
  readonly page: string;
  /** What a paper from elsewhere does not say itself: that it is not for publication. */
  readonly mark?: string;
}

/** @param marks - of the parts that have one, by their place in the plan */
export function stampsOf(
  { parts, lastPage }: PackPlan,
  words: StampWords,
  marks: ReadonlyMap<number, string> = new Map(),
): readonly Stamp[] {
  return parts.flatMap((part, place) =>
    Array.from({ length: part.lastPage - part.firstPage + 1 }, (_, index): Stamp => {
      const number = String(part.firstPage + index);
      const page = filled(words.page, { page: number, pages: String(lastPage) });
      const mark = marks.get(place);
      const marked = mark === undefined ? { page } : { page, mark };
      return part.kind === "agenda" ? marked : { item: filled(words.item, { item: part.item }), ...marked };
    }),
  );
}
