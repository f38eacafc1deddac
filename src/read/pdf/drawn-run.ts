/** Words as a page draws them: one run for each time that it shows text. */

export interface DrawnRun {
  /** Spaces as they are drawn. */
  readonly text: string;
  /** From 0. */
  readonly page: number;
  /** Points from the left and from the foot of the page, along the baseline. */
  readonly leftPt: number;
  readonly rightPt: number;
  readonly baselinePt: number;
  readonly sizePt: number;
  /** What the structure tree calls this part of the page by; undefined where it is in no part. */
  readonly contentId?: number;
  /** Marked as no part of what is said: a page number, a repeated header row. */
  readonly isArtifact: boolean;
  /**
   * The file says that these letters stand the other way round, and draws such words in the order in which they are
   * read. `text` has them as they are read.
   */
  readonly isReversed: boolean;
}

export interface DrawnPage {
  readonly heightPt: number;
  /** In the order in which they are drawn. */
  readonly runs: readonly DrawnRun[];
}
