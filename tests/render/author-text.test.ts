/** What an author types is what every format says: no character is markup, and none is lost. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Document, Inline } from "../../src/document/document.ts";
import { documentPieces, type Piece } from "../../src/document/pieces.ts";
import { asPrinted } from "../../src/render/pdf/as-printed.ts";
import { missingCharacters } from "../../src/render/pdf/missing-characters.ts";
import { document, number, section, text } from "../make.ts";
import { type Format, formats, readingIn } from "./formats.ts";
import { fonts } from "./pdf/fonts.ts";

const merged = (words: string): Inline => ({ kind: "merged", text: words, facts: [] });

const awkward = [
  ..."*|_<>&#\"'`~$%^\\/()[]{}=+-–—…•.,;:!?“”‘’£€½",
  ..."{{x}} {{{x}}} **x** _x_ # ## 1. 1.1 (1) a) - • <b> </w:t> &amp; &#10; <!-- --> ]]> [a](b) [Amber](rag:amber)".split(
    " ",
  ),
  ..."{page} $x %PDF- endstream \\n \\u0000 10:30 :::table| a,b ;x http://example.org/?a=1&b=2 co-operative and/or".split(
    " ",
  ),
  ..."😀 👩‍👩‍👧 ❤️ 日本語 שלום مرحبا עִבְרִית cafe\u0301 n\u0303 ŵŷ ﬁ fi 𝒳 \u200b \u00ad \u200d \u200c \u2060 \ufeff ✓\ufe0f x\ufeffy x\u00a0y x\u202fy ✓\u00a0y".split(
    " ",
  ),
  ..."שלום,|عולם|עולם 10.5%|(مرحبا|١٢٫٥|۲۰۱۹ في|ש\u0301ל|،|؟".split("|"),
  "x".repeat(120),
];

/** Words with awkward ones among them, some run together; never only blank. */
const typed = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...awkward), fc.string({ minLength: 1, maxLength: 8 })), fc.boolean()), {
    minLength: 1,
    maxLength: 8,
  })
  .map((parts) => parts.map(([words, isApart]) => (isApart ? `${words} ` : words)).join(""))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters never get past the source stage.
  .map((words) => words.replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, ""))
  .map((words) => `a ${words} z`);

const places = ["title", "heading", "paragraph", "cell", "header", "label", "item"] as const;

type Words = Readonly<Record<(typeof places)[number], string>>;

/** A paper with the author's words in every place where a paper has words. */
function paperOf(words: Words): Document {
  const blocks: readonly Block[] = [
    { kind: "key-facts", id: "front", rows: [{ label: words.label, value: [merged(words.cell)] }] },
    { kind: "heading", id: "h", level: 1, number: number("1.0", "1.0"), content: [text(words.heading)] },
    {
      kind: "paragraph",
      id: "h/1",
      number: number("1.1", "1.1", "outline", 1),
      content: [text("On the day, "), merged(words.paragraph)],
    },
    { kind: "list", id: "h/list", isOrdered: false, items: [{ content: [merged(words.item)] }] },
    {
      kind: "table",
      id: "h/table",
      caption: [text("Table 1")],
      columns: [{ header: [merged(words.header)], align: "left", width: 1 }],
      rows: [[{ content: [merged(words.cell)] }]],
    },
  ];
  return document({ title: [merged(words.title)], sections: [section(blocks)] });
}

function everywhere(words: string): Words {
  return Object.fromEntries(places.map((place) => [place, words])) as Words;
}

/** A PDF shows what no font has as U+FFFD, and nothing of what only joins or breaks. */
function inFormat(format: Format, paper: Document): readonly Piece[] {
  const pieces = documentPieces(paper);
  return format === "pdf" ? asPrinted(pieces, missingCharacters(paper, fonts)) : pieces;
}

describe.each(formats)("in %s", (format) => {
  test("the author's words come out as typed, wherever they stand", async () => {
    const record = fc.record(
      Object.fromEntries(places.map((place) => [place, typed])) as Record<keyof Words, typeof typed>,
    );
    await fc.assert(
      fc.asyncProperty(record, async (words) => {
        const paper = paperOf(words);
        const { pieces } = await readingIn(format, paper);
        expect(pieces).toEqual(inFormat(format, paper));
      }),
      { numRuns: 15 },
    );
  });

  test.each([
    ["Arabic before Hebrew with its accents", "a مرحبا עִבְרִית z"],
    ["joined to words on both sides", "aשלום-مرحباz"],
    ["a phrase longer than its column", `a ${"שלום עולם מרחבא ".repeat(12)}z`],
    ["a sentence with commas, numbers and brackets", "a שלום, עולם (10.5% מרחבא) 2019: שלום 18 z"],
    ["numbers in Arabic and Persian figures", "a في ١٢ مارس ٢٠١٩ و ۱۲٫۵ z"],
  ])("words from right to left come out as typed: %s", async (_, words) => {
    const paper = paperOf(everywhere(words));

    const { pieces } = await readingIn(format, paper);

    expect(pieces).toEqual(documentPieces(paper));
  });

  test("a symbol that was typed before a word is no rating's, and stays", async () => {
    const paper = paperOf(everywhere("a ✓\u00a0done z"));

    const { pieces } = await readingIn(format, paper);

    expect(pieces).toEqual(documentPieces(paper));
  });

  test("a paragraph of ten thousand characters is whole", async () => {
    const long = "The area’s leaders co-operate, and/or report. ".repeat(220).trim();
    const paper = paperOf({
      title: "T",
      heading: "H",
      paragraph: long,
      cell: "C",
      header: "H",
      label: "L",
      item: long,
    });

    const { pieces } = await readingIn(format, paper);

    expect(long.length).toBeGreaterThan(10_000);
    expect(pieces).toEqual(documentPieces(paper));
  });
});
