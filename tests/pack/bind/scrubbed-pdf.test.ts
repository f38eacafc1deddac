import { PDFDict, PDFDocument, PDFName, type PDFObject } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { scrubbedPdf } from "../../../src/pack/bind/scrubbed-pdf.ts";
import { readPdf } from "../../../src/read/pdf/read-pdf.ts";
import { allTexts } from "../../site/site-on-disk.ts";
import { hiddenWords, scriptedPdf } from "../told-pdf.ts";

const found = async (bytes: Uint8Array) => {
  const texts = `${await allTexts("survey.pdf", bytes)} ${Buffer.from(bytes).toString("latin1")}`;
  return hiddenWords.filter(
    (word) =>
      texts.includes(word) || texts.includes(Buffer.from(word, "utf16le").swap16().toString("hex").toUpperCase()),
  );
};

describe("a PDF from elsewhere", async () => {
  const before = await scriptedPdf();
  const after = await scrubbedPdf(before, "Survey of families");

  test("tells who made it, and holds what no page shows", async () => {
    expect(await found(before)).toEqual([...hiddenWords]);
  });

  test("tells nothing of it once it is scrubbed", async () => {
    expect(await found(after)).toEqual([]);
  });

  test("keeps its pages and their words, under the title that the meeting gives it", async () => {
    const read = await readPdf(after);
    expect(read.ok && read.value.pieces.map(({ words }) => words).join(" ")).toContain("What families told us");
    expect(await allTexts("survey.pdf", after)).toContain("Survey of families");
  });

  test("comes out the same each time", async () => {
    expect(await scrubbedPdf(before, "Survey of families")).toEqual(after);
  });
});

describe("what a page draws with, called by a name that elsewhere says something of the file", () => {
  const names = ["AA", "AF", "OPI", "Metadata", "PieceInfo", "LastModified", "Rect", "M", "T"];
  const kinds = ["Font", "XObject", "ColorSpace", "Pattern", "Shading", "ExtGState", "Properties"];

  test.each([
    { where: "written into the page", isApart: false },
    { where: "in an object of its own", isApart: true },
  ])("stays: $where", async ({ isApart }) => {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    const { context } = pdf;
    const placed = (value: PDFObject) => (isApart ? context.register(value) : value);
    const drawn = () => context.register(context.obj({ Metadata: context.register(context.stream("canary")) }));
    const resources = kinds.map((kind) => [
      kind,
      placed(context.obj(Object.fromEntries(names.map((name) => [name, drawn()])))),
    ]);
    pdf.addPage().node.set(PDFName.of("Resources"), placed(context.obj(Object.fromEntries(resources))));

    const after = await PDFDocument.load(await scrubbedPdf(await pdf.save(), "Survey"));
    const kept = after.getPage(0).node.Resources();
    for (const kind of kinds) {
      const keys = kept?.lookup(PDFName.of(kind), PDFDict).keys();
      expect(
        keys?.map((key) => key.decodeText()),
        kind,
      ).toEqual(names);
    }
    expect(Buffer.from(await after.save({ useObjectStreams: false })).includes("canary")).toBe(false);
  });

  test("stays: the fonts of a form's fields", async () => {
    const pdf = await PDFDocument.create({ updateMetadata: false });
    const fonts = pdf.context.register(pdf.context.obj({ AF: { Type: "Font" } }));
    pdf.catalog.set(PDFName.of("AcroForm"), pdf.context.obj({ Fields: [], DR: { Font: fonts } }));
    pdf.addPage();
    const { catalog } = await PDFDocument.load(await scrubbedPdf(await pdf.save(), "Survey"));
    expect(String(catalog.getAcroForm()?.dict.lookup(PDFName.of("DR"), PDFDict).lookup(PDFName.of("Font")))).toContain(
      "/AF",
    );
  });
});
