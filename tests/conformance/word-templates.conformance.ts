/** Papers in councils' Word templates: as valid as the template, and printed by LibreOffice with the numbers that the paper has. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { allReports, loadReport } from "../../src/acts/load-report.ts";
import { makePaper } from "../../src/acts/make-paper.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import type { Host } from "../../src/host/host.ts";
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
const samples = {
  northmarch: file("templates/councils/northmarch/report.docx"),
  southmere: file("templates/councils/southmere/report.docx"),
} as const;
const templates = {
  ...samples,
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

async function paperIn(report: string, template: Uint8Array, from: Host = host) {
  const loaded = await loadReport(from, report);
  const opened = openTemplate("report.docx", template);
  if (!loaded.ok) throw new Error(loaded.errors.map(({ message }) => message).join("; "));
  if (!opened.ok) throw new Error(opened.errors.map(({ message }) => message).join("; "));
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

/** The kinds of paper as a council has them whose Word template counts 1.0, 1.1: its template.yaml says so. */
const numberedAsTemplates: Host = {
  ...host,
  packageFile: async (path) => numbered(path, await host.packageFile(path)),
  readBytes: async (path) => numbered(path, await host.readBytes(path)),
};

function numbered(path: string, bytes: Uint8Array): Uint8Array {
  if (!path.endsWith("/template.yaml")) return bytes;
  return new TextEncoder().encode(new TextDecoder().decode(bytes).replace(/headings: "1\."/, 'headings: "1.0"'));
}

/** Every report of every area: these are the templates in which anybody tries the tool. */
describe.each(Object.entries(samples))("every paper in the template of %s", async (council, template) => {
  const all = await allReports(host);
  const papers = await Promise.all(
    all.map(async (report) => ({ report, ...(await paperIn(report, template, numberedAsTemplates)) })),
  );
  const before = await validatorFindings(template);
  const fileOf = (report: string) => `${council}-${report.replace(/\W+/g, "-")}`;

  test("all areas are among them", () => {
    const areas = new Set(all.map((report) => report.split("/")[1]));
    expect([...areas].sort()).toEqual(["cumbria", "exampleshire", "somerset", "worcestershire"]);
  });

  test.each(papers)(
    "$report says its sections in order with their numbers, and no tag is left",
    ({ document, bytes }) => {
      const sections = document.sections.filter(({ id }) => id !== "front");
      const body = documentPieces({ ...document, sections }).filter(({ kind }) => kind !== "title");
      const read = readDocx(bytes);
      const pieces = read.ok ? read.value.pieces : [];
      const starts = pieces.flatMap(({ words }, index) => (words === body[0]?.words ? [index] : []));
      expect(starts.map((start) => pieces.slice(start, start + body.length))).toContainEqual(body);
      expect(JSON.stringify(pieces)).not.toMatch(/\{\{|\}\}/);
    },
  );

  test.each(papers)(
    "$report brings no finding of Microsoft's validator that the template had not",
    async ({ bytes }) => {
      expect([...(await validatorFindings(bytes))].filter((finding) => !before.has(finding))).toEqual([]);
    },
  );

  testWith("soffice", "pdfinfo")("LibreOffice prints them all, and each heading stands on its pages", () => {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const paths = papers.map(({ report, bytes }) => {
      const path = join(folder, `${fileOf(report)}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    outputOf("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...paths]);
    for (const { report, document } of papers) {
      const printed = outputOf("pdftotext", ["-layout", join(folder, `${fileOf(report)}.pdf`), "-"]);
      const headings = documentPieces(document).filter(({ kind }) => kind === "heading");
      const words = printed.replace(/\s+/g, " ");
      const missing = headings.filter(({ number = "", words: said }) => !words.includes(`${number} ${said}`.trim()));
      expect({ report, missing }).toEqual({ report, missing: [] });
    }
  });
});
