import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { writePackage } from "../../src/ooxml/write-package.ts";
import { readDocx } from "../../src/read/docx/read-docx.ts";
import { readHtml } from "../../src/read/html/read-html.ts";
import { readPdf } from "../../src/read/pdf/read-pdf.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const codes = (answer: ReturnType<typeof readDocx>) => (answer.ok ? [] : answer.errors.map(({ code }) => code));

describe("a file from elsewhere that says nothing is refused, not read as an empty paper", () => {
  test.each([
    ["a package without a document", new Map([["word/styles.xml", bytes("<w:styles/>")]])],
    ["a document that is no XML", new Map([["word/document.xml", bytes("<w:document>")]])],
  ])("Word: %s", (_, parts) => {
    expect(codes(readDocx(writePackage(parts)))).toEqual(["docx/unreadable"]);
  });

  test.each(["", "   ", "<p></p>", "<script>document.write('words')</script>"])("a web page: %j", (html) => {
    expect(codes(readHtml(html))).toEqual(["html/no-text"]);
  });

  test("a PDF of empty pages, such as a scan", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    expect(codes(await readPdf(await pdf.save()))).toEqual(["pdf/no-text"]);
  });

  test("a PDF as the disk gives it, in a Buffer, is read as any other", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage().drawText("Words");
    const answer = await readPdf(Buffer.from(await pdf.save()));
    expect(answer.ok && answer.value.pieces.map(({ words }) => words)).toEqual(["Words"]);
  });
});
