/** A pattern of the council's words with values in it: as inlines that know their facts, or as plain text. */

import type { Inline } from "../../document/document.ts";
import { inlineWords } from "../../document/pieces.ts";
import { inWords, type Leaf } from "../../facts/fact.ts";

export type Values = Readonly<Record<string, readonly Inline[]>>;

/** `{name}` gives way to the value of that name; of a name without a value, nothing is left. */
export function worded(pattern: string, values: Values): readonly Inline[] {
  return pattern
    .split(/(\{[^{}]*\})/)
    .filter((part) => part !== "")
    .flatMap((part): readonly Inline[] =>
      /^\{.*\}$/.test(part) ? (values[part.slice(1, -1)] ?? []) : [{ kind: "text", text: part }],
    );
}

export function plainly(pattern: string, values: Values): string {
  return inlineWords(worded(pattern, values));
}

/** @param none - in place of a value that is missing */
export function leafWords(leaf: Leaf, none: string): readonly Inline[] {
  return leaf.kind === "missing" ? said(none) : [{ kind: "merged", text: inWords(leaf.value), facts: [leaf.name] }];
}

export function said(text: string): readonly Inline[] {
  return [{ kind: "text", text }];
}

/** A number that was counted from these facts. */
export function counted(count: number, leaves: readonly Leaf[]): readonly Inline[] {
  return [{ kind: "merged", text: count.toLocaleString("en-GB"), facts: namesOf(leaves) }];
}

export function namesOf(leaves: readonly Leaf[]): readonly string[] {
  return leaves.flatMap((leaf) => (leaf.kind === "fact" ? [leaf.name] : []));
}

/** “a, b and c” */
export function listed(
  items: readonly (readonly Inline[])[],
  { comma, and }: { readonly comma: string; readonly and: string },
): readonly Inline[] {
  return items.flatMap((item, index) => {
    if (index === 0) return item;
    return [...said(index === items.length - 1 ? and : comma), ...item];
  });
}
