/** A paper of several pages: a paragraph and a table over pages, lists in lists, a landscape part, contents and notes. */

import type { Block, Document, Inline, Section } from "../../../src/document/document.ts";
import { document, everyBlock, number, section, text } from "../../make.ts";

const sentence =
  "The partnership has shortened the time that families wait for a plan, and reports each quarter on what still stands in the way. ";

export function longDocument(sections = 4): Document {
  const bodies = Array.from({ length: sections }, (_, index) => part(index + 1));
  const entries = bodies.map(({ id }, index) => ({
    target: id,
    level: 1 as const,
    text: `${index + 1}.0 Part ${index + 1}`,
  }));
  return document({
    running: {
      header: "DRAFT",
      footer: "Progress of the improvement programme",
      notice: "Demonstration built from facts in published papers. Not issued by, or on behalf of, any council.",
      pageNumber: "Page {page} of {pages}",
    },
    sections: [
      section([everyBlock["key-facts"], { kind: "contents", id: "contents", title: "Contents", entries }], "front"),
      ...bodies,
    ],
    notes: [
      { id: "note-1", number: "1", content: [text("Counted on the last day of each quarter.")] },
      { id: "note-2", number: "2", content: [text(sentence)] },
    ],
  });
}

function part(index: number): Section {
  const id = `part-${index}`;
  const numbered = (ordinal: number, content: readonly Inline[]): Block => ({
    kind: "paragraph",
    id: `${id}/${ordinal}`,
    number: number(`${index}.${ordinal}`, "1.1", "outline", 1),
    content,
  });
  return {
    kind: "section",
    id: `${id}-section`,
    orientation: index % 4 === 3 ? "landscape" : "portrait",
    blocks: [
      { kind: "heading", id, level: 1, number: number(`${index}.0`, "1.0"), content: [text(`Part ${index}`)] },
      numbered(1, [text(sentence.repeat(index === 1 ? 60 : 3))]),
      numbered(2, [
        text("See "),
        { kind: "cross-reference", target: `${id}/1`, text: `paragraph ${index}.1` },
        text(" and "),
        {
          kind: "link",
          target: "https://www.gov.uk/send",
          content: [text("the code of practice for children and young people")],
        },
        { kind: "note-reference", target: index % 2 ? "note-1" : "note-2", text: index % 2 ? "1" : "2" },
        text(`. ${sentence}`),
      ]),
      { kind: "heading", id: `${id}/actions`, level: 2, content: [text("Actions")] },
      list(id),
      numbered(3, [
        text(sentence),
        { kind: "strong", content: [text("In all, more was done than planned. ")] },
        text(sentence),
      ]),
      table(id, index),
      {
        kind: "quotation",
        id: `${id}/quotation`,
        content: [text(sentence)],
        attribution: [text("Parent carer forum")],
      },
    ],
  };
}

function list(id: string): Block {
  const nested = (depth: number): Block & { kind: "list" } => ({
    kind: "list",
    id: `${id}/list-${depth}`,
    isOrdered: false,
    items: [
      { content: [text(`Item at depth ${depth}`)], ...(depth < 4 ? { nested: nested(depth + 1) } : {}) },
      { content: [text(sentence)] },
    ],
  });
  return nested(1);
}

function table(id: string, index: number): Block {
  return {
    kind: "table",
    id: `${id}/table`,
    caption: [text(`Table ${index}: Actions and their ratings`)],
    columns: [
      { header: [text("Action")], align: "left", width: 3 },
      { header: [text("Rating")], align: "left", width: 1 },
      { header: [text("Days late")], align: "right", width: 1 },
    ],
    rows: Array.from({ length: 30 }, (_, row) => [
      { content: [text(row % 7 === 3 ? sentence.repeat(3) : `Recruit educational psychologist ${row + 1}`)] },
      { content: row % 5 === 4 ? [] : [{ kind: "rag", rag: "amber", text: "Amber", facts: [] }] },
      { content: [text(String(row * 3))] },
    ]),
  };
}
