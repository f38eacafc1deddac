/** Data for tests: each maker fills in what a test is not about. */

import type { Block, Document, Inline, ItemNumber, Section } from "../src/document/document.ts";
import type { CalendarDate } from "../src/values/calendar-date.ts";

export const day = (text: string): CalendarDate => text as CalendarDate;

export const text = (words: string): Inline => ({ kind: "text", text: words });

export const number = (
  words: string,
  format: ItemNumber["format"],
  list = "outline",
  level: 0 | 1 | 2 = 0,
): ItemNumber => ({
  text: words,
  list,
  level,
  format,
});

export function section(blocks: readonly Block[], id = "background"): Section {
  return { kind: "section", id, orientation: "portrait", blocks };
}

export function document(parts: Partial<Document> = {}): Document {
  return {
    id: "2026-03-cabinet",
    title: [text("Progress of the improvement programme")],
    properties: {
      title: "Progress of the improvement programme",
      subject: "Exampleshire Cabinet, 12 March 2026",
      author: "Programme director",
      keywords: ["SEND", "Cabinet"],
      asAt: day("2026-02-28"),
      language: "en-GB",
    },
    running: { footer: "Progress of the improvement programme", pageNumber: "Page {page} of {pages}" },
    sections: [section([{ kind: "paragraph", id: "background/1", content: [text("The area was inspected.")] }])],
    notes: [],
    notesTitle: "Notes",
    numbering: { headings: "1.0", paragraphs: "1.1.1", recommendations: "paragraph", resolutions: "(1)" },
    facts: {},
    ...parts,
  };
}

/** One of every kind of block, each with words of its own; a new kind fails to compile until it stands here. */
export const everyBlock: Readonly<Record<Block["kind"], Block>> = {
  heading: {
    kind: "heading",
    id: "background",
    level: 1,
    number: number("1.0", "1.0"),
    content: [text("Heading words")],
  },
  paragraph: {
    kind: "paragraph",
    id: "background/1",
    number: number("1.1", "1.1", "outline", 1),
    content: [
      text("Paragraph words with "),
      { kind: "strong", content: [text("strong words")] },
      text(", "),
      { kind: "emphasis", content: [text("stressed words")] },
      text(", "),
      { kind: "link", target: "https://www.gov.uk/send?a=1&b=2", content: [text("linked words")] },
      text(", "),
      { kind: "rag", rag: "amber", text: "Amber", facts: [] },
      text(", "),
      { kind: "cross-reference", target: "background/2", text: "paragraph 1.2" },
      text(", Written Statement of Action ("),
      { kind: "abbreviation", text: "WSoA", expansion: "Written Statement of Action" },
      text("), "),
      { kind: "language", language: "cy", content: [text("geiriau Cymraeg")] },
      text(", "),
      { kind: "merged", text: "18 October 2019 * | _ < & {{x}} # 1.", facts: ["plans.wsoa.approved"] },
      { kind: "line-break" },
      text("after a break"),
      { kind: "note-reference", target: "note-1", text: "1" },
      text("."),
    ],
  },
  list: {
    kind: "list",
    id: "background/list",
    isOrdered: true,
    items: [
      { number: number("1.", "1.", "list-1"), content: [text("First item words")] },
      {
        number: number("2.", "1.", "list-1"),
        content: [text("Second item words")],
        nested: {
          kind: "list",
          id: "background/nested",
          isOrdered: false,
          items: [{ content: [text("Nested item words")] }],
        },
      },
    ],
  },
  quotation: {
    kind: "quotation",
    id: "background/quotation",
    content: [text("Quoted words")],
    attribution: [text("Parent carer forum")],
  },
  table: {
    kind: "table",
    id: "background/table",
    caption: [text("Table 1: Caption words")],
    columns: [
      { header: [text("Action heading")], align: "left", width: 3 },
      { header: [text("Days heading")], align: "right", width: 1 },
    ],
    rows: [
      [{ content: [text("Row one words")] }, { content: [text("12")] }],
      [{ content: [{ kind: "rag", rag: "red", text: "Red", facts: [] }] }, { content: [text("7")] }],
    ],
  },
  figure: {
    kind: "figure",
    id: "background/figure",
    caption: [text("Figure 1: Headline words")],
    statisticalTitle: [text("Statistical title words, "), { kind: "merged", text: "2025", facts: ["measures.0.name"] }],
    altText: "Alternative words.",
    longDescription: "Description words.",
    chart: {
      kind: "line",
      suffix: "%",
      points: [
        { on: day("2025-01-01"), label: "Jan 2025", value: 48.5, text: "48.5%" },
        { on: day("2025-02-01"), label: "Feb 2025", value: 61.3, text: "61.3%" },
      ],
      target: { value: 90, label: "Target 90% & more" },
    },
    source: [text("Source words as at 28 February 2026")],
    data: {
      kind: "table",
      id: "background/figure/data",
      caption: [text("Figure 1: Data words")],
      columns: [
        { header: [text("Period heading")], align: "left", width: 2 },
        { header: [text("Per cent heading")], align: "right", width: 1 },
      ],
      rows: [
        [{ content: [text("January 2025")] }, { content: [text("48.5")] }],
        [{ content: [text("February 2025")] }, { content: [text("61.3")] }],
      ],
    },
  },
  recommendations: {
    kind: "recommendations",
    id: "recommendations",
    lead: [text("The Board is asked to:")],
    items: [
      {
        id: "recommendations/1",
        number: number("(1)", "(1)", "recommendations"),
        content: [text("note the first thing; and")],
      },
      {
        id: "recommendations/2",
        number: number("(2)", "(1)", "recommendations"),
        content: [text("receive the second thing.")],
      },
    ],
  },
  resolutions: {
    kind: "resolutions",
    id: "resolutions",
    lead: [text("Resolved that:")],
    items: [
      { id: "resolutions/1", number: number("(1)", "(1)", "resolutions"), content: [text("the update be noted.")] },
    ],
  },
  "key-facts": {
    kind: "key-facts",
    id: "key-facts",
    rows: [
      { label: "Report to", value: [text("Health and Wellbeing Board")] },
      { label: "Meeting date", value: [text("12 March 2026")] },
    ],
  },
  notice: { kind: "notice", id: "notice", content: [text("Draft words in a notice")] },
  signatures: { kind: "signatures", id: "signatures", signatories: [[text("Programme director")]] },
  contents: {
    kind: "contents",
    id: "contents",
    title: "Contents",
    entries: [{ target: "background", level: 1, text: "1.0 Heading words" }],
  },
  "page-break": { kind: "page-break", id: "page-break" },
  enclosure: { kind: "enclosure", id: "enclosure", content: [text("Appendix 1: draft Cabinet report")] },
};

/** A paper that holds every kind of block, each reference with its target. */
export function everyBlockDocument(): Document {
  return document({
    sections: [
      section([
        ...Object.values(everyBlock),
        {
          kind: "paragraph",
          id: "background/2",
          number: number("1.2", "1.1", "outline", 1),
          content: [text("The paragraph that is referred to.")],
        },
      ]),
    ],
    notes: [{ id: "note-1", number: "1", content: [text("Note words.")] }],
    facts: {
      "plans.wsoa.approved": {
        name: "plans.wsoa.approved",
        value: "18 October 2019",
        source: { kind: "data", at: { file: "data/cumbria/programme.yaml", line: 12 } },
      },
    },
  });
}
