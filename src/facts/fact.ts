/**
 * One thing that a paper can say, with where it comes from; or the place where such a thing is missing.
 *
 * `name` and `what` are filled in by {@link deriveFacts} from the vocabulary, once, when all facts are there.
 */

import type { Place } from "../diagnostics/diagnostic.ts";
import { dateInWords, type PartialDate } from "../values/partial-date.ts";

export type FactValue = string | number | boolean | PartialDate;

export interface Fact<T extends FactValue = FactValue> {
  readonly kind: "fact";
  /** Its path: `plans.wsoa.approved`. */
  readonly name: string;
  readonly value: T;
  readonly source: Source;
}

export type Source =
  | { readonly kind: "data"; readonly at: Place }
  /** `rule` is in words, with the values of its inputs: “18 months after 18 October 2019”. */
  | { readonly kind: "rule"; readonly rule: string; readonly inputs: readonly Fact[] };

export interface Missing {
  readonly kind: "missing";
  readonly name: string;
  /** What is missing, in words, for the person who must supply it. */
  readonly what: string;
  /**
   * `not-known`: the data hold it, but it was not known on the day as at which the paper speaks. `not-stated` and `none`: the
   * author says that the source does not tell, or that there is nothing to list.
   */
  readonly reason: "not-supplied" | "not-known" | LeftOpen;
}

/** Why an author left something open. */
export type LeftOpen = "not-stated" | "none";

export type Leaf<T extends FactValue = FactValue> = Fact<T> | Missing;

export const missing: Missing = { kind: "missing", name: "", what: "", reason: "not-supplied" };

export const notStated: Missing = { ...missing, reason: "not-stated" };

export function fact<T extends FactValue>(value: T, at: Place): Fact<T> {
  return { kind: "fact", name: "", value, source: { kind: "data", at } };
}

/** @param inputs - what it was worked out from; the first is the one that a reader would look up */
export function ruled<T extends FactValue>(value: T, rule: string, inputs: readonly Fact[]): Fact<T> {
  return { kind: "fact", name: "", value, source: { kind: "rule", rule, inputs } };
}

export function isLeaf(value: unknown): value is Leaf {
  const kind = (value as { kind?: unknown } | null | undefined)?.kind;
  return kind === "fact" || kind === "missing";
}

/** The place of a fact, or of the first input of its rule. */
export function placeOf(fact: Fact): Place | undefined {
  if (fact.source.kind === "data") return fact.source.at;
  const [first] = fact.source.inputs;
  return first && placeOf(first);
}

/** A value as it is printed where nobody asks for another form. */
export function inWords(value: FactValue): string {
  if (typeof value === "object") return dateInWords(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" ? value.toLocaleString("en-GB") : value;
}
