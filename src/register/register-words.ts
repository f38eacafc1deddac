import type { FigureWords } from "./figure/figure-words.ts";

/** The words of the registers: column headings, statuses and ratings, as the council writes them. */
export interface RegisterWords {
  readonly columns: Readonly<Record<string, string>>;
  readonly statuses: Readonly<Record<string, string>>;
  readonly ratings: Readonly<Record<string, string>>;
  readonly thread: Readonly<Record<"actions" | "next" | "measure" | "measureAlone", string>>;
  readonly elsewhere: string;
  readonly judgedBy: string;
  readonly moved: { readonly agreed: string; readonly once: string; readonly often: string };
  readonly figures: FigureWords;
  /** Where the author says that the source does not tell. */
  readonly notStated: string;
  /** For an empty cell. */
  readonly none: string;
}
