/** A tree with each run of text changed: passes say what they change, this says where text can stand. */

import type { Block, Inline, List, NumberedItem, Section, Table } from "./document.ts";

/** Where a run of text stands: some passes leave headings alone. */
export type Standing = "heading" | "text" | "cell";

export type ChangeInlines = (content: readonly Inline[], standing: Standing) => readonly Inline[];

export function mapSections(sections: readonly Section[], change: ChangeInlines): readonly Section[] {
  return sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => mapBlock(block, change)) }));
}

function mapBlock(block: Block, change: ChangeInlines): Block {
  switch (block.kind) {
    case "heading":
      return { ...block, content: change(block.content, "heading") };
    case "paragraph":
    case "notice":
    case "enclosure":
      return { ...block, content: change(block.content, "text") };
    case "list":
      return mapList(block, change);
    case "quotation":
      return {
        ...block,
        content: change(block.content, "text"),
        ...(block.attribution && { attribution: change(block.attribution, "text") }),
      };
    case "table":
      return mapTable(block, change);
    case "figure":
      return {
        ...block,
        caption: change(block.caption, "text"),
        statisticalTitle: change(block.statisticalTitle, "text"),
        source: change(block.source, "text"),
        data: mapTable(block.data, change),
      };
    case "recommendations":
    case "resolutions":
      return {
        ...block,
        ...(block.lead && { lead: change(block.lead, "text") }),
        items: mapItems(block.items, change),
      };
    case "key-facts":
      return { ...block, rows: block.rows.map((row) => ({ ...row, value: change(row.value, "cell") })) };
    case "signatures":
      return { ...block, signatories: block.signatories.map((signatory) => change(signatory, "text")) };
    case "contents":
    case "page-break":
      return block;
  }
}

function mapTable(table: Table, change: ChangeInlines): Table {
  return {
    ...table,
    caption: change(table.caption, "text"),
    columns: table.columns.map((column) => ({ ...column, header: change(column.header, "cell") })),
    rows: table.rows.map((row) => row.map((cell) => ({ ...cell, content: change(cell.content, "cell") }))),
  };
}

function mapList(list: List, change: ChangeInlines): List {
  return {
    ...list,
    items: list.items.map((item) => ({
      ...item,
      content: change(item.content, "text"),
      ...(item.nested && { nested: mapList(item.nested, change) }),
    })),
  };
}

function mapItems(items: readonly NumberedItem[], change: ChangeInlines): readonly NumberedItem[] {
  return items.map((item) => ({ ...item, content: change(item.content, "text") }));
}

/** Changes each inline of one kind of thing, inside bold, italic, links and language spans too. */
export function mapEach(content: readonly Inline[], change: (inline: Inline) => readonly Inline[]): readonly Inline[] {
  return content.flatMap((inline) => {
    switch (inline.kind) {
      case "strong":
      case "emphasis":
      case "link":
      case "language":
        return [{ ...inline, content: mapEach(inline.content, change) }];
      default:
        return change(inline);
    }
  });
}
