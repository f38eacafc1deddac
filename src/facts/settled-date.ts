/** The date that holds where papers state more than one for an event, the others, and why it holds. */

import type { StatedDate } from "../schema/fields.ts";
import type { PartialDate } from "../values/partial-date.ts";
import { type Fact, type Leaf, missing } from "./fact.ts";
import { present, type Reader } from "./reader.ts";

export interface SettledDate {
  /** The one that was chosen; else the first that is stated. */
  readonly holds: Leaf<PartialDate>;
  readonly others: readonly Fact<PartialDate>[];
  readonly reason: Leaf<string>;
}

/** Each date keeps the place where it is stated, so that a reader finds the statement and not the choice. */
export function settledDate(stated: StatedDate | undefined, read: Reader): SettledDate {
  const { alsoStated = [], resolved } = stated ?? {};
  const dates = present(
    read(stated, "on"),
    ...alsoStated.map((other) => read(other, "value")),
  ) as readonly Fact<PartialDate>[];
  const chosen = resolved && dates.find(({ value }) => value.written === resolved.choice.written);
  const holds = chosen ?? dates[0];

  return {
    holds: holds ?? missing,
    others: dates.filter((date) => date !== holds),
    reason: read(resolved, "reason"),
  };
}
