/** A pack's page map, as the file beside it that other programs read: which paper stands on which pages. */

import type { PackPart, PackPlan } from "./plan-pack.ts";

export interface PageMap {
  readonly version: 1;
  readonly meeting: string;
  /** A final pack is what was published: its titles and numbers stay. */
  readonly standing: "draft" | "final";
  /** The items of the agenda, with or without a paper. */
  readonly items: readonly { readonly number: string; readonly title: string }[];
  /** How many pages the file has, and the numbers of the first and the last. */
  readonly pages: number;
  readonly firstPage: number;
  readonly lastPage: number;
  readonly parts: readonly PageMapPart[];
}

export interface PageMapPart {
  readonly kind: PackPart["kind"];
  /** The number of the item, and the id of the report; or what the appendix is, an id or a path. */
  readonly item?: string;
  readonly report?: string;
  readonly source?: string;
  readonly title: string;
  /** From 1; also the label of the page. */
  readonly firstPage: number;
  readonly lastPage: number;
}

export function pageMap(
  { meeting, parts, firstPage, lastPage }: PackPlan,
  { standing, items }: Pick<PageMap, "standing" | "items">,
): PageMap {
  return { version: 1, meeting, standing, items, pages: lastPage - firstPage + 1, firstPage, lastPage, parts };
}
