import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Checked } from "../../src/diagnostics/diagnostic.ts";
import { readDocx } from "../../src/read/docx/read-docx.ts";
import { readHtml } from "../../src/read/html/read-html.ts";
import { openPdf } from "../../src/read/pdf/open-pdf.ts";
import { readPdf } from "../../src/read/pdf/read-pdf.ts";
import type { Reading } from "../../src/read/reading.ts";
import { auditorsLetter, howRisksAreScored, internalAuditProgress } from "./foreign-papers.ts";

const committed = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, "../../data/exampleshire/meetings/2026-03-26-audit", name)));

function said(reading: Checked<Reading>): string {
  if (!reading.ok) throw new Error(reading.errors[0]?.message);
  const words = reading.value.pieces.map((piece) => piece.words).join(" ");
  return words.replace(/[•\s]+/g, " ");
}

test("the papers from elsewhere that are committed say what their makers say here, and nothing more", async () => {
  const word = committed("internal-audit-progress.docx");
  expect(said(readDocx(word))).toBe(said(readDocx(await internalAuditProgress())));
  const tagged = committed("how-risks-are-scored.pdf");
  expect(said(await readPdf(tagged))).toBe(said(readHtml(howRisksAreScored)));
  expect(Buffer.compare(committed("auditors-letter.pdf"), await auditorsLetter())).toBe(0);
});

test("one PDF of them is tagged, and one is a picture that says nothing", async () => {
  const [tagged, picture] = [
    await openPdf(committed("how-risks-are-scored.pdf")),
    await openPdf(committed("auditors-letter.pdf")),
  ];
  expect(JSON.stringify(tagged.ok && tagged.value.structure)).toContain('"role":"TH"');
  expect(picture).toMatchObject({ ok: true, value: { structure: [null], pages: [{ runs: [] }] } });
});
