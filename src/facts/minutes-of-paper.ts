import type { Minutes } from "../schema/minutes.ts";

/** The minutes that a paper prints, and the recommendations that they answer. */
export interface MinutesOfPaper {
  readonly minutes: Minutes;
  /** Of each paper that an item received: the id of each recommendation in order, or none where it has no id. */
  readonly recommended: ReadonlyMap<string, readonly (string | undefined)[]>;
}
