import type { Block, Cell, Column, Inline, ItemNumber, List, NumberedItem, Table } from "../../document/document.ts";
import { textInlines } from "./text-inlines.ts";
import { underlined } from "./underlined.ts";

/** @returns parts that stand apart by an empty line */
export function textBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [underlined(line(block.number, block.content), block.level)];
    case "paragraph":
      return [line(block.number, block.content)];
    case "list":
      return [listLines(block, "").join("\n")];
    case "quotation":
      return [line(undefined, block.content), ...(block.attribution ? [line(undefined, block.attribution)] : [])];
    case "table":
      return textTable(block);
    case "figure":
      return [
        line(undefined, block.caption),
        line(undefined, block.statisticalTitle),
        line(undefined, block.source),
        ...textTable(block.data),
      ];
    case "recommendations":
    case "resolutions":
      return [...(block.lead ? [line(undefined, block.lead)] : []), ...itemLines(block.items)];
    case "key-facts":
      return [block.rows.map(({ label, value }) => row([label, textInlines(value)])).join("\n")];
    case "notice":
    case "enclosure":
      return [line(undefined, block.content)];
    case "signatures":
      return block.signatories.map((signatory) => line(undefined, signatory));
    case "contents":
      return [block.title, block.entries.map(({ text }) => text).join("\n")];
    case "page-break":
      return [];
  }
}

/** A line that begins with a bar is a table's row; words that do so have a backslash before it. */
function line(number: ItemNumber | undefined, content: readonly Inline[]): string {
  const words = textInlines(content);
  return number ? `${number.text}  ${words}` : words.replace(/^(?=\\*\|)/, "\\");
}

function itemLines(items: readonly NumberedItem[]): readonly string[] {
  return items.map(({ number, content }) => line(number, content));
}

function listLines({ items }: List, indent: string): readonly string[] {
  return items.flatMap(({ number, content, nested }) => [
    `${indent}${number ? line(number, content) : `-  ${textInlines(content)}`}`,
    ...(nested ? listLines(nested, `${indent}   `) : []),
  ]);
}

function textTable({ caption, columns, rows }: Table): readonly string[] {
  const cells = (content: readonly (Cell | Column)[]) =>
    row(content.map((cell) => textInlines("header" in cell ? cell.header : cell.content)));
  return [
    line(undefined, caption),
    [cells(columns), `|${columns.map(() => "---|").join("")}`, ...rows.map(cells)].join("\n"),
  ];
}

/** A bar within a cell has a backslash before it, and so has a backslash. */
function row(cells: readonly string[]): string {
  return `| ${cells.map((words) => words.replace(/[\\|]/g, "\\$&")).join(" | ")} |`;
}
