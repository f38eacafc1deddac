/** Large print: no word smaller than 18 point, wherever it stands, and the same words as ever. */

import { describe, expect, test } from "vitest";
import { documentPieces } from "../../src/document/pieces.ts";
import { partText, readPackage } from "../../src/ooxml/read-package.ts";
import { readDocx } from "../../src/read/docx/read-docx.ts";
import { openPdf } from "../../src/read/pdf/open-pdf.ts";
import { readPdf } from "../../src/read/pdf/read-pdf.ts";
import { renderDocx } from "../../src/render/docx/render-docx.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { largePrint } from "../../src/render/theme/large-print.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { everyBlockDocument } from "../make.ts";
import { fonts } from "./pdf/fonts.ts";

const paper = {
  ...everyBlockDocument(),
  running: { ...everyBlockDocument().running, header: "Draft", notice: "A demonstration." },
};
const theme = largePrint({ ...plainTheme, accent: "#1d6b3a" });

test("keeps the council's colours, and each heading larger than what stands under it", () => {
  const [first, second, third] = theme.headingSizesPt;
  expect(theme.accent).toBe("#1d6b3a");
  expect([theme.titleSizePt, first, second, third, theme.fontSizePt]).toEqual([28, 22, 20, 19, 18]);
});

describe("no word is smaller than 18 point", () => {
  test("in Word: neither in a style that has words, nor where they stand", async () => {
    const parts = readPackage(await renderDocx(paper, theme));
    const text = (name: RegExp) =>
      parts.ok
        ? [...parts.value.keys()].filter((part) => name.test(part)).map((part) => partText(parts.value, part))
        : [];
    const stories = text(/^word\/(document|header\d|footer\d|footnotes)\.xml$/).join("");
    const used = new Set([...stories.matchAll(/<w:[pr]Style w:val="([^"]+)"/g)].map(([, id]) => id ?? ""));
    // The mark after a table, which holds nothing.
    used.delete("TableEnd");
    const styles = text(/^word\/styles\.xml$/)
      .join("")
      .split(/(?=<w:style )/)
      .filter((style) => used.has(/w:styleId="([^"]+)"/.exec(style)?.[1] ?? ""));
    const halfPoints = [...(styles.join("") + stories).matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) =>
      Number(size),
    );
    expect(used.size).toBeGreaterThan(15);
    expect(halfPoints.length).toBeGreaterThan(10);
    expect(halfPoints.filter((size) => size < 36)).toEqual([]);
  });

  test("in PDF: but for the numbers of notes, which hang above the line", async () => {
    const opened = await openPdf(await renderPdf(paper, theme, fonts));
    const runs = opened.ok ? opened.value.pages.flatMap((page) => page.runs) : [];
    expect(runs.length).toBeGreaterThan(50);
    const small = runs.filter(({ sizePt, text }) => sizePt < 17.9 && text.trim() !== "");
    expect(small.map(({ text }) => text.trim()).filter((text) => text !== "1")).toEqual([]);
  });
});

test("says the same words in the same order, in Word and in PDF", async () => {
  const word = readDocx(await renderDocx(paper, theme));
  const pdf = await readPdf(await renderPdf(paper, theme, fonts));
  expect(word.ok && word.value.pieces).toEqual(documentPieces(paper));
  expect(pdf.ok && pdf.value.pieces).toEqual(documentPieces(paper));
});
