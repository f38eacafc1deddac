/** A fact in a cell of a register: the value merged, so that it can be explained. */

import type { Cell, Column } from "../document/document.ts";
import { type Fact, inWords, type Leaf } from "../facts/fact.ts";
import { filled } from "../values/filled.ts";
import { dateInWords, type PartialDate } from "../values/partial-date.ts";
import type { Rag } from "../values/rag.ts";
import type { RegisterWords } from "./register-words.ts";

export function factCell(leaf: Leaf, words: RegisterWords, inOtherWords?: Readonly<Record<string, string>>): Cell {
  if (leaf.kind === "missing") return { content: [{ kind: "text", text: words.none }] };
  const text = inWords(leaf.value);
  return { content: [{ kind: "merged", text: inOtherWords?.[text] ?? text, facts: [leaf.name] }] };
}

/** A phrase that data keep for the middle of a sentence, as it begins a cell. */
export function phraseCell(leaf: Leaf<string>, words: RegisterWords): Cell {
  if (leaf.kind === "missing") return factCell(leaf, words);
  const text = leaf.value.charAt(0).toUpperCase() + leaf.value.slice(1);
  return { content: [{ kind: "merged", text, facts: [leaf.name] }] };
}

/** “30 Jan 2026”, so that a column of days is narrow; a date that is less exact keeps its own form. */
export function dateCell(leaf: Leaf<PartialDate>, words: RegisterWords): Cell {
  if (leaf.kind === "missing") return factCell(leaf, words);
  return { content: [{ kind: "merged", text: dateInWords(leaf.value, "d MMM yyyy"), facts: [leaf.name] }] };
}

/** @param label - what the plan's scheme calls it, where not by its colour */
export function ragCell(leaf: Leaf<Rag>, words: RegisterWords, label?: Leaf<string>): Cell {
  if (leaf.kind === "missing") return { content: [{ kind: "text", text: words.none }] };
  return {
    content: [
      {
        kind: "rag",
        rag: (leaf as Fact<Rag>).value,
        text: label?.kind === "fact" ? label.value : (words.ratings[leaf.value] ?? leaf.value),
        facts: [leaf.name],
      },
    ],
  };
}

/** @param name - of the words for its heading */
export function column(name: string, width: number, words: RegisterWords, align: Column["align"] = "left"): Column {
  return { header: [{ kind: "text", text: words.columns[name] ?? name }], align, width };
}

export interface WithheldFigure {
  readonly isSmall: Leaf<boolean>;
  readonly isWithheld: Leaf<boolean>;
  readonly smallBelow: Leaf<number>;
}

/** In place of a count that is too small to be published, or that would tell one. */
export function withheldCell(figure: WithheldFigure, words: RegisterWords): Cell {
  const { isSmall } = figure;
  const facts = isSmall.kind === "fact" ? [isSmall.name] : [];
  return { content: [{ kind: "merged", text: withheldWords(figure, words), facts }] };
}

export function withheldWords({ isWithheld, smallBelow }: WithheldFigure, { statuses, none }: RegisterWords): string {
  if (isWithheld.kind === "fact") return statuses.withheld ?? none;
  const below = smallBelow.kind === "fact" ? smallBelow.value : usualSmall;
  return filled(statuses.small ?? none, { below: String(below) });
}

/** Of a measure whose author withholds figures by hand. */
const usualSmall = 5;
