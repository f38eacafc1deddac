/** A Word file that people worked in, block by block: what stands there, by which hidden bookmarks, and who changed it. */

export type EditedBlock = EditedParagraph | EditedTable;

export interface EditedParagraph {
  readonly kind: "paragraph";
  /** The hidden bookmark around its words, where it has one: `_br_background_1`. */
  readonly bookmark?: string;
  /** With tracked changes accepted; single spaces. */
  readonly words: string;
  /** With tracked changes rejected. */
  readonly original: string;
  readonly isHeading: boolean;
  readonly isListItem: boolean;
  readonly tracked: readonly TrackedChange[];
  readonly comments: readonly Comment[];
}

export interface EditedTable {
  readonly kind: "table";
  /** That of its first cell, where it has one. */
  readonly bookmark?: string;
  readonly rows: readonly (readonly EditedCell[])[];
}

export interface EditedCell {
  readonly words: string;
  readonly tracked: readonly TrackedChange[];
  readonly comments: readonly Comment[];
}

export interface TrackedChange {
  readonly kind: "inserted" | "deleted";
  readonly author: string;
  readonly words: string;
}

export interface Comment {
  readonly author: string;
  readonly words: string;
}
