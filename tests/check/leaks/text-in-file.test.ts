import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { type FileToScan, textsInFile } from "../../../src/check/leaks/text-in-file.ts";

const utf8 = (words: string) => new TextEncoder().encode(words);
const scanned = async (bytes: FileToScan["bytes"], path = "a.pdf") => textsInFile({ path, bytes });

async function pdfWith(change: (pdf: PDFDocument) => unknown = () => {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.addPage();
  pdf.setSubject("It says one thing.");
  await change(pdf);
  return pdf.save({ useObjectStreams: false });
}

const joined = (...parts: readonly (string | Uint8Array)[]) => Buffer.concat(parts.map((part) => Buffer.from(part)));

describe("of a PDF's streams", () => {
  const words = "taken at the meeting with the provider";
  const photograph = joined(Uint8Array.of(0xff, 0xd8, 0xff, 0xfe), utf8(words), Uint8Array.of(0xff, 0xd9));

  test.each([
    ["a photograph", { Type: "XObject", Subtype: "Image", Filter: "DCTDecode" }],
    ["a photograph, filtered by name in a list", { Type: "XObject", Subtype: "Image", Filter: ["DCTDecode"] }],
    ["a JPEG 2000 picture", { Type: "XObject", Subtype: "Image", Filter: "JPXDecode" }],
    ["one that calls its length as a font does", { Length1: 9 }],
  ])("%s is searched for what is written in it", async (_what, dict) => {
    const bytes = await pdfWith((pdf) => pdf.context.register(pdf.context.stream(photograph, dict)));
    expect((await scanned(bytes))?.join(" ")).toContain(words);
  });

  test("a photograph that is packed once more is unpacked first", async () => {
    const bytes = await pdfWith((pdf) => {
      const packed = pdf.context.flateStream(photograph, { Type: "XObject", Subtype: "Image" });
      packed.dict.set(PDFName.of("Filter"), pdf.context.obj(["FlateDecode", "DCTDecode"]));
      pdf.context.register(packed);
    });
    expect((await scanned(bytes))?.join(" ")).toContain(words);
  });

  test("the dots of a picture and the shapes of a font are not read as words", async () => {
    const bytes = await pdfWith((pdf) => {
      pdf.context.register(pdf.context.stream(words, { Type: "XObject", Subtype: "Image" }));
      const shapes = pdf.context.register(pdf.context.stream(words, { Length1: words.length }));
      pdf.context.register(pdf.context.obj({ Type: "FontDescriptor", FontFile2: shapes }));
    });
    expect((await scanned(bytes))?.join(" ")).not.toContain(words);
  });
});

describe("earlier states of a PDF", () => {
  const statesOf = (bytes: Uint8Array, count: number) => joined(bytes, "\n%%EOF".repeat(count));
  const told = async (bytes: Uint8Array) =>
    (await scanned(bytes))?.filter((text) => text === "It says one thing.").length;

  test("are read once each", async () => {
    const pdf = await pdfWith();
    const ofOne = (await told(pdf)) ?? 0;
    expect(ofOne).toBeGreaterThan(0);
    expect(await told(statesOf(pdf, 11))).toBe(12 * ofOne);
  });

  test("of files within it are read too", async () => {
    const inner = await pdfWith((pdf) => pdf.setSubject("It was said earlier."));
    const other = await pdfWith();
    const held = joined(inner, "\n", other.subarray(other.indexOf(10) + 1));
    const outer = await pdfWith((pdf) => pdf.attach(held, "held.pdf"));
    expect(await scanned(outer)).toContain("It was said earlier.");
  });

  test("are too many to be read where there are more than thirty-two, in a file and those within it", async () => {
    const pdf = await pdfWith();
    const holding = (count: number) =>
      pdfWith(async (file) => {
        await file.attach(statesOf(pdf, 16), "one.pdf");
        await file.attach(statesOf(pdf, count), "other.pdf");
      });
    expect(await scanned(await holding(16))).toBeDefined();
    expect(await scanned(await holding(17))).toBeUndefined();
  });

  test("that can't be read leave the file unread, except for the head of one that is made for the web", async () => {
    const pdf = Buffer.from(await pdfWith()).toString("latin1");
    const [head, rest] = [pdf.slice(0, pdf.indexOf("\n") + 1), pdf.slice(pdf.indexOf("\n") + 1)];
    const broken = (first: string) => Buffer.from(`${head}${first}\nstartxref\n0\n%%EOF\n${rest}`, "latin1");
    expect(await scanned(broken("1 0 obj\n<< /Odd 1 >>\nendobj"))).toBeUndefined();
    expect(await scanned(broken("99 0 obj\n<< /Linearized 1 /L 900 >>\nendobj"))).toContain("It says one thing.");
  });
});

test("many signs that open a tag, and none that ends it, are read like any others", async () => {
  const texts = await scanned(utf8(`<p>The plan</p> ${"<a".repeat(300_000)}`), "a.html");
  expect(texts?.some((text) => text.startsWith(" The plan  <a<a"))).toBe(true);
});
