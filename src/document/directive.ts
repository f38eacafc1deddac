import type { Checked, Place } from "../diagnostics/diagnostic.ts";
import type { Block, Inline, Table } from "./document.ts";

/** A block directive that stands for data: `:::actions{where="open" caption="…"}`. */
export interface Directive {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Of its attribute of that name, with the facts that were merged into it. */
  readonly caption: readonly Inline[];
  /** What stands in a figure: its data. */
  readonly table?: Table;
  readonly at?: Place;
}

export type ResolveDirective = (directive: Directive) => Checked<readonly Block[]>;
