/** Papers in councils' Word templates: as valid as the template, and printed by LibreOffice with the numbers that the paper has. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { allReports, loadReport } from "../../src/acts/load-report.ts";
import { makePaper } from "../../src/acts/make-paper.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import { openTemplate } from "../../src/ooxml/open-template.ts";
import { readDocx } from "../../src/read/docx/read-docx.ts";
import { renderIntoTemplate } from "../../src/render/docx/render-into-template.ts";
import { host } from "../seeds/cumbria.ts";
import { plainTemplate } from "../word-templates/plain-template.ts";
import { validatorFindings } from "../word-templates/validator.ts";
import { wordLikeTemplate } from "../word-templates/word-like-template.ts";
import { outputOf, printedByLibreOffice, testWith } from "./judge.ts";

const folder = mkdtempSync(join(tmpdir(), "boardpaper-"));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (path: string) => new Uint8Array(readFileSync(join(import.meta.dirname, "../..", path)));
const templates = {
  northmarch: file("templates/councils/northmarch/report.docx"),
  southmere: file("templates/councils/southmere/report.docx"),
  "word-like": wordLikeTemplate(),
  "saved by LibreOffice": file("tests/word-templates/saved-by-libreoffice.docx"),
  plain: plainTemplate(),
} as const;

/** Reports whose kind numbers its headings as the templates do. */
const reports = (await allReports(host)).filter((report) => report.includes("health-and-wellbeing-board"));

/** How many numbers there are in a paper that has few. */
const shortPapers: ReadonlyMap<string, number> = new Map([
  ["data/exampleshire/reports/2025-12-health-and-wellbeing-board.md", 26],
]);

async function paperIn(report: string, template: Uint8Array) {
  const loaded = await loadReport(host, report);
  const opened = openTemplate("report.docx", template);
  if (!loaded.ok || !opened.ok) throw new Error("the report or the template can't be read");
  const wordTemplate = { file: "report.docx", parts: opened.value };
  const paper = makePaper({ ...loaded.value, wordTemplate, standing: "draft", asAt: undefined });
  if (!paper.ok || !paper.value.inTemplate) {
    throw new Error(paper.ok ? "no template" : paper.errors.map(({ message }) => message).join("; "));
  }
  const { document, inTemplate } = paper.value;
  return { document, bytes: await renderIntoTemplate(document, loaded.value.theme, inTemplate) };
}

test("papers of several areas are tried", () => {
  expect(reports.length).toBeGreaterThan(1);
});

describe.each(Object.entries(templates))("in the template %s", (name, template) => {
  test.each(reports)("%s brings no finding of Microsoft's validator that the template had not", async (report) => {
    const before = await validatorFindings(template);
    const after = await validatorFindings((await paperIn(report, template)).bytes);
    expect([...after].filter((finding) => !before.has(finding))).toEqual([]);
  });

  testWith("soffice", "pdftotext").each(reports)("%s is printed with each number before its words", async (report) => {
    const { document, bytes } = await paperIn(report, template);
    const path = join(folder, `${`${name} ${report}`.replace(/\W+/g, "-")}.docx`);
    writeFileSync(path, bytes);
    const printed = outputOf("pdftotext", ["-layout", printedByLibreOffice(path, folder), "-"]).replace(/\s+/g, " ");

    // What the template prints instead of the front matter has no numbers.
    const numbered = documentPieces(document).filter(({ number }) => number !== undefined);
    const short = shortPapers.get(report);
    if (short === undefined) expect(numbered.length).toBeGreaterThan(30);
    else expect(numbered).toHaveLength(short);
    const beginnings = numbered.map(({ number, words }) => `${number} ${words.split(" ").slice(0, 4).join(" ")}`);
    expect(beginnings.filter((line) => !printed.includes(line))).toEqual([]);
    expect(printed).toContain("Draft");
    expect(printed).not.toContain("{{");

    const read = readDocx(bytes);
    expect(read.ok && read.value.pieces.map(({ words }) => words).join(" ")).not.toContain("{{");
  });
});
