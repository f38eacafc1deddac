/** Every report of every area, as Word and PDF: what Microsoft's validator, LibreOffice and qpdf say of it. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { allReports, loadReport } from "../../src/acts/load-report.ts";
import { makePaper } from "../../src/acts/make-paper.ts";
import { renderFormats } from "../../src/acts/render-formats.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { host } from "../seeds/cumbria.ts";
import { validatorFindings } from "../word-templates/validator.ts";
import { judge, outputOf, printedByLibreOffice, testWith } from "./judge.ts";

const folder = mkdtempSync(join(tmpdir(), "boardpaper-"));
afterAll(() => rmSync(folder, { recursive: true }));

const reports = await allReports(host);

async function papersOf(report: string) {
  const loaded = await loadReport(host, report);
  if (!loaded.ok) throw new Error(loaded.errors.map(({ message }) => message).join("; "));
  const paper = makePaper({ ...loaded.value, standing: "draft", asAt: undefined });
  if (!paper.ok) throw new Error(paper.errors.map(({ message }) => message).join("; "));
  const files = await renderFormats(host, paper.value, loaded.value.theme, ["docx", "pdf"], "");
  const [docx, pdf] = files.map(({ path, bytes }) => {
    const written = join(folder, `${report.replace(/\W+/g, "-")}.${path.split(".").at(-1)}`);
    writeFileSync(written, bytes);
    return { path: written, bytes };
  });
  if (!docx || !pdf) throw new Error("a paper is missing");
  return { document: paper.value.document, docx, pdf };
}

/** A rating's symbol stands before its word, and is not read. */
const symbolOfRating = new RegExp(
  `[${Object.values(plainTheme.rag)
    .map(({ symbol }) => symbol)
    .join("")}]\\s*`,
  "gu",
);

test("there are reports of every area", () => {
  const areas = new Set(reports.map((report) => report.split("/")[1]));
  expect(areas.size).toBeGreaterThan(1);
  expect(reports.length).toBeGreaterThanOrEqual(areas.size);
});

describe.each(reports)("%s", (report) => {
  test("has no finding of Microsoft's validator as a Word file", async () => {
    expect([...(await validatorFindings((await papersOf(report)).docx.bytes))]).toEqual([]);
  });

  testWith("soffice", "pdftotext")("is printed by LibreOffice with each number before its words", async () => {
    const { document, docx } = await papersOf(report);
    const printed = outputOf("pdftotext", ["-layout", printedByLibreOffice(docx.path, folder), "-"])
      .replace(symbolOfRating, "")
      .replace(/\s+/g, " ");
    const numbered = documentPieces(document).filter(({ number }) => number !== undefined);
    const beginnings = numbered.map(({ number, words }) => `${number} ${words.split(" ").slice(0, 4).join(" ")}`);
    expect(beginnings.filter((line) => !printed.includes(line))).toEqual([]);
    for (const { words } of documentPieces(document).filter(({ kind }) => kind === "title"))
      expect(printed).toContain(words);
  });

  testWith("qpdf")("has no warning of qpdf as a PDF", async () => {
    const { pdf } = await papersOf(report);
    const { status, output } = judge("qpdf", ["--check", pdf.path]);
    expect(status).toBe(0);
    expect(output).toContain("No syntax or stream encoding errors found");
  });
});
