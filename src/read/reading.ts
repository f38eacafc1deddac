/** What a file says, read back from its bytes: ours or somebody else's. */

import type { Piece } from "../document/pieces.ts";

export interface Reading {
  /** From the file's metadata; empty when it has none. */
  readonly title: string;
  /** BCP 47; empty when the file does not say. */
  readonly language: string;
  /** In reading order. */
  readonly pieces: readonly Piece[];
  /** Of a file that has pages: the one on which each piece begins, from 1. */
  readonly pages?: readonly number[];
  /** Headers and footers, each once. */
  readonly running: readonly string[];
}
