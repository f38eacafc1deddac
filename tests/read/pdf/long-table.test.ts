/** Tables that go on over pages are read as one: each cell once, whole, in its row. */

import { expect, test } from "vitest";
import type { Block } from "../../../src/document/document.ts";
import { documentPieces } from "../../../src/document/pieces.ts";
import { readPdf } from "../../../src/read/pdf/read-pdf.ts";
import { renderPdf } from "../../../src/render/pdf/render-pdf.ts";
import { largePrint } from "../../../src/render/theme/large-print.ts";
import { plainTheme } from "../../../src/render/theme/theme.ts";
import { document, section, text } from "../../make.ts";
import { fonts } from "../../render/pdf/fonts.ts";

function table(id: string, rows: number, sentences: number): Block {
  const words = (row: number) => Array.from({ length: sentences }, (_, at) => `Step ${at + 1} of ${row}.`).join(" ");
  return {
    kind: "table",
    id,
    caption: [text(`Table of ${id}`)],
    columns: ["Ref", "Action", "Lead"].map((header, at) => ({ header: [text(header)], align: "left", width: at + 1 })),
    rows: Array.from({ length: rows }, (_, row) =>
      [`${id}-${row + 1}`, words(row + 1), row % 3 === 0 ? "" : "Programme director"].map((cell) => ({
        content: [text(cell)],
      })),
    ),
  };
}

const paragraph = (id: string): Block => ({ kind: "paragraph", id, content: [text(`Between the tables, ${id}.`)] });

const paper = document({
  sections: [
    section([table("a", 70, 4), paragraph("one"), table("b", 3, 1), table("c", 3, 1), paragraph("two")]),
    { ...section([table("d", 6, 90), paragraph("three"), table("e", 6, 90)], "wide"), orientation: "landscape" },
  ],
});

test.each([
  ["in the plain look", plainTheme],
  ["in large print, where rows break too", largePrint(plainTheme)],
])("%s", async (_, theme) => {
  const read = await readPdf(await renderPdf(paper, theme, fonts));
  expect(read.ok && Math.max(...(read.value.pages ?? []))).toBeGreaterThan(6);
  expect(read.ok && read.value.pieces).toEqual(documentPieces(paper));
});
