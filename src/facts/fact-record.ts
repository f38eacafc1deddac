/** A fact as plain JSON, for the document that prints it: its value in words, and where it comes from. */

import type { Place } from "../diagnostics/diagnostic.ts";
import { type Fact, inWords, placeOf } from "./fact.ts";

export interface PrintedFact {
  readonly name: string;
  readonly value: string;
  readonly source:
    | { readonly kind: "data"; readonly at: Place }
    | { readonly kind: "rule"; readonly rule: string; readonly inputs: readonly string[]; readonly at?: Place };
}

export function factRecord(fact: Fact): PrintedFact {
  const { name, source } = fact;
  const value = inWords(fact.value);
  if (source.kind === "data") return { name, value, source };
  const at = placeOf(fact);
  const inputs = source.inputs.map((input) => input.name).filter((input) => input !== "");
  return { name, value, source: { kind: "rule", rule: source.rule, inputs, ...(at && { at }) } };
}
