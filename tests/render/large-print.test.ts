/** Large print: no word smaller than 18 point, wherever it stands, and the same words as ever. */

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Section } from "../../src/document/document.ts";
import { documentPieces } from "../../src/document/pieces.ts";
import { partText, readPackage } from "../../src/ooxml/read-package.ts";
import { readDocx } from "../../src/read/docx/read-docx.ts";
import { openPdf } from "../../src/read/pdf/open-pdf.ts";
import { readPdf } from "../../src/read/pdf/read-pdf.ts";
import { withTurnedPages } from "../../src/render/chart/with-turned-pages.ts";
import { renderDocx } from "../../src/render/docx/render-docx.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { largePrint } from "../../src/render/theme/large-print.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { document, everyBlockDocument, section, text } from "../make.ts";
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

describe("a section whose table has no room on an upright page", () => {
  const wide = (columns: number): Section => {
    const header = (at: number) => ({ header: [text(`Overdue${at}`)], align: "right", width: 1 }) as const;
    const cells = Array.from({ length: columns }, () => ({ content: [text("1")] }));
    const own = { columns: Array.from({ length: columns }, (_, at) => header(at)), rows: [cells] };
    return section([{ kind: "table", id: "t", caption: [text("Table 1")], ...own }], `wide-${columns}`);
  };
  const sections = [wide(3), wide(7), everyBlockDocument().sections[0] as Section];

  test("is turned, and nothing else of the paper changes", () => {
    const turned = withTurnedPages(document({ sections }), theme);
    expect(turned.sections.map(({ orientation }) => orientation)).toEqual(["portrait", "landscape", "portrait"]);
    const upright = turned.sections.map((each) => ({ ...each, orientation: "portrait" }));
    expect({ ...turned, sections: upright }).toEqual(document({ sections }));
  });

  test("stays as it is in letters that leave it room", () => {
    expect(withTurnedPages(document({ sections }), plainTheme)).toEqual(document({ sections }));
  });
});

test("whatever stands at the head and foot of each page is printed whole, in letters of any size", async () => {
  const words = fc
    .array(fc.stringMatching(/^[A-Za-z]{2,24}$/), { minLength: 1, maxLength: 24 })
    .map((all) => all.join(" "));
  const running = fc.record({ header: words, footer: words, notice: words });
  await fc.assert(
    fc.asyncProperty(running, fc.constantFrom(plainTheme, theme), async (lines, look) => {
      const marked = document({ running: { ...lines, pageNumber: "Page {page} of {pages}" } });
      const opened = await openPdf(await renderPdf(marked, look, fonts));
      const runs = opened.ok ? opened.value.pages.flatMap((page) => page.runs) : [];
      const said = runs
        .map((run) => run.text)
        .join("")
        .replace(/\s/g, "");
      for (const line of Object.values(lines)) expect(said).toContain(line.replace(/\s/g, ""));
      expect(said).toContain("Page1of1");
    }),
    { numRuns: 15 },
  );
});

test("says the same words in the same order, in Word and in PDF", async () => {
  const word = readDocx(await renderDocx(paper, theme));
  const pdf = await readPdf(await renderPdf(paper, theme, fonts));
  expect(word.ok && word.value.pieces).toEqual(documentPieces(paper));
  expect(pdf.ok && pdf.value.pieces).toEqual(documentPieces(paper));
});
