/** Words joined to what stands before them, such as a comma after a rating, keep to the edges of the text. */

import { expect, test } from "vitest";
import type { Block, Inline } from "../../../src/document/document.ts";
import { type DrawnLine, drawnLines, lineText, rightPt } from "../../../src/read/pdf/drawn-line.ts";
import { openPdf } from "../../../src/read/pdf/open-pdf.ts";
import { document, section, text } from "../../make.ts";
import { bytesIn } from "../formats.ts";

/** Ratings and stressed words, each with a comma; every paragraph begins a little further to the right. */
const paragraphs = Array.from({ length: 60 }, (_, index): Block => {
  const parts = Array.from({ length: 30 }, (): readonly Inline[] => [
    { kind: "rag", rag: "amber", text: "Amber", facts: [] },
    text(", "),
    { kind: "strong", content: [text("so it goes")] },
    text("; "),
  ]);
  return {
    kind: "paragraph",
    id: `background/${index}`,
    content: [text(`${"i".repeat(index + 1)} `), ...parts.flat()],
  };
});

async function linesOf(blocks: readonly Block[]): Promise<readonly DrawnLine[]> {
  const file = await openPdf(await bytesIn("pdf", document({ sections: [section(blocks)] })));
  return file.ok ? drawnLines(file.value.pages.flatMap(({ runs }) => runs)) : [];
}

test("no line begins with a blank or reaches over the margin", async () => {
  const lines = await linesOf(paragraphs);
  const marginPt = (25 * 72) / 25.4;

  expect(lines.length).toBeGreaterThan(500);
  expect(lines.filter((line) => lineText(line).startsWith(" ")).map(lineText)).toEqual([]);
  expect(lines.filter((line) => rightPt(line) > 595.28 - marginPt + 0.01).map(lineText)).toEqual([]);
});
