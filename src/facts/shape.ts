/** What a fact, a group and a list of facts are made of: the words in which the vocabulary is written. */

import type { PartialDate } from "../values/partial-date.ts";
import type { Rag } from "../values/rag.ts";
import type { Leaf } from "./fact.ts";

export type LeafKind = "text" | "date" | "count" | "yes" | "rag";

export interface LeafShape<K extends LeafKind = LeafKind> {
  readonly shape: "leaf";
  readonly kind: K;
  /** What it is, in words that complete “[not supplied: …]”. */
  readonly says: string;
}

export type Fields = { readonly [name: string]: Shape };

export interface GroupShape<F extends Fields = Fields> {
  readonly shape: "group";
  readonly fields: F;
}

export interface ListShape<F extends Fields = Fields> {
  readonly shape: "list";
  readonly says: string;
  readonly of: GroupShape<F>;
}

/** Groups under the ids that authors gave them: `plans.wsoa`. */
export interface ByIdShape<F extends Fields = Fields> {
  readonly shape: "by-id";
  readonly says: string;
  readonly of: GroupShape<F>;
}

export type Shape = LeafShape | GroupShape | ListShape | ByIdShape;

interface ValueOf {
  readonly text: string;
  readonly date: PartialDate;
  readonly count: number;
  readonly yes: boolean;
  readonly rag: Rag;
}

/** The facts of a shape. Each kind is told by its name alone: whole shapes nest too deep for the compiler to compare. */
export type FactsOf<S> = S extends { readonly shape: "leaf"; readonly kind: infer K extends LeafKind }
  ? Leaf<ValueOf[K]>
  : S extends { readonly shape: "by-id"; readonly of: infer G }
    ? { readonly [id: string]: FactsOf<G> }
    : S extends { readonly shape: "list"; readonly of: infer G }
      ? readonly FactsOf<G>[]
      : S extends { readonly shape: "group"; readonly fields: infer F }
        ? { readonly [N in keyof F]: FactsOf<F[N]> }
        : never;

const leaf =
  <K extends LeafKind>(kind: K) =>
  (says: string): LeafShape<K> => ({ shape: "leaf", kind, says });
export const text = leaf("text");
export const date = leaf("date");
export const count = leaf("count");
export const yes = leaf("yes");
export const rag = leaf("rag");
export const group = <F extends Fields>(fields: F): GroupShape<F> => ({ shape: "group", fields });
export const list = <F extends Fields>(says: string, fields: F): ListShape<F> => ({
  shape: "list",
  says,
  of: group(fields),
});
export const byId = <F extends Fields>(says: string, of: GroupShape<F>): ByIdShape<F> => ({ shape: "by-id", says, of });
export const texts = (says: string) => list(says, { text: text(says) });
