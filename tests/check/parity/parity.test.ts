/** What is told of a format that does not say what the paper says. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parityFindings } from "../../../src/check/parity/parity-findings.ts";
import { type Piece, piece } from "../../../src/document/pieces.ts";
import { asPrinted } from "../../../src/render/pdf/as-printed.ts";

const paper: readonly Piece[] = [
  piece("title", "Progress"),
  piece("heading", "Background", "1.0"),
  piece("text", "The area was inspected.", "1.1"),
  piece("text", "Nine weaknesses were found.", "1.2"),
  piece("header-cell", "Action"),
  piece("cell", "Recruit"),
];

const told = (format: readonly Piece[]) => {
  const findings = parityFindings("report.pdf", paper, format);
  expect(findings.every(({ code, at }) => code === "parity/differs" && at?.file === "report.pdf")).toBe(true);
  return findings.map(({ message }) => message);
};

describe("a format differs:", () => {
  test("nothing is told of the same words", () => expect(told(paper)).toEqual([]));

  test("a paragraph that is left out", () => {
    expect(told(paper.filter((_, index) => index !== 3))).toEqual([
      "at 1.2, the file leaves out “1.2 Nine weaknesses were found.”",
    ]);
  });

  test("a word that is changed, and a number", () => {
    const changed = paper.map((said, index) =>
      index === 3 ? piece("text", "Eight weaknesses were found.", "1.2") : said,
    );
    expect(told(changed)).toEqual([
      "at 1.2, the paper says “1.2 Nine weaknesses were found.”, and the file “1.2 Eight weaknesses were found.”",
    ]);
    const renumbered = paper.map((said, index) => (index === 2 ? piece("text", said.words, "1.3") : said));
    expect(told(renumbered)).toEqual([
      "at 1.1, the paper says “1.1 The area was inspected.”, and the file “1.3 The area was inspected.”",
    ]);
  });

  test("words that are added", () => {
    expect(told([...paper.slice(0, 3), piece("text", "And more."), ...paper.slice(3)])).toEqual([
      "at 1.2, the file says “And more.”, which the paper does not say there",
    ]);
  });

  test("a heading and a header cell that are not marked as such", () => {
    const unmarked = paper.map((said) =>
      said.kind === "heading" || said.kind === "header-cell" ? { ...said, kind: "text" as const } : said,
    );
    expect(told(unmarked)).toEqual([
      "at 1.0, “1.0 Background” is a heading in the paper and a paragraph in the file",
      "at 1.2, “Action” is a header cell in the paper and a paragraph in the file",
    ]);
  });

  test("everything, where nothing is left", () => expect(told([])).toHaveLength(paper.length));
});

describe("of a PDF, which shows nothing of what is invisible and U+FFFD for what no font has,", () => {
  const typed = [piece("text", "The co\u00adoperative \ufeffwas told\u200b, ✓\ufe0f, in हि today.")];
  const printed = asPrinted(
    typed,
    [..."हि"].map((character) => ({ character, around: "" })),
  );
  const toldOf = (words: string) => parityFindings("report.pdf", printed, [piece("text", words)]).length;

  test("neither is told", () => expect(toldOf("The cooperative was told, ✓, in \ufffd\ufffd today.")).toBe(0));

  test.each([
    ["a lost word", "The cooperative was, ✓, in \ufffd\ufffd today."],
    ["words run together", "The cooperativewas told, ✓, in \ufffd\ufffd today."],
    ["a word torn in two", "The co operative was told, ✓, in \ufffd\ufffd today."],
    ["U+FFFD for what a font has", "The cooperative was told, \ufffd, in \ufffd\ufffd today."],
    ["nothing at all for what no font has", "The cooperative was told, ✓, in today."],
  ])("%s is told", (_, words) => expect(toldOf(words)).toBe(1));
});

test("any one piece that is left out, doubled or changed is told once, and named", () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 2, maxLength: 60 });
  const change = fc.constantFrom("left out", "doubled", "changed");
  fc.assert(
    fc.property(words, fc.nat(), change, (all, at, how) => {
      const index = at % all.length;
      const said = all.map((word) => piece("text", word));
      const one = said[index] as Piece;
      const instead = { "left out": [], doubled: [one, one], changed: [piece("text", "X")] }[how] ?? [];
      const findings = parityFindings("a.docx", said, [...said.slice(0, index), ...instead, ...said.slice(index + 1)]);
      expect(findings).toHaveLength(1);
      expect(findings[0]?.message).toContain(one.words);
    }),
  );
});
