/**
 * Every format says the same: the same words in the same order with the same numbers, headings and header cells marked,
 * of every kind of block.
 */

import { describe, expect, test } from "vitest";
import type { Block, Document } from "../../src/document/document.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import { document, everyBlock, everyBlockDocument, section, text } from "../make.ts";
import { formats, readingIn } from "./formats.ts";

const kinds = Object.keys(everyBlock) as readonly Block["kind"][];

/** A block on its own, under the heading that its number counts from. */
function documentOf(block: Block): Document {
  const blocks = block.kind === "heading" ? [block] : [everyBlock.heading, block];
  const notes = [{ id: "note-1", number: "1", content: [text("Note words.")] }];
  return document({ sections: [section(blocks)], notes: block.kind === "paragraph" ? notes : [] });
}

describe.each(formats)("in %s", (format) => {
  test.each(kinds)("a %s says every word, in order, with its number", async (kind) => {
    const paper = documentOf(everyBlock[kind]);

    const { pieces } = await readingIn(format, paper);

    expect(pieces).toEqual(documentPieces(paper));
  });

  test("the whole paper says every word, in order, with its number", async () => {
    const paper = everyBlockDocument();

    const reading = await readingIn(format, paper);

    expect(reading.pieces).toEqual(documentPieces(paper));
    expect(reading).toMatchObject({ title: "Progress of the improvement programme", language: "en-GB" });
    expect(reading.running.join(" ")).toContain("Progress of the improvement programme");
  });
});
