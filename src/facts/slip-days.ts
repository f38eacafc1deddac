/** By how many days an action is due later than at first, however often its date was moved; negative where sooner. */

import { daysBetween } from "../values/add-days.ts";
import type { PartialDate } from "../values/partial-date.ts";
import { type Leaf, missing, ruled } from "./fact.ts";

export function slipDays(firstDue: Leaf<PartialDate>, due: Leaf<PartialDate>): Leaf<number> {
  if (firstDue.kind === "missing" || due.kind === "missing") return missing;
  const [first, last] = [firstDue.value.latest, due.value.latest];
  return ruled(daysBetween(first, last), `days from ${first} to ${last}`, [due, firstDue]);
}
