/** A list that a report may leave open: with items, `none` of them, or `not-stated` where the source does not tell. */

import { type Fact, type Leaf, type LeftOpen, type Missing, missing, notStated, ruled } from "./fact.ts";

export type OpenList<T> = readonly T[] | LeftOpen | undefined;

/** An empty list that says why it is empty; its gap gets its name as others do. */
interface ListLeftOpen extends ReadonlyArray<never> {
  readonly gap: Missing;
}

export function openList<T, F>(written: OpenList<T>, facts: (item: T, index: number) => F): readonly F[] {
  if (typeof written !== "string") return (written ?? []).map(facts);
  return Object.assign([], { gap: { ...missing, reason: written } }) satisfies ListLeftOpen;
}

/** Whether the author wrote `none`: silence says nothing. @param inputs - see {@link ruled} */
export function isNone(written: OpenList<unknown>, rule: string, inputs: readonly Fact[]): Leaf<boolean> {
  if (written === undefined) return missing;
  return written === "not-stated" ? notStated : ruled(written === "none", rule, inputs);
}

/** Why a list is empty, where its author said so. */
export function whyEmpty(list: unknown): LeftOpen | undefined {
  const reason = (list as Partial<ListLeftOpen> | undefined)?.gap?.reason;
  return reason === "none" || reason === "not-stated" ? reason : undefined;
}
