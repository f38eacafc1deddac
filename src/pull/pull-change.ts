/** One thing that somebody changed in Word, and what becomes of it. */

import type { Place } from "../diagnostics/diagnostic.ts";
import type { Comment } from "../read/edited.ts";

export interface PullChange {
  /** From 1, in the order of the paper: by it a change is accepted. */
  readonly number: number;
  readonly kind:
    | "words"
    | "paragraph-added"
    | "paragraph-removed"
    | "paragraph-split"
    | "paragraph-moved"
    | "cell"
    | "row-added"
    | "row-removed"
    | "comment";
  /** The heading of its section. */
  readonly section: string;
  /** “paragraph 5.1” */
  readonly label: string;
  /** The words around it, for a reader. */
  readonly context?: { readonly before: string; readonly after: string };
  readonly removed: string;
  readonly added: string;
  /** Who tracked it; nobody where the change was not tracked. */
  readonly authors: readonly string[];
  readonly comments: readonly Comment[];
  readonly verdict: Verdict;
}

export type Verdict =
  /** It can be taken into the report's narrative. */
  | { readonly kind: "narrative"; readonly at: Place; readonly take: Take }
  /** A value that is merged: the data say it. */
  | { readonly kind: "data"; readonly at: Place; readonly fact: string }
  | { readonly kind: "template"; readonly at: Place }
  /** Somebody has to write it. */
  | { readonly kind: "by-hand"; readonly at?: Place; readonly reason: string }
  /** Nothing was changed. */
  | { readonly kind: "comment" };

/** How a change is made in the text of the report. Lines count from 1. */
export type Take =
  | { readonly kind: "replace"; readonly line: number; readonly stretch: Stretch; readonly added: string }
  | { readonly kind: "split"; readonly line: number; readonly stretch: Stretch }
  | {
      readonly kind: "insert-after";
      readonly line: number;
      /** The item after which it stands in its list; absent where it begins a passage of its own. */
      readonly list?: string;
      readonly words: string;
      readonly as: InsertedAs;
    }
  | { readonly kind: "insert-before"; readonly line: number; readonly words: string; readonly as: InsertedAs }
  /** Among what the body is asked to do, in the front matter. */
  | { readonly kind: "insert-asked"; readonly line: number; readonly words: string }
  /** Instead of a mark, which is all that the passage says. */
  | { readonly kind: "rewrite"; readonly line: number; readonly words: string; readonly isFrontMatter: boolean }
  | { readonly kind: "remove"; readonly line: number; readonly words: string; readonly isListItem: boolean };

export type InsertedAs = "paragraph" | "item" | "heading";

/** Some words of a stretch of plain text, with the whole of it around them. */
export interface Stretch {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** What stands next to the stretch. */
  readonly followsValue: boolean;
  readonly precedesValue: boolean;
  readonly isLast: boolean;
}
