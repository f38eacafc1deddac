/** Hebrew and Arabic stand on the page by the rules that browsers follow, and come in the order in which they are read. */

import { describe, expect, test } from "vitest";
import { checkPdf } from "../../../src/check/pdf/check-pdf.ts";
import type { Inline } from "../../../src/document/document.ts";
import type { DrawnRun } from "../../../src/read/pdf/drawn-run.ts";
import { openPdf } from "../../../src/read/pdf/open-pdf.ts";
import { renderPdf } from "../../../src/render/pdf/render-pdf.ts";
import { plainTheme } from "../../../src/render/theme/theme.ts";
import { document, section, text } from "../../make.ts";
import { bytesIn } from "../formats.ts";
import { fonts } from "./fonts.ts";
import { structureOf } from "./structure-of.ts";

const paperOf = (content: readonly Inline[]) =>
  bytesIn("pdf", document({ sections: [section([{ kind: "paragraph", id: "p", content }])] }));

/** Of the paragraph, without blanks, in the order in which they are drawn. */
async function drawnWords(content: readonly Inline[]): Promise<readonly DrawnRun[]> {
  const file = await openPdf(await paperOf(content));
  const runs = file.ok ? file.value.pages.flatMap((page) => page.runs) : [];
  const { text: title } = runs[0] ?? { text: "" };
  return runs.filter((run) => run.contentId !== undefined && run.text.trim() !== "" && run.text !== title);
}

/** The words of a line as they stand from left to right, each as it is read. */
function fromTheLeft(runs: readonly DrawnRun[]): readonly string[] {
  return runs.toSorted((one, other) => one.leftPt - other.leftPt).map((run) => run.text.trim());
}

describe("from left to right stand", () => {
  test.each([
    ["the words of a phrase from its end", "A שלום עולם Z", ["A", "עולם", "שלום", "Z"]],
    ["two scripts as one phrase", "A مرحبا שלום Z", ["A", "שלום", "مرحبا", "Z"]],
    ["what punctuation parts, and the mark itself", "A שלום, עולם! Z", ["A", "עולם", ",", "שלום", "! Z"]],
    ["a number after a word on that word's left", "A שלום 10.5% Z", ["A", "10.5%", "שלום", "Z"]],
    ["a number before a word on its left", "A 10 שלום Z", ["A 10", "שלום", "Z"]],
    ["a number between two words between them", "שלום 10 עולם", ["עולם", "10", "שלום"]],
    ["figures of Arabic from the first to the last", "A في ١٢٫٥ Z", ["A", "١٢٫٥", "في", "Z"]],
    ["a sign after a number apart from it, among Arabic words", "A في 10% Z", ["A", "10", "في", "% Z"]],
    ["brackets around words on both sides of them", "A שלום (עולם) שלום", ["A", "שלום", ")", "עולם", "(", "שלום"]],
    ["brackets of the sentence as it has them", "A (שלום) Z", ["A (", "שלום", ") Z"]],
  ])("%s", async (_, words, expected) => {
    expect(fromTheLeft(await drawnWords([text(words)]))).toEqual(expected);
  });
});

test("a phrase of two lines begins at the right of the first and goes on at the right of the second", async () => {
  const phrase = Array.from({ length: 12 }, (_, index) => "א".repeat(index + 1)).join(" ");
  const words = await drawnWords([text(phrase)]);
  const [first, second, ...others] = [...new Set(words.map((run) => run.baselinePt))].map((baselinePt) =>
    words.filter((run) => run.baselinePt === baselinePt),
  );

  expect(others).toEqual([]);
  expect(words.map((run) => run.text).join(" ")).toBe(phrase);
  for (const line of [first, second]) {
    expect(line?.length).toBeGreaterThan(1);
    expect(fromTheLeft(line ?? [])).toEqual(line?.map((run) => run.text).toReversed());
  }
  expect(first?.at(-1)?.leftPt, "the blank after a line stands at its right").toBeCloseTo(second?.at(-1)?.leftPt ?? 0);
});

test("words come in the order in which they are read, and only those that are turned round are marked so", async () => {
  const runs = await drawnWords([text("A שלום עולם 10 Z")]);

  expect(runs.map((run) => [run.text.trim(), run.isReversed])).toEqual([
    ["A", false],
    ["שלום", true],
    ["עולם", true],
    ["10", false],
    ["Z", false],
  ]);
});

test("letters that Persian keeps apart are not joined", async () => {
  const words = await drawnWords([text("می\u200cخواهم")]);

  expect(words.map((run) => run.text)).toEqual(["می", "خواهم"]);
});

test("a link covers its words in one area, and says them as they are read", async () => {
  const link: Inline = { kind: "link", target: "https://a.example/", content: [text("שלום (עולם)")] };
  const content = [text("שלום "), link, text(" שלום")];
  const { pdf } = await structureOf(await paperOf(content));
  const [annotation] = pdf.listAt(pdf.pages[0]?.dict, "Annots").map((own) => pdf.dict(own));
  const [left, , right] = pdf.listAt(annotation, "Rect").map(Number);

  const words = await drawnWords(content);
  const covered = words.filter((run) => run.leftPt >= (left ?? 0) - 0.1 && run.rightPt <= (right ?? 0) + 0.1);
  expect(covered.map((run) => run.text).join("")).toBe("שלום(עולם)");
  expect(pdf.listAt(annotation, "QuadPoints")).toHaveLength(8);
  expect(pdf.textAt(annotation, "Contents")).toBe("שלום (עולם)");
});

test("such a paper is as accessible, and as fit for an archive, as it claims to be", async () => {
  const words = [text("A שלום, (עולם) 10 Z مَرْحَبًا بِالْعَالَمِ ١٢٫٥")];
  const paper = document({ sections: [section([{ kind: "paragraph", id: "p", content: words }])] });
  const check = await checkPdf(
    "paper.pdf",
    await renderPdf(paper, plainTheme, fonts, { kind: "ua-1-and-a-2a" }),
    "ua-1-and-a-2a",
  );

  expect(check.ok && check.value.findings).toEqual([]);
});
