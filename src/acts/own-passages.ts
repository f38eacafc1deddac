/** Every paragraph and table of a paper by the hidden bookmark that it has in Word, with what the tree knows of it. */

import type { Place } from "../diagnostics/diagnostic.ts";
import type { Block, Document, Inline, List, Section } from "../document/document.ts";
import { inlineWords } from "../document/pieces.ts";
import type { OwnPassage } from "../pull/own-passage.ts";
import { anchorsOf, partId, titleId } from "../render/docx/anchors.ts";
import { bookmarkNames } from "../render/docx/bookmark-names.ts";

export interface WrittenPlaces {
  readonly title: Place;
  /** Of a section's heading, by the section's id. */
  sectionTitle(id: string): Place;
}

export function ownPassages(document: Document, places: WrittenPlaces): ReadonlyMap<string, OwnPassage> {
  const names = bookmarkNames([...anchorsOf(document)].map(({ id }) => id));
  const title = { label: "the title", section: "", isListItem: false, content: document.title, at: places.title };
  const passages = [[titleId, title] as const, ...document.sections.flatMap((section) => passagesOf(section, places))];
  return new Map(
    passages.flatMap(([id, passage]) => {
      const name = names.get(id);
      return name === undefined ? [] : [[name, passage] as const];
    }),
  );
}

type Named = readonly (readonly [id: string, passage: OwnPassage])[];

function passagesOf(section: Section, places: WrittenPlaces): Named {
  return section.blocks.flatMap((block) => {
    const isTitle = block.kind === "heading" && block.level === 1;
    return blockPassages(isTitle ? { ...block, at: places.sectionTitle(section.id) } : block, section.id);
  });
}

function blockPassages(block: Block, section: string): Named {
  const one = (id: string, content: readonly Inline[], label: string, more: Partial<OwnPassage> = {}): Named => [
    [id, { content, label, section, isListItem: false, ...(block.at && { at: block.at }), ...more }],
  ];
  switch (block.kind) {
    case "heading":
      return one(block.id, block.content, block.number ? `heading ${block.number.text}` : quoted(block.content));
    case "paragraph":
      return one(block.id, block.content, block.number ? `paragraph ${block.number.text}` : quoted(block.content));
    case "list":
      return listPassages(block, section, block.at);
    case "quotation":
      return [
        ...one(block.id, block.content, quoted(block.content)),
        ...(block.attribution ? one(partId(block.id, 1), block.attribution, quoted(block.attribution)) : []),
      ];
    case "table":
      return one(block.id, block.caption, captionLabel(block.caption), { rows: tableRows(block) });
    case "figure":
      return [
        ...one(block.id, block.caption, captionLabel(block.caption)),
        ...one(block.data.id, block.data.caption, captionLabel(block.data.caption), { rows: tableRows(block.data) }),
      ];
    case "recommendations":
    case "resolutions":
      return [
        ...(block.lead ? one(block.id, block.lead, quoted(block.lead)) : []),
        ...block.items.flatMap((item) =>
          one(
            item.id,
            item.content,
            item.number ? `item ${item.number.text}` : quoted(item.content),
            item.at ? { at: item.at } : {},
          ),
        ),
      ];
    case "key-facts":
      return one(block.id, [{ kind: "text", text: block.rows[0]?.label ?? "" }], "the front matter", {
        rows: block.rows.map(({ label, value }) => [{ content: [{ kind: "text", text: label }] }, { content: value }]),
      });
    case "notice":
    case "enclosure":
      return one(block.id, block.content, quoted(block.content));
    case "signatures":
      return block.signatories.flatMap((signatory, index) =>
        one(partId(block.id, index), signatory, quoted(signatory)),
      );
    case "contents":
      return one(block.id, [{ kind: "text", text: block.title }], "the contents");
    case "page-break":
      return [];
  }
}

function listPassages(list: List, section: string, at: Place | undefined): Named {
  return list.items.flatMap(({ content, nested }, index): Named => {
    const passage = { content, label: `list item ${quoted(content)}`, section, isListItem: true, ...(at && { at }) };
    return [[partId(list.id, index), passage], ...(nested ? listPassages(nested, section, at) : [])];
  });
}

function tableRows({ columns, rows }: Extract<Block, { kind: "table" }>): NonNullable<OwnPassage["rows"]> {
  return [columns.map(({ header }) => ({ content: header })), ...rows];
}

function captionLabel(caption: readonly Inline[]): string {
  return inlineWords(caption).replace(/:.*$/s, "");
}

function quoted(content: readonly Inline[]): string {
  const words = inlineWords(content);
  return words.length > 40 ? `“${words.slice(0, 37)}…”` : `“${words}”`;
}
