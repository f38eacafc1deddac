/** What stands at the head of each page of a pack, beside what the papers themselves say. */

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
}

export function stampsOf({ parts, lastPage }: PackPlan, words: StampWords): readonly Stamp[] {
  return parts.flatMap((part) =>
    Array.from({ length: part.lastPage - part.firstPage + 1 }, (_, index): Stamp => {
      const number = String(part.firstPage + index);
      const page = words.page.replaceAll("{page}", number).replaceAll("{pages}", String(lastPage));
      return part.kind === "agenda" ? { page } : { item: words.item.replaceAll("{item}", part.item), page };
    }),
  );
}
