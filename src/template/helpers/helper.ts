/** A helper puts one fact in words: plain values in, plain text out. It compares and works out nothing. */

export type Argument = "date" | "count" | "text" | "texts" | "literal" | "date-pattern";

export interface Helper {
  readonly name: string;
  /** What it takes; a trailing `?` argument may be left out. */
  readonly takes: readonly (Argument | `${Argument}?`)[];
  /** How it is used and what comes out, for `boardpaper facts` and error hints. */
  readonly example: string;
  readonly inWords: (...values: never[]) => string;
}
