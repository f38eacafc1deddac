/** What drawing a block needs to know of the paper around it. */

import type { IParagraphOptions } from "docx";
import type { Document, ItemNumber } from "../../document/document.ts";
import type { Theme } from "../theme/theme.ts";
import { type Anchor, anchorsOf } from "./anchors.ts";
import { bookmarkNames } from "./bookmark-names.ts";
import { type StyleIds, type StyleRole, styleIds } from "./style-ids.ts";

export interface WordPage {
  readonly theme: Theme;
  readonly styles: StyleIds;
  /** Whether the styles are ours and count by themselves, or a template's. */
  readonly isInOwnStyles: boolean;
  /** The list and level that a style counts in by itself; `unknown` where a template's style may count or not. */
  readonly styleLists: ReadonlyMap<StyleRole, StyleList | "unknown">;
  /** By the id of the block or item. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** The printed number of each numbered node, by its id. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Word's id of each note, by ours. */
  readonly noteIds: ReadonlyMap<string, number>;
  /** Filled while drawing: Word counts a second reference to a note as another note. */
  readonly referredNotes: Set<string>;
  readonly textWidthTwips: number;
  /** A template's style for tables, by its id; without one, tables look as ours. */
  readonly tableStyle?: string;
}

export type StyleList = Pick<ItemNumber, "list" | "level">;

/** A page in our own styles, whose numbered styles count by themselves. */
export function ownPage(document: Document, theme: Theme, textWidthTwips: number): WordPage {
  const anchors = [...anchorsOf(document)];
  return {
    theme,
    styles: styleIds,
    isInOwnStyles: true,
    styleLists: styleListsOf(document),
    bookmarks: bookmarkNames(anchors.map(({ id }) => id)),
    numbers: numbersOf(anchors),
    noteIds: new Map(document.notes.map(({ id }, index) => [id, index + 1])),
    referredNotes: new Set(),
    textWidthTwips,
  };
}

function numbersOf(anchors: readonly Anchor[]): ReadonlyMap<string, string> {
  return new Map(anchors.flatMap(({ id, number }) => (number ? [[id, number.text] as const] : [])));
}

/** A level of a list can be linked to one style: to the one that most of its paragraphs have. */
export function styleListsOf({ numbering }: Document): ReadonlyMap<StyleRole, StyleList> {
  const lists = new Map<StyleRole, StyleList>();
  if (numbering.headings !== "none") lists.set("heading1", { list: "outline", level: 0 });
  if (numbering.paragraphs === "1.") lists.set("numbered", { list: "sequence", level: 0 });
  if (numbering.paragraphs.startsWith("1.1")) lists.set("numbered", { list: "outline", level: 1 });
  if (numbering.paragraphs === "1.1.1") lists.set("subNumbered", { list: "outline", level: 2 });
  return lists;
}

/** The style of a paragraph, and whatever its number needs beyond what the style does by itself. */
export function styled(page: WordPage, role: StyleRole, number?: ItemNumber): IParagraphOptions {
  const style = page.styles[role];
  const own = page.styleLists.get(role);
  if (!number) return own ? { style, numbering: false } : { style };
  if (own && own !== "unknown" && own.list === number.list && own.level === number.level) return { style };
  return { style, numbering: { reference: number.list, level: number.level, custom: true } };
}
