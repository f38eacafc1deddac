/**
 * Numbers headings, paragraphs, recommendations and lists, in the ways that English councils number papers.
 *
 * A section without a heading (a signature) has no numbers, nor has one that a kind of paper keeps out of the count.
 */

import type { Block, Heading, ItemNumber, List, NumberedItem, Numbering, Section } from "./document.ts";

export function numberSections(sections: readonly Section[], numbering: Numbering): readonly Section[] {
  const numberer = new Numberer(numbering);
  return sections.map((section) => ({ ...section, blocks: numberer.section(section) }));
}

class Numberer {
  readonly #numbering: Numbering;
  /** Of the section, of the paragraph or sub-heading within it, and of the paragraph beneath a sub-heading. */
  #counts: [number, number, number] = [0, 0, 0];
  #isBeneathSubheading = false;
  #isNumbered = false;
  /** Of the one sequence through all sections. */
  #sequence = 0;
  #lists = 0;
  readonly #asked = new Map<string, number>();

  constructor(numbering: Numbering) {
    this.#numbering = numbering;
  }

  section({ blocks, isUnnumbered }: Section): readonly Block[] {
    this.#isNumbered = !isUnnumbered && blocks.some((block) => block.kind === "heading" && block.level === 1);
    this.#isBeneathSubheading = false;
    return blocks.map((block) => this.#block(block));
  }

  #block(block: Block): Block {
    switch (block.kind) {
      case "heading":
        return withNumber(block, this.#headingNumber(block));
      case "paragraph":
        return withNumber(block, this.#paragraphNumber());
      case "list":
        return this.#list(block);
      case "recommendations":
        return { ...block, items: this.#items(block.items, this.#numbering.recommendations, this.#own(block.kind)) };
      case "resolutions":
        return { ...block, items: this.#items(block.items, this.#numbering.resolutions, this.#own(block.kind)) };
      default:
        return block;
    }
  }

  /** A list of its own for each block, since minutes have resolutions on several items: each begins at (1). */
  #own(kind: "recommendations" | "resolutions"): string {
    const before = this.#asked.get(kind) ?? 0;
    this.#asked.set(kind, before + 1);
    return before === 0 ? kind : `${kind}-${before + 1}`;
  }

  #headingNumber(heading: Heading): ItemNumber | undefined {
    const { headings, paragraphs } = this.#numbering;
    if (!this.#isNumbered) return undefined;
    if (heading.level === 1) {
      this.#counts = [this.#counts[0] + 1, 0, 0];
      if (headings === "none") return undefined;
      return {
        text: headings === "1.0" ? `${this.#counts[0]}.0` : `${this.#counts[0]}.`,
        list: "outline",
        level: 0,
        format: headings,
      };
    }
    if (heading.level === 3) return undefined;
    this.#isBeneathSubheading = true;
    if (headings === "none" || paragraphs === "1." || paragraphs === "none") return undefined;
    return this.#second();
  }

  #paragraphNumber(): ItemNumber | undefined {
    if (!this.#isNumbered) return undefined;
    switch (this.#numbering.paragraphs) {
      case "none":
        return undefined;
      case "1.":
        this.#sequence += 1;
        return { text: `${this.#sequence}.`, list: "sequence", level: 0, format: "1." };
      case "1.1":
        return this.#isBeneathSubheading ? undefined : this.#second();
      case "1.1.1":
        return this.#isBeneathSubheading ? this.#third() : this.#second();
    }
  }

  #second(): ItemNumber {
    this.#counts = [this.#counts[0], this.#counts[1] + 1, 0];
    return { text: this.#counts.slice(0, 2).join("."), list: "outline", level: 1, format: "1.1" };
  }

  #third(): ItemNumber {
    this.#counts = [this.#counts[0], this.#counts[1], this.#counts[2] + 1];
    return { text: this.#counts.join("."), list: "outline", level: 2, format: "1.1.1" };
  }

  #items(items: readonly NumberedItem[], format: Numbering["recommendations"], list: string): readonly NumberedItem[] {
    return items.map((item, index) =>
      withNumber(
        item,
        format === "paragraph"
          ? this.#paragraphNumber()
          : format === "none"
            ? undefined
            : listNumber(index + 1, format, list),
      ),
    );
  }

  #list(list: List, depth = 0): List {
    this.#lists += 1;
    const name = `list-${this.#lists}`;
    const format = (["1.", "a)", "i)"] as const)[depth] ?? "i)";
    return {
      ...list,
      items: list.items.map((item, index) => ({
        ...item,
        ...(list.isOrdered && { number: listNumber(index + 1, format, name) }),
        ...(item.nested && { nested: this.#list(item.nested, depth + 1) }),
      })),
    };
  }
}

function withNumber<T extends { readonly number?: ItemNumber }>(node: T, number: ItemNumber | undefined): T {
  return number ? { ...node, number } : node;
}

function listNumber(position: number, format: "1." | "(1)" | "a)" | "i)", list: string): ItemNumber {
  return { text: numberText(position, format), list, level: 0, format };
}

function numberText(position: number, format: "1." | "(1)" | "a)" | "i)"): string {
  switch (format) {
    case "1.":
      return `${position}.`;
    case "(1)":
      return `(${position})`;
    case "a)":
      return `${letters(position)})`;
    case "i)":
      return `${roman(position)})`;
  }
}

/** As Word counts: a to z, then aa, bb. */
function letters(position: number): string {
  return String.fromCharCode(97 + ((position - 1) % 26)).repeat(Math.ceil(position / 26));
}

const romans = [
  ["m", 1000],
  ["cm", 900],
  ["d", 500],
  ["cd", 400],
  ["c", 100],
  ["xc", 90],
  ["l", 50],
  ["xl", 40],
  ["x", 10],
  ["ix", 9],
  ["v", 5],
  ["iv", 4],
  ["i", 1],
] as const;

function roman(position: number): string {
  let left = position;
  let text = "";
  for (const [digit, value] of romans) {
    text += digit.repeat(Math.floor(left / value));
    left %= value;
  }
  return text;
}
