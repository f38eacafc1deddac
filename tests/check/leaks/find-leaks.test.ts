import { PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { findLeaks } from "../../../src/check/leaks/find-leaks.ts";
import { renderDocx } from "../../../src/render/docx/render-docx.ts";
import { renderHtml } from "../../../src/render/html/render-html.ts";
import { renderPdf } from "../../../src/render/pdf/render-pdf.ts";
import { plainTheme } from "../../../src/render/theme/theme.ts";
import { document, section, text } from "../../make.ts";
import { fonts } from "../../render/pdf/fonts.ts";

const canary = "the provider asks for ninety thousand pounds a place";
const secrets = {
  papers: [{ name: "2026-03-prices", words: `In short, ${canary}. The Board is asked to note the paper.` }],
  names: ["2026-03-prices"],
  publicWords: "The Board is asked to note the paper.",
};
const leaks = (path: string, bytes: Uint8Array) => findLeaks([{ path, bytes }], secrets);
const utf8 = (words: string) => new TextEncoder().encode(words);

const saying = (words: string) =>
  document({ sections: [section([{ kind: "paragraph", id: "background/1", content: [text(words)] }])] });
const plainPdf = () => renderPdf(saying("The Board is asked to note the paper."), plainTheme, fonts);

async function pdfWith(change: (pdf: PDFDocument) => void | Promise<void>): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await plainPdf(), { updateMetadata: false });
  await change(pdf);
  return pdf.save();
}

const word = (body: string, more: Readonly<Record<string, string>> = {}) =>
  zipSync({
    "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "word/document.xml": strToU8(`<w:document><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(Object.entries(more).map(([name, part]) => [name, strToU8(part)])),
  });

describe("six words of an exempt paper are found in a public file", () => {
  test.each([
    ["on the page of a PDF", "a.pdf", () => renderPdf(saying(`We hear that ${canary}.`), plainTheme, fonts)],
    [
      "on a page where a line breaks within them",
      "a.pdf",
      () => renderPdf(saying(`${"word ".repeat(12)}${canary}`), plainTheme, fonts),
    ],
    ["in the title of a PDF", "a.pdf", () => pdfWith((pdf) => pdf.setTitle(canary))],
    [
      "in its metadata",
      "a.pdf",
      () =>
        pdfWith((pdf) =>
          pdf.catalog.set(PDFName.of("Metadata"), pdf.context.register(pdf.context.stream(`<x>${canary}</x>`))),
        ),
    ],
    [
      "in alternative text",
      "a.pdf",
      () =>
        pdfWith(
          (pdf) => void pdf.context.register(pdf.context.obj({ S: "Figure", Alt: PDFHexString.fromText(canary) })),
        ),
    ],
    [
      "in a bookmark",
      "a.pdf",
      () => pdfWith((pdf) => void pdf.context.register(pdf.context.obj({ Title: PDFString.of(canary) }))),
    ],
    [
      "in a comment on a page",
      "a.pdf",
      () =>
        pdfWith(
          (pdf) =>
            void pdf.getPage(0).node.addAnnot(
              pdf.context.register(
                pdf.context.obj({
                  Type: "Annot",
                  Subtype: "Text",
                  Rect: [0, 0, 9, 9],
                  Contents: PDFHexString.fromText(canary),
                }),
              ),
            ),
        ),
    ],
    [
      "in a file within a PDF",
      "a.pdf",
      () => pdfWith((pdf) => pdf.attach(utf8(JSON.stringify({ text: canary })), "data.json")),
    ],
    ["in the text of a Word file", "a.docx", () => renderDocx(saying(canary), plainTheme)],
    [
      "in text that Word hides, cut into runs",
      "a.docx",
      () =>
        word(
          `<w:p>${canary
            .split(" ")
            .map((one) => `<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">${one} </w:t></w:r>`)
            .join("")}</w:p>`,
        ),
    ],
    [
      "in a change that Word keeps",
      "a.docx",
      () => word(`<w:p><w:del w:id="1"><w:r><w:delText>${canary}</w:delText></w:r></w:del></w:p>`),
    ],
    [
      "in a Word comment",
      "a.docx",
      () =>
        word("<w:p/>", {
          "word/comments.xml": `<w:comments><w:comment><w:p><w:r><w:t>${canary}</w:t></w:r></w:p></w:comment></w:comments>`,
        }),
    ],
    ["in a custom property", "a.docx", () => word("<w:p/>", { "docProps/custom.xml": `<p name="${canary}"/>` })],
    ["on a web page", "a.html", () => utf8(renderHtml(saying(canary), plainTheme))],
    [
      "on a web page, with a tag and an entity within them",
      "a.html",
      () => utf8(canary.replace("asks for ", "asks <b>for</b>&#32;")),
    ],
    ["in an attribute or a comment of a web page", "a.html", () => utf8(`<!-- ${canary} -->`)],
    ["in an index for searching", "search.json", () => utf8(JSON.stringify({ pages: [{ text: canary }] }))],
  ])("%s", async (_where, path, bytes) => {
    expect(await leaks(path, await bytes())).toMatchObject([
      { severity: "error", code: "pack/leak", at: { file: path }, message: expect.stringContaining("2026-03-prices") },
    ]);
  });

  test("whatever case, spaces and signs stand between the words", async () => {
    const between = fc.constantFrom(" ", "  ", "\n", "\u00a0", ", ", " – ", "-");
    await fc.assert(
      fc.asyncProperty(fc.array(between, { minLength: 8, maxLength: 8 }), async (spaces) => {
        const disguised = canary
          .split(" ")
          .map((one, index) => one.toUpperCase() + (spaces[index] ?? ""))
          .join("");
        expect(await leaks("a.html", utf8(disguised))).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });
});

describe("the name of an exempt paper is found", () => {
  test("as the name of a public file", async () => {
    expect(await leaks("papers/2026-03-prices.html", utf8("Nothing."))).toMatchObject([
      { message: "a public file holds the name “2026-03-prices”" },
    ]);
  });

  test("in a page map", async () => {
    expect(await leaks("pages.json", utf8('{"report":"2026-03-prices"}'))).toHaveLength(1);
  });
});

describe("nothing is found in", () => {
  test.each([
    ["words that the public papers have too", "a.html", () => utf8("The Board is asked to note the paper.")],
    ["five of the words", "a.html", () => utf8("the provider asks for ninety")],
    ["a PDF of public words", "a.pdf", plainPdf],
    [
      "a Word file of public words",
      "a.docx",
      () => renderDocx(saying("The Board is asked to note the paper."), plainTheme),
    ],
  ])("%s", async (_what, path, bytes) => {
    expect(await leaks(path, await bytes())).toEqual([]);
  });
});
