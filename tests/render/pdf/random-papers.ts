/** Papers that nobody would write: any blocks in any order, with any words in them. */

import fc from "fast-check";
import type { Block, Document, Inline, List, Section } from "../../../src/document/document.ts";
import { document, number, text } from "../../make.ts";

/** Words that are hard to draw: accents, ticks, joined letters, other scripts, blanks of all kinds. */
const words = fc
  .array(
    fc.constantFrom(
      "plan",
      "SEND",
      "ŵythnos",
      "fi",
      "office",
      "✓",
      "□",
      "e\u0301",
      "a\u00a0b",
      "—",
      "£1,250",
      "漢",
      " ",
      "long".repeat(30),
    ),
    { minLength: 1, maxLength: 30 },
  )
  .map((parts) => parts.join(" "));

const plain: fc.Arbitrary<Inline> = fc.oneof(
  words.map(text),
  words.map((shown): Inline => ({ kind: "merged", text: shown, facts: [] })),
  fc.constant<Inline>({ kind: "line-break" }),
  fc.constant<Inline>({ kind: "rag", rag: "amber", text: "Amber", facts: [] }),
  fc.constant<Inline>({ kind: "abbreviation", text: "WSoA", expansion: "Written Statement of Action" }),
  fc
    .constantFrom("block-1", "note-1", "nowhere")
    .map((target): Inline => ({ kind: "cross-reference", target, text: "paragraph 1.1" })),
  fc.constant<Inline>({ kind: "note-reference", target: "note-1", text: "1" }),
);

const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => {
  const content = fc.array(tie("inline"), { minLength: 1, maxLength: 3 });
  return {
    inline: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      plain,
      content.map((within): Inline => ({ kind: "strong", content: within })),
      content.map((within): Inline => ({ kind: "emphasis", content: within })),
      content.map((within): Inline => ({ kind: "language", language: "cy", content: within })),
      fc
        .array(
          plain.filter(({ kind }) => !/reference/.test(kind)),
          { minLength: 1, maxLength: 3 },
        )
        .map(
          (within): Inline => ({
            kind: "link",
            target: "https://www.gov.uk/send",
            content: within,
          }),
        ),
    ),
  };
}).inline;

const line = fc.array(inline, { maxLength: 5 });
const someLine = fc.array(inline, { minLength: 1, maxLength: 5 });

const list: fc.Arbitrary<List> = fc.letrec<{ list: List }>((tie) => ({
  list: fc
    .tuple(
      fc.boolean(),
      fc.array(fc.tuple(line, fc.option(tie("list"), { depthSize: "small", maxDepth: 3 })), {
        minLength: 1,
        maxLength: 3,
      }),
    )
    .map(
      ([isOrdered, items]): List => ({
        kind: "list",
        id: "",
        isOrdered,
        items: items.map(([content, nested], index) => ({
          content,
          ...(isOrdered ? { number: number(`${index + 1}.`, "1.", "list") } : {}),
          ...(nested ? { nested } : {}),
        })),
      }),
    ),
})).list;

const table: fc.Arbitrary<Block> = fc
  .tuple(
    someLine,
    fc.array(someLine, { minLength: 1, maxLength: 4 }),
    fc.array(fc.array(line, { minLength: 4, maxLength: 4 }), { maxLength: 12 }),
  )
  .map(
    ([caption, headers, rows]): Block => ({
      kind: "table",
      id: "",
      caption,
      columns: headers.map((header) => ({ header, align: "left", width: 1 })),
      rows: rows.map((row) => row.slice(0, headers.length).map((content) => ({ content }))),
    }),
  );

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.tuple(line, fc.boolean()).map(
    ([content, isNumbered]): Block => ({
      kind: "paragraph",
      id: "",
      content,
      ...(isNumbered ? { number: number("1.1", "1.1", "outline", 1) } : {}),
    }),
  ),
  fc
    .tuple(someLine, fc.constantFrom(1, 2, 3))
    .map(([content, level]): Block => ({ kind: "heading", id: "", level: level as 1 | 2 | 3, content })),
  list,
  table,
  fc
    .tuple(line, fc.option(line))
    .map(([content, said]): Block => ({ kind: "quotation", id: "", content, ...(said ? { attribution: said } : {}) })),
  fc.array(line, { maxLength: 3 }).map(
    (items): Block => ({
      kind: "recommendations",
      id: "",
      lead: [text("The Board is asked to:")],
      items: items.map((content, index) => ({
        id: "",
        number: number(`(${index + 1})`, "(1)", "recommendations"),
        content,
      })),
    }),
  ),
  fc
    .array(fc.tuple(words, line), { maxLength: 3 })
    .map((rows): Block => ({ kind: "key-facts", id: "", rows: rows.map(([label, value]) => ({ label, value })) })),
  fc.array(line, { maxLength: 2 }).map((signatories): Block => ({ kind: "signatures", id: "", signatories })),
  line.map((content): Block => ({ kind: "notice", id: "", content })),
  words.map(
    (shown): Block => ({
      kind: "contents",
      id: "",
      title: "Contents",
      entries: [
        { target: "block-1", level: 1, text: shown },
        { target: "nowhere", level: 2, text: shown },
      ],
    }),
  ),
  fc.constant<Block>({ kind: "page-break", id: "" }),
);

const section: fc.Arbitrary<Section> = fc
  .tuple(
    fc.constantFrom<Section["orientation"]>("portrait", "landscape"),
    fc.array(block, { minLength: 1, maxLength: 6 }),
  )
  .map(([orientation, blocks]) => ({ kind: "section", id: "", orientation, blocks }));

export const randomPaper: fc.Arbitrary<Document> = fc
  .tuple(fc.array(section, { minLength: 1, maxLength: 3 }), words, someLine)
  .map(([sections, title, note]) =>
    withIds(
      document({
        title: [text(title)],
        sections,
        notes: [{ id: "note-1", number: "1", content: note }],
        running: { header: title, footer: "Short title", notice: title, pageNumber: "Page {page} of {pages}" },
      }),
    ),
  );

/** Each empty id in its turn becomes one of its own. */
function withIds(paper: Document): Document {
  let next = 0;
  const filled = (key: string, value: unknown): unknown => {
    if (key !== "id" || value !== "") return value;
    next += 1;
    return `block-${next}`;
  };
  return JSON.parse(JSON.stringify(paper), filled) as Document;
}
