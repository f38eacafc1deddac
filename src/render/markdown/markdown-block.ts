import type { Block, Cell, Column, Inline, ItemNumber, List, Table } from "../../document/document.ts";
import { literal, literalAtStart } from "./literal.ts";
import { markdownInlines } from "./markdown-inlines.ts";

/** @returns parts that stand apart by an empty line */
export function markdownBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [`${"#".repeat(block.level + 1)} ${line(block.number, block.content)}`];
    case "paragraph":
      return [line(block.number, block.content)];
    case "list":
      return [listLines(block, "").join("\n")];
    case "quotation":
      return [[block.content, ...(block.attribution ? [block.attribution] : [])].map(quoted).join("\n>\n")];
    case "table":
      return markdownTable(block);
    case "figure":
      return [
        bold(block.caption),
        markdownInlines(block.statisticalTitle),
        markdownInlines(block.source),
        ...markdownTable(block.data),
      ];
    case "recommendations":
    case "resolutions":
      return [
        ...(block.lead ? [markdownInlines(block.lead)] : []),
        ...block.items.map(({ number, content }) => line(number, content)),
      ];
    case "key-facts":
      return [block.rows.map(({ label, value }) => `- **${literal(label)}**\\\n  ${inCell(value)}`).join("\n")];
    case "notice":
    case "enclosure":
      return [markdownInlines(block.content)];
    case "signatures":
      return block.signatories.map(markdownInlines);
    case "contents":
      return [
        `**${literal(block.title)}**`,
        block.entries.map(({ text }) => `- ${literalAtStart(literal(text))}`).join("\n"),
      ];
    case "page-break":
      return [];
  }
}

function line(number: ItemNumber | undefined, content: readonly Inline[]): string {
  return number ? `${literalAtStart(number.text)}  ${markdownInlines(content)}` : markdownInlines(content);
}

function bold(content: readonly Inline[]): string {
  return markdownInlines([{ kind: "strong", content }]);
}

function quoted(content: readonly Inline[]): string {
  return `> ${markdownInlines(content).replaceAll("\n", "\n> ")}`;
}

/** Markdown numbers lists as `1.` alone; any other number stands before the words. */
function listLines({ items }: List, indent: string): readonly string[] {
  return items.flatMap(({ number, content, nested }) => {
    const isPlain = number !== undefined && /^\d+\.$/.test(number.text);
    const sign = isPlain ? `${number.text} ` : "- ";
    const inner = `${indent}${" ".repeat(sign.length)}`;
    const words = (isPlain ? markdownInlines(content) : line(number, content)).replaceAll("\n", `\n${inner}`);
    return [`${indent}${sign}${words}`, ...(nested ? listLines(nested, inner) : [])];
  });
}

function markdownTable({ caption, columns, rows }: Table): readonly string[] {
  const row = (cells: readonly (Cell | Column)[]) =>
    `| ${cells.map((cell) => inCell("header" in cell ? cell.header : cell.content)).join(" | ")} |`;
  const rule = `|${columns.map(({ align }) => (align === "right" ? "---:" : "---")).join("|")}|`;
  return [bold(caption), [row(columns), rule, ...rows.map(row)].join("\n")];
}

/** A row is one line. */
function inCell(content: readonly Inline[]): string {
  return markdownInlines(content).replaceAll("\\\n", " ");
}
