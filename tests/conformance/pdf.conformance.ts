/** What the validators and viewers of the field say of our PDFs. */

import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Document } from "../../src/document/document.ts";
import { documentPieces, type Piece, piece } from "../../src/document/pieces.ts";
import type { Claims } from "../../src/render/pdf/claims.ts";
import { facesOf } from "../../src/render/pdf/faces.ts";
import { paperDefinitionOf } from "../../src/render/pdf/paper-definition-of.ts";
import { printPdf } from "../../src/render/pdf/print/print-pdf.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { document, everyBlockDocument } from "../make.ts";
import { fonts } from "../render/pdf/fonts.ts";
import { longDocument } from "../render/pdf/long-document.ts";
import { definitionWithFigure, withData } from "../render/pdf/paper-with-figure.ts";
import { randomPaper } from "../render/pdf/random-papers.ts";
import { stockPdf } from "../render/pdf/stock-pdf.ts";
import { madePaper } from "../seeds/cumbria.ts";
import { judge, outputOf, testWith } from "./judge.ts";
import { judgedByVeraPdf, type Verdict, veraPdfJar } from "./vera-pdf.ts";

const archival: Claims = { kind: "ua-1-and-a-2a" };
const folder = mkdtempSync(join(tmpdir(), "boardpaper-pdf-"));
const randomPapers = fc.sample(randomPaper, { numRuns: 25, seed: 20260228 });

/** Each as a file of its own; the names say what they hold. */
const papers: ReadonlyMap<string, Promise<Uint8Array>> = new Map([
  ["every-block", renderPdf(everyBlockDocument(), plainTheme, fonts, archival)],
  ["four-parts", renderPdf(longDocument(4), plainTheme, fonts, archival)],
  ["with-a-figure", printPdf(definitionWithFigure(), fonts, archival)],
  ["one-line", renderPdf(document(), plainTheme, fonts, archival)],
  ["cumbria", madePaper().then((made) => renderPdf(made.document, plainTheme, fonts, archival))],
  ...randomPapers.map((paper, index) => [`any-${index}`, renderPdf(paper, plainTheme, fonts, archival)] as const),
]);

const files: string[] = [];
let withDataInside = "";

beforeAll(async () => {
  for (const [name, bytes] of papers) files.push(written(name, await bytes));
  withDataInside = written("with-data", await printPdf(definitionWithFigure(), fonts, withData));
});

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, `${name}.pdf`);
  writeFileSync(path, bytes);
  return path;
}

describe("veraPDF", () => {
  const found = veraPdfJar();
  const run = "jar" in found ? test : test.skip;
  const called = (name: string) => ("missing" in found ? `${name} [not run: ${found.missing}]` : name);
  const judged = (flavour: "ua1" | "2a" | "3a", paths: readonly string[]) =>
    "jar" in found ? judgedByVeraPdf(found.jar, flavour, paths) : [];

  /** A validator that stops reading in the middle finds no fault either. */
  function expectPassed(verdicts: readonly Verdict[], paths: readonly string[], checksAtLeast: number): void {
    expect(verdicts.filter(({ isCompliant }) => !isCompliant)).toEqual([]);
    expect(verdicts).toHaveLength(paths.length);
    for (const { passedChecks } of verdicts) expect(passedChecks).toBeGreaterThan(checksAtLeast);
    const sum = verdicts.reduce((total, { passedChecks }) => total + passedChecks, 0);
    process.stdout.write(`veraPDF passed ${verdicts.length} files in ${sum} checks\n`);
  }

  run(called("finds every paper accessible (PDF/UA-1)"), () => expectPassed(judged("ua1", files), files, 300));
  run(called("finds every paper fit for an archive (PDF/A-2a)"), () => expectPassed(judged("2a", files), files, 800));
  run(called("finds a paper that holds its data accessible and fit for an archive (PDF/A-3a)"), () => {
    expectPassed(judged("ua1", [withDataInside]), [withDataInside], 3000);
    expectPassed(judged("3a", [withDataInside]), [withDataInside], 8000);
  });
});

describe("qpdf", () => {
  testWith("qpdf")("finds nothing to warn of in any paper", () => {
    for (const path of [...files, withDataInside]) {
      const { status, output } = judge("qpdf", ["--check", path]);
      expect({ path, status, warnings: output.match(/WARNING.*/g) }).toEqual({ path, status: 0, warnings: null });
    }
  });
});

describe("poppler", () => {
  testWith("pdftoppm")("draws the pages as it draws pdfmake's own, to the last pixel", async () => {
    const compared = [
      { name: "every-block", paper: everyBlockDocument(), layout: "ours" },
      { name: "four-parts", paper: longDocument(4), layout: "stock" },
    ] as const;
    for (const { name, paper, layout } of compared) {
      const stock = written(`${name}-stock`, await stockPdf(definitionOf(paper), fonts, layout));
      const [ours, theirs] = [pages(join(folder, `${name}.pdf`)), pages(stock)];

      expect(ours.length).toBeGreaterThan(1);
      expect(ours.map((page, index) => theirs[index]?.equals(page))).toEqual(ours.map(() => true));
      expect(theirs).toHaveLength(ours.length);
    }
  });

  testWith("pdfinfo")("reads the words of a paper in the order in which the paper says them", async () => {
    const { document: paper } = await madePaper();
    const read = piece("text", wordsRead(structText("cumbria"))).words;

    const said = documentPieces({ ...paper, notes: [] });
    expect(said.length).toBeGreaterThan(20);
    expect(outOfOrder(said, read)).toEqual([]);
  });

  testWith("pdfinfo")("reads Cumbria's paper to its end, from the title to the last row", async () => {
    await expect(structText("cumbria")).toMatchFileSnapshot("cumbria.struct.txt");
  });

  testWith("pdfinfo")("shows the structure of each kind of block", async () => {
    await expect(structText("every-block")).toMatchFileSnapshot("every-block.struct.txt");
  });
});

function definitionOf(paper: Document) {
  return paperDefinitionOf(paper, plainTheme, facesOf(fonts), new Map());
}

function pages(pdf: string): readonly Buffer[] {
  const prefix = pdf.replace(/\.pdf$/, "-page");
  outputOf("pdftoppm", ["-r", "100", pdf, prefix]);
  const drawn = readdirSync(folder).filter((name) => join(folder, name).startsWith(`${prefix}-`));
  return drawn.sort().map((name) => readFileSync(join(folder, name)));
}

/** Without the numbers of the file's objects. */
function structText(name: string): string {
  return outputOf("pdfinfo", ["-struct-text", join(folder, `${name}.pdf`)]).replace(/ *Object \d+ \d+\n/g, "");
}

function wordsRead(structure: string): string {
  const lines = structure.matchAll(/^ *"(.*)"$/gm);
  return [...lines].map(([, words = ""]) => words).join(" ");
}

/** What is not found after what was said before it; blanks apart, which stand elsewhere. */
function outOfOrder(said: readonly Piece[], read: string): readonly string[] {
  const close = (words: string) => words.replace(/\s/g, "");
  const text = close(read);
  let from = 0;
  return said.flatMap(({ words }) => {
    const at = text.indexOf(close(words), from);
    if (at < 0) return [words];
    from = at + close(words).length;
    return [];
  });
}
