import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import type { Block, Document, Inline, List } from "../../document/document.ts";
import { inlineWords } from "../../document/pieces.ts";
import { isBlank } from "../../values/is-blank.ts";

/** A heading, paragraph, item or note without words: it has a number or a bullet all the same, and is read out as nothing. */
export function nothingSaid({ sections, notes }: Document): readonly Diagnostic[] {
  const said = [
    ...sections.flatMap(({ blocks }) => blocks.flatMap(inBlock)),
    ...notes.map(({ content, at }) => ({ name: "a note", content, at })),
  ];
  return said.flatMap(({ name, content, at }): readonly Diagnostic[] =>
    isBlank(inlineWords(content))
      ? [
          {
            severity: "warning",
            code: "paper/no-words",
            message: `${name} has no words`,
            ...(at && { at }),
            hint: "write what it says, or delete it",
          },
        ]
      : [],
  );
}

interface Said {
  readonly name: string;
  readonly content: readonly Inline[];
  readonly at: Place | undefined;
}

/** What must have words. Cells may be blank, and empty headings of columns are found by themselves. */
function inBlock(block: Block): readonly Said[] {
  const { at } = block;
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "quotation":
    case "notice":
      return [{ name: `a ${block.kind}`, content: block.content, at }];
    case "enclosure":
      return [{ name: "an enclosure", content: block.content, at }];
    case "list":
      return inList(block);
    case "recommendations":
    case "resolutions":
      return block.items.map((item) => ({
        name: block.kind === "resolutions" ? "a resolution" : "a recommendation",
        content: item.content,
        at: item.at ?? at,
      }));
    case "signatures":
      return block.signatories.map((content) => ({ name: "the name of a signatory", content, at }));
    case "table":
    case "figure":
    case "key-facts":
    case "contents":
    case "page-break":
      return [];
  }
}

function inList({ items, at }: List): readonly Said[] {
  return items.flatMap((item) => [
    { name: "an item of a list", content: item.content, at: item.at ?? at },
    ...(item.nested ? inList(item.nested) : []),
  ]);
}
