/** What a file says, read back from its bytes: ours or somebody else's. */

import type { Piece } from "../document/pieces.ts";
import type { Place } from "../values/place.ts";

export interface Reading {
  /** From the file's metadata; empty when it has none. */
  readonly title: string;
  /** BCP 47; empty when the file does not say. */
  readonly language: string;
  /** In reading order. */
  readonly pieces: readonly Piece[];
  /** Of a file that has pages: the one on which each piece begins, from 1. */
  readonly pages?: readonly number[];
  /** Of a file whose lines or paragraphs can be named: where each piece stands. */
  readonly marks?: readonly PieceMark[];
  /** Headers and footers, each once. */
  readonly running: readonly string[];
}

export interface PieceMark {
  /** Where each line of its words begins; the first at 0. */
  readonly lines: readonly { readonly offset: number; readonly at: Omit<Place, "file"> }[];
  /** One of a list, with a bullet or a number of its own. */
  readonly isItem?: boolean;
  /** Beneath another item. */
  readonly isNested?: boolean;
  /** Where the file tells how the number is written. */
  readonly isNumberBold?: boolean;
}
