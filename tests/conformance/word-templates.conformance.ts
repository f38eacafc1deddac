/** Papers in councils' Word templates as LibreOffice prints them: the numbers that a reader sees, and the right notes. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect } from "vitest";
import { documentPieces } from "../../src/document/pieces.ts";
import { buildIn, paperIn } from "../word-templates/in-template.ts";
import { plainTemplate } from "../word-templates/plain-template.ts";
import { wordLikeTemplate } from "../word-templates/word-like-template.ts";
import { outputOf, printedByLibreOffice, testWith } from "./judge.ts";

const folder = mkdtempSync(join(tmpdir(), "boardpaper-"));
afterAll(() => rmSync(folder, { recursive: true }));

const templates = {
  "as Word saves it": wordLikeTemplate(),
  "as LibreOffice saves it": readFileSync(join(import.meta.dirname, "../word-templates/saved-by-libreoffice.docx")),
  "without a style or a list of its own": plainTemplate(),
} as const;

describe.each(Object.entries(templates))("a paper in a template %s", (name, template) => {
  const testPrinted = testWith("soffice", "pdftotext");

  testPrinted("is printed with every paragraph's own number before its words", async () => {
    const { document } = await paperIn(template);
    const { bytes } = await buildIn(template);
    const path = join(folder, `${name.replace(/\W+/g, "-")}.docx`);
    writeFileSync(path, bytes ?? new Uint8Array());

    const printed = outputOf("pdftotext", ["-layout", printedByLibreOffice(path, folder), "-"]);
    const words = printed.replace(/\s+/g, " ");
    const numbered = documentPieces(document).filter(({ number }) => number !== undefined);
    expect(numbered.length).toBeGreaterThan(30);
    const beginning = ({ number, words: all }: (typeof numbered)[number]) =>
      `${number} ${all.split(" ").slice(0, 4).join(" ")}`;
    expect(numbered.map(beginning).filter((line) => !words.includes(line))).toEqual([]);
    expect(words).toContain("Draft");
    expect(words).not.toContain("{{");
  });
});
