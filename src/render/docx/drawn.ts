/** A block as Word sees it, still open to what its surroundings ask of it: a new page, or distance to a table. */

import { type FileChild, type IParagraphOptions, Paragraph } from "docx";
import { twipsOfPt } from "./twips.ts";
import type { WordPage } from "./word-page.ts";

export type Drawn =
  | { readonly kind: "paragraph"; readonly options: IParagraphOptions }
  | { readonly kind: "table"; readonly table: (place: TablePlace) => FileChild };

export interface TablePlace {
  /** The first row begins a page. */
  readonly startsPage: boolean;
}

/** A paragraph in waiting. */
export function drawn(options: IParagraphOptions): Drawn {
  return { kind: "paragraph", options };
}

export interface DrawnBlock {
  readonly startsPage: boolean;
  /** Its items stand closer to each other than to what comes after. */
  readonly isList: boolean;
  readonly parts: readonly Drawn[];
}

export function wordChildren(blocks: readonly DrawnBlock[], page: WordPage): readonly FileChild[] {
  const children: FileChild[] = [];
  let isAfterTable = false;
  let isAfterList = false;
  for (const { startsPage, isList, parts } of blocks) {
    for (const [index, part] of parts.entries()) {
      const place = { startsPage: startsPage && index === 0, isAfterTable, isAfterList };
      if (part.kind === "paragraph") children.push(new Paragraph(placed(part.options, place, page)));
      else {
        if (isAfterTable) children.push(tableEnd(page));
        children.push(part.table(place));
      }
      isAfterTable = part.kind === "table";
      isAfterList = isList && index === parts.length - 1;
    }
  }
  if (isAfterTable) children.push(tableEnd(page));
  return children;
}

/** Word joins two tables that have no paragraph between them, and wants one after the last. */
function tableEnd(page: WordPage): Paragraph {
  return new Paragraph({ style: page.styles.tableEnd });
}

interface Surroundings {
  readonly startsPage: boolean;
  readonly isAfterTable: boolean;
  readonly isAfterList: boolean;
}

function placed(
  options: IParagraphOptions,
  { startsPage, isAfterTable, isAfterList }: Surroundings,
  page: WordPage,
): IParagraphOptions {
  const { body, numbered, caption, quotation, bullet1, listItem } = page.styles;
  const isText = options.style === body || options.style === numbered;
  // Our captions keep their distance by themselves; a template's may not.
  const isUnspaced = [quotation, bullet1, listItem].some((style) => style === options.style);
  const isClose = isText || isUnspaced || (!page.isInOwnStyles && options.style === caption);
  return {
    ...options,
    ...(startsPage && { pageBreakBefore: true }),
    ...(isAfterTable && isClose && { spacing: { before: twipsOfPt(10) } }),
    ...(isAfterList && isText && page.isInOwnStyles && { spacing: { before: twipsOfPt(5) } }),
  };
}
