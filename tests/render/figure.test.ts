/** A figure in the bytes of each format: beyond its words, which the contract holds. */

import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { checkPdf } from "../../src/check/pdf/check-pdf.ts";
import type { Figure } from "../../src/document/document.ts";
import { partText, readPackage } from "../../src/ooxml/read-package.ts";
import { parseXml } from "../../src/ooxml/xml-tree.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { document, everyBlock, section, text } from "../make.ts";
import { everyChart } from "./chart/charts.ts";
import { bytesIn, readingIn } from "./formats.ts";
import { fonts } from "./pdf/fonts.ts";
import { structureOf } from "./pdf/structure-of.ts";

const figures = Object.values(everyChart).map(
  (chart): Figure => ({
    ...(everyBlock.figure as Figure),
    id: `plan/${chart.kind}`,
    altText: `A ${chart.kind} & more.`,
    chart,
    data: { ...(everyBlock.figure as Figure).data, id: `plan/${chart.kind}/data` },
  }),
);
const paper = document({ sections: [section([everyBlock.heading, ...figures])] });

describe("in Word", async () => {
  const parts = readPackage(await bytesIn("docx", paper));
  if (!parts.ok) throw new Error("the Word file can't be read");
  const story = partText(parts.value, "word/document.xml") ?? "";
  const media = [...parts.value.keys()].filter((name) => name.startsWith("word/media/"));

  test("each picture is there as SVG, and as PNG for programs that draw none", () => {
    expect(media.filter((name) => name.endsWith(".svg"))).toHaveLength(figures.length);
    expect(media.filter((name) => name.endsWith(".png"))).toHaveLength(figures.length);
    for (const name of media.filter((each) => each.endsWith(".svg"))) parseXml(partText(parts.value, name) ?? "");
  });

  test("each picture says what it shows", () => {
    const described = [...story.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, words]) => words);
    expect(described).toEqual(figures.map(({ chart }) => `A ${chart.kind} &amp; more. Description words.`));
  });

  test("caption, title and picture keep with what follows, and no picture is wider than the text", () => {
    const kept = story.split("<w:p ").filter((paragraph) => paragraph.includes("<w:keepNext/>"));
    expect(kept.filter((paragraph) => paragraph.includes("<wp:docPr "))).toHaveLength(figures.length);
    expect(kept.filter((paragraph) => paragraph.includes("Statistical title words"))).toHaveLength(figures.length);
    const widthsEmu = [...story.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widthsEmu).toHaveLength(figures.length);
    expect(Math.max(...widthsEmu)).toBeLessThanOrEqual(160 * 36_000);
    expect(Math.min(...widthsEmu)).toBeGreaterThan(155 * 36_000);
  });
});

describe("in PDF", async () => {
  const bytes = await bytesIn("pdf", paper);

  test("words in pictures are set in the embedded house face, and in no other", async () => {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const fonts = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const base = object instanceof PDFDict ? object.get(PDFName.of("BaseFont")) : undefined;
      return base ? [String(base).replace(/^\/[A-Z]{6}\+/, "")] : [];
    });
    expect([...new Set(fonts)].sort()).toEqual(["Arimo-Bold", "Arimo-Regular"]);
  });

  test("each picture is a figure with its place on the page and words in its place", async () => {
    const { elements } = await structureOf(bytes);
    const found = elements.filter(({ type }) => type === "Figure");
    expect(found.map(({ dict }) => dict.lookup(PDFName.of("Alt"), PDFString, PDFHexString).decodeText())).toEqual(
      figures.map(({ chart }) => `A ${chart.kind} & more. Description words.`),
    );
    for (const { dict } of found) {
      const box = dict.lookup(PDFName.of("A"), PDFDict).lookup(PDFName.of("BBox"), PDFArray).asRectangle();
      expect(box.width).toBeCloseTo((160 * 72) / 25.4, 0);
      expect([box.y > 0, box.y + box.height < 842]).toEqual([true, true]);
    }
  });
});

test("a PDF with a picture of every kind is as accessible, and as fit for an archive, as it can claim to be", async () => {
  const claimed = await renderPdf(paper, plainTheme, fonts, { kind: "ua-1-and-a-2a" });
  const check = await checkPdf("paper.pdf", claimed, "ua-1-and-a-2a");
  expect(check.ok && check.value.findings).toEqual([]);
});

describe("in a web page", async () => {
  const page = new TextDecoder().decode(await bytesIn("html", paper));

  test("each picture is named and described, and its ids are its own", () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(page.match(/<svg [^>]*role="img"/g)).toHaveLength(figures.length);
    expect(page).toContain('<title id="plan/line:alt">A line &amp; more.</title>');
    expect(page).toContain('<desc id="plan/line:description">Description words.</desc>');
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("each picture stands in a figure that its caption names, with its table beside it", () => {
    expect(page.match(/<figure id="[^"]*" class="chart" aria-labelledby="[^"]*:caption">/g)).toHaveLength(
      figures.length,
    );
    expect(page.match(/<table id="plan\/[^"]*\/data"/g)).toHaveLength(figures.length);
  });
});

test("a figure can be referred to, and its table with it", async () => {
  const referring = document({
    sections: [
      section([
        figures[0] as Figure,
        {
          kind: "paragraph",
          id: "background/1",
          content: [text("See "), { kind: "cross-reference", target: "plan/line", text: "Figure 1" }, text(".")],
        },
      ]),
    ],
  });
  const page = new TextDecoder().decode(await bytesIn("html", referring));
  expect(page).toContain('<a href="#plan/line">Figure 1</a>');
  for (const format of ["docx", "pdf"] as const) {
    const { pieces } = await readingIn(format, referring);
    expect(pieces.at(-1)?.words).toBe("See Figure 1.");
  }
});
