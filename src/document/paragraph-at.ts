/** Finds the part of a paper that a reader means by “5.1”, “Table 2” or a section's name. */

import type { Block, Document, Inline, List, Section } from "./document.ts";
import { inlineWords } from "./pieces.ts";

export interface Passage {
  /** As printed: “5.1”, “Table 2”; the id where nothing is printed. */
  readonly label: string;
  /** Each paragraph, item or cell of it, in order. */
  readonly content: readonly (readonly Inline[])[];
}

/**
 * Every passage of a paper: a numbered paragraph with the lists, quotations and tables beneath it, a table, or whatever
 * else has no number before it; then what a Word template prints by itself.
 */
export function passages(document: Document): readonly Passage[] {
  return [...document.sections.flatMap(sectionPassages), ...fillPassages(document)];
}

/** @param named - “template” for what a Word template prints by itself. @returns nothing where the paper has no such part; all of a section for its number or id */
export function passagesAt(document: Document, named: string): readonly Passage[] {
  const wanted = bare(named);
  if (wanted === "template") return fillPassages(document);
  const section = document.sections.find(
    ({ id, blocks }) =>
      id === wanted || blocks.some((block) => block.kind === "heading" && block.level === 1 && isNumber(block, wanted)),
  );
  if (section) return sectionPassages(section);
  return document.sections.flatMap((each) => {
    const found = sectionPassages(each);
    const own = found.filter(({ label }) => bare(label) === wanted);
    if (own.length > 0) return own;
    return each.blocks.some(({ id }) => id === wanted)
      ? found.filter(({ label }) => label === labelOf(each, wanted))
      : [];
  });
}

/** By the part of the template and its paragraph: “word/header1.xml, paragraph 2”. */
function fillPassages({ fills = [] }: Document): readonly Passage[] {
  return fills.map(({ text, facts, at }) => ({
    label: `${at.part}, paragraph ${at.paragraph}`,
    content: [[{ kind: "merged", text, facts }]],
  }));
}

function sectionPassages(section: Section): readonly Passage[] {
  const found: { label: string; content: (readonly Inline[])[] }[] = [];
  for (const block of section.blocks) {
    for (const { label, content } of startsOf(block)) {
      const open = found.at(-1);
      if (label === undefined && open) open.content.push(...content);
      else found.push({ label: label ?? block.id, content: [...content] });
    }
  }
  return found;
}

interface Start {
  /** Absent where the words belong to the passage before. */
  readonly label?: string;
  readonly content: readonly (readonly Inline[])[];
}

function startsOf(block: Block): readonly Start[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [{ ...(block.number && { label: block.number.text }), content: [block.content] }];
    case "recommendations":
    case "resolutions":
      return [
        ...(block.lead ? [{ content: [block.lead] }] : []),
        ...block.items.map((item) => ({ ...(item.number && { label: item.number.text }), content: [item.content] })),
      ];
    case "table":
      return [
        {
          label: inlineWords(block.caption).replace(/:.*$/s, ""),
          content: [block.caption, ...block.rows.flatMap((row) => row.map((cell) => cell.content))],
        },
      ];
    case "figure":
      return [
        {
          label: inlineWords(block.caption).replace(/:.*$/s, ""),
          content: [
            block.caption,
            block.statisticalTitle,
            block.source,
            ...block.data.rows.flatMap((row) => row.map((cell) => cell.content)),
          ],
        },
      ];
    case "list":
      return [{ content: listContent(block) }];
    case "quotation":
      return [{ content: block.attribution ? [block.content, block.attribution] : [block.content] }];
    case "key-facts":
      return [{ label: block.id, content: block.rows.map((row) => row.value) }];
    case "notice":
    case "enclosure":
      return [{ content: [block.content] }];
    case "signatures":
      return [{ label: block.id, content: block.signatories }];
    case "contents":
    case "page-break":
      return [];
  }
}

function listContent(list: List): readonly (readonly Inline[])[] {
  return list.items.flatMap((item) => [item.content, ...(item.nested ? listContent(item.nested) : [])]);
}

/** The passage that the block with this id belongs to. */
function labelOf(section: Section, id: string): string | undefined {
  let label: string | undefined;
  for (const block of section.blocks) {
    label = startsOf(block)[0]?.label ?? label ?? block.id;
    if (block.id === id) return label;
  }
  return undefined;
}

function isNumber(block: Extract<Block, { kind: "heading" }>, wanted: string): boolean {
  return block.number !== undefined && bare(block.number.text.replace(/\.0$/, "")) === wanted.replace(/\.0$/, "");
}

/** “5.1” for “5.1.”, “(1)” for “(1)”. */
function bare(number: string): string {
  return number.trim().replace(/\.$/, "");
}
