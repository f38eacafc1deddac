/** Plain text and Markdown say every word in order, with its number, whatever an author types. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Document, Inline } from "../../src/document/document.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import type { Reading } from "../../src/read/reading.ts";
import { readMarkdown } from "../../src/read/text/read-markdown.ts";
import { readText } from "../../src/read/text/read-text.ts";
import { renderMarkdown } from "../../src/render/markdown/render-markdown.ts";
import { renderText } from "../../src/render/text/render-text.ts";
import { document, everyBlock, everyBlockDocument, number, section, text } from "../make.ts";
import { said } from "./formats.ts";

const formats = ["txt", "md"] as const;

function readingIn(format: (typeof formats)[number], paper: Document): Reading {
  const read = format === "txt" ? readText(renderText(paper)) : readMarkdown(renderMarkdown(paper));
  if (!read.ok) throw new Error(read.errors.map(({ message }) => message).join("; "));
  return read.value;
}

const kinds = Object.keys(everyBlock) as readonly Block["kind"][];

describe.each(formats)("in %s", (format) => {
  test.each(kinds)("a %s says every word, in order, with its number and headed as it is", (kind) => {
    const notes = [{ id: "note-1", number: "1", content: [text("Note words.")] }];
    const blocks = kind === "heading" ? [everyBlock.heading] : [everyBlock.heading, everyBlock[kind]];
    const paper = document({ sections: [section(blocks)], notes: kind === "paragraph" ? notes : [] });

    expect(readingIn(format, paper).pieces).toEqual(documentPieces(paper));
  });

  test("the whole paper does, and its draft mark and notice stand apart from it", () => {
    const paper = everyBlockDocument();
    const marked = { ...paper, running: { ...paper.running, header: "Draft", notice: "A demonstration." } };

    const reading = readingIn(format, marked);

    expect(reading.pieces).toEqual(documentPieces(paper));
    expect(reading.running).toEqual(["Draft", "A demonstration."]);
    expect(reading.title).toBe("Progress of the improvement programme");
  });

  test("the author's words come out as typed, wherever they stand", () => {
    const awkward = fc.constantFrom(
      ..."*|_<>&#\"'`~$%^\\/()[]{}=+-–—:!?“”£€".split(""),
      ..."**x** _x_ # 1. 1.1 (1) a) - • <b> &amp; --- === ~~~ | \\| \\\\ [a](b) [^1] [1] {{x}} ::: a| :x a_b_c 1) https://a.uk/?a=1&b_c=2".split(
        " ",
      ),
    );
    const typed = fc
      .array(fc.tuple(fc.oneof(awkward, fc.string({ minLength: 1, maxLength: 6 })), fc.boolean()), {
        minLength: 1,
        maxLength: 8,
      })
      .map((parts) => parts.map(([words, isApart]) => (isApart ? `${words} ` : words)).join(""))
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters never get past the source stage.
      .map((words) => words.replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, "").trim())
      .filter((words) => words !== "");
    const merged = (words: string): Inline => ({ kind: "merged", text: words, facts: [] });

    fc.assert(
      fc.property(typed, (words) => {
        const paper = document({
          title: [merged(words)],
          sections: [
            section([
              { kind: "key-facts", id: "front", rows: [{ label: words, value: [merged(words)] }] },
              { kind: "heading", id: "h", level: 1, number: number("1.0", "1.0"), content: [merged(words)] },
              { kind: "paragraph", id: "h/1", number: number("1.", "1."), content: [merged(words)] },
              { kind: "paragraph", id: "h/2", content: [{ kind: "strong", content: [merged(words)] }] },
              { kind: "list", id: "h/3", isOrdered: false, items: [{ content: [merged(words)] }] },
              {
                kind: "table",
                id: "h/4",
                caption: [merged(words)],
                columns: [{ header: [merged(words)], align: "left", width: 1 }],
                rows: [[{ content: [merged(words)] }], [{ content: [merged(words)] }]],
              },
            ]),
          ],
        });
        expect(said(readingIn(format, paper).pieces)).toEqual(said(documentPieces(paper)));
      }),
      { numRuns: 150 },
    );
  });
});

test("plain text is written one paragraph a line, and cells apart by bars", () => {
  const paper = document({ sections: [section([everyBlock.heading, everyBlock.table])] });
  expect(renderText(paper)).toBe(
    [
      "Progress of the improvement programme",
      "=====================================",
      "",
      "1.0  Heading words",
      "------------------",
      "",
      "Table 1: Caption words",
      "",
      "| Action heading | Days heading |",
      "|---|---|",
      "| Row one words | 12 |",
      "| Red | 7 |",
      "",
    ].join("\n"),
  );
});

test.each([
  ["text", readText],
  ["Markdown", readMarkdown],
])("%s without a word is found, as text/no-text", (_, read) => {
  expect(read(" \n\n")).toMatchObject({ ok: false, errors: [{ code: "text/no-text" }] });
});
