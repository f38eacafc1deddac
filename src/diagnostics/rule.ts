/** What `boardpaper rule CODE` prints of a code. */
export interface Rule {
  /** What is wrong, for somebody who meets the code for the first time. */
  readonly means: string;
  /** Why it matters, and what to do. */
  readonly advice: string;
  /** How much it counts, where that is the same wherever it is found. */
  readonly severity?: "error" | "warning" | "suggestion";
}
