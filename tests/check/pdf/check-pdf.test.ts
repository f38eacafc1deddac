import { PDFArray, PDFDict, PDFDocument, PDFName, StandardFonts } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { checkPdf } from "../../../src/check/pdf/check-pdf.ts";
import type { ExpectedClaims } from "../../../src/check/pdf/expected-claims.ts";
import { type Claims, noClaims } from "../../../src/render/pdf/claims.ts";
import { pdfWithFigure, withData } from "../../render/pdf/paper-with-figure.ts";
import { OpenedPdf } from "./damaged-pdf.ts";
import { damages } from "./damages.ts";
import { damagesOfArchives, damagesOfAttachments, soundInArchives } from "./damages-of-archives.ts";
import { damagesOfClaims, type ToldDamage } from "./damages-of-claims.ts";
import { damagesOfReading, soundToReaders } from "./damages-of-reading.ts";

const archival = { kind: "ua-1-and-a-2a" } as const;

async function checkOf(bytes: Uint8Array, expected: ExpectedClaims = "ua-1-and-a-2a") {
  const check = await checkPdf("paper.pdf", bytes, expected);
  if (!check.ok) throw new Error(check.errors.map(({ message }) => message).join("; "));
  return check.value;
}

describe("a paper of ours", () => {
  test("passes what it claims, and a good deal was looked at", async () => {
    const { findings, counted } = await checkOf(await pdfWithFigure(archival));

    expect(findings).toEqual([]);
    expect(counted.elements).toBeGreaterThan(200);
    expect(counted.marks).toBeGreaterThan(120);
    expect(counted.drawings).toBeGreaterThan(200);
    expect(counted.glyphs).toBeGreaterThan(5000);
    expect(counted).toMatchObject({ headings: 4, tables: 2 });
    expect(counted.fonts).toBeGreaterThanOrEqual(2);
    expect(counted.annotations).toBeGreaterThanOrEqual(3);
  });

  test("passes with the data that it was made from inside it", async () => {
    expect((await checkOf(await pdfWithFigure(withData), "ua-1-and-a-3a")).findings).toEqual([]);
  });

  test("passes without claims, where none are asked for", async () => {
    const bytes = await pdfWithFigure(noClaims);

    expect((await checkOf(bytes, "as-claimed")).findings).toEqual([]);
    expect((await checkOf(bytes)).findings.map(({ message }) => message)).toEqual([
      "the file does not claim to be PDF/UA-1 (06-002)",
      "the file claims no PDF/A, not PDF/A-2A (ISO 19005, 6.6.4)",
    ]);
  });

  test("passes when another program has written it again", async () => {
    const pdf = await OpenedPdf.of(await pdfWithFigure(archival));

    expect((await checkOf(await pdf.saved())).findings).toEqual([]);
  });
});

describe("the check of a PDF finds", () => {
  test("at least 33 kinds of damage", () => {
    expect(new Set(damages.map(({ what }) => what)).size).toBeGreaterThanOrEqual(33);
  });

  test.each(damages)("$what", async ({ code, damage }) => {
    const pdf = await OpenedPdf.of(await pdfWithFigure(archival));
    damage(pdf);

    const { findings } = await checkOf(await pdf.saved());

    expect(findings.map((finding) => finding.code)).toContain(code);
  });
});

describe("the check of a PDF tells of nothing but", () => {
  const told = async (claims: Claims, damage: ToldDamage["damage"]) => {
    const pdf = await OpenedPdf.of(await pdfWithFigure(claims));
    damage(pdf);
    const { findings } = await checkOf(await pdf.saved(), "as-claimed");
    return findings.map(({ code, message }) => `${code}: ${message}`);
  };

  test.each([...damagesOfClaims, ...damagesOfArchives, ...damagesOfReading])(
    "$what",
    async ({ told: expected, damage }) => {
      expect(await told(archival, damage)).toEqual(expected);
    },
  );

  test.each(damagesOfAttachments)("$what", async ({ told: expected, damage }) => {
    expect(await told(withData, damage)).toEqual(expected);
  });

  test.each([...soundInArchives, ...soundToReaders])("nothing at all where a file holds $what", async ({ damage }) => {
    expect(await told(archival, damage)).toEqual([]);
  });
});

describe("a PDF from elsewhere", () => {
  test("with empty pages has not passed: nothing was there to check", async () => {
    const document = await PDFDocument.create();
    document.addPage();

    const { findings } = await checkOf(await document.save(), "as-claimed");

    expect(findings.map(({ code }) => code)).toContain("pdf/nothing-checked");
  });

  test("that nobody tagged is told page by page what is not read out, each fault once with its number", async () => {
    const document = await PDFDocument.create();
    const font = await document.embedFont(StandardFonts.Helvetica);
    for (const words of ["One page", "Another page"]) {
      const page = document.addPage();
      page.drawText(words, { font });
      page.drawText(words, { font });
    }

    const { findings } = await checkOf(await document.save(), "as-claimed");

    expect(findings).toEqual(
      expect.arrayContaining(
        [1, 2].map((page) => ({
          severity: "error",
          code: "pdf/content-untagged",
          message: "content is neither part of the structure nor decoration, 2 times (01-005)",
          at: { file: "paper.pdf", page },
        })),
      ),
    );
    expect(findings.map(({ message }) => message)).toContain("the file does not hold the font Helvetica (31-009)");
  });

  test("that claims a standard which is not checked has not failed by that", async () => {
    const pdf = await OpenedPdf.of(await pdfWithFigure(archival));
    pdf.xmp((xml) => xml.replace("<pdfuaid:part>1", "<pdfuaid:part>2"));

    const { findings } = await checkOf(await pdf.saved(), "as-claimed");

    expect(findings.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("may mark its content in a drawing, and keep the properties of marks elsewhere", async () => {
    const pdf = await OpenedPdf.of(await pdfWithFigure(archival));
    pdf.dictAt(pdf.pageDict(0), "Resources").set(PDFName.of("Properties"), pdf.context.obj({ Title: { MCID: 0 } }));
    pdf.content(0, (content) => content.replace("<</MCID 0>> BDC", "/Title BDC"));
    const decoration = "/Artifact BMC BI /W 1 /H 1 /BPC 8 /CS /G ID \0EMC \nEI \0xyz \nEI (a\\)b) Tj EMC";
    const form = pdf.context.register(pdf.context.stream(decoration, { Type: "XObject", Subtype: "Form" }));
    pdf.dictAt(pdf.pageDict(0), "Resources").set(PDFName.of("XObject"), pdf.context.obj({ Seal: form }));
    pdf.content(0, (content) => `${content}\n/Seal Do\n`);

    expect((await checkOf(await pdf.saved())).findings).toEqual([]);
  });

  test("is read on after a picture within it, whatever bytes come next", async () => {
    const pdf = await OpenedPdf.of(await pdfWithFigure(archival));
    const picture = "/Artifact BMC BI /W 1 /H 1 /BPC 8 /CS /G ID \xff EI /\xe9t\xe9 MP EMC /Nonsense Nonsense";
    pdf.content(0, (content) => `${content}\n${picture}`);

    expect((await checkOf(await pdf.saved())).findings.map(({ code, message }) => [code, message])).toEqual([
      ["pdf/content-syntax", expect.stringContaining("an operator that PDF does not know")],
    ]);
  });

  test("may write values and numbers as other programs do, and ask for what is unknown to be passed over", async () => {
    const pdf = await OpenedPdf.of(await pdfWithFigure(noClaims));
    const marked = "/Artifact <</Attached null /Shown true>> BDC 0 --1 m -.5 - l S EMC BX 1 later EX";
    pdf.content(0, (content) => `${marked}\n${content}`);

    expect((await checkOf(await pdf.saved(), "as-claimed")).findings).toEqual([]);
  });

  test("may group parts of a list without meaning anything by it", async () => {
    const pdf = await OpenedPdf.of(await pdfWithFigure(archival));
    const item = pdf.element("LI");
    const own = pdf.context.getObjectRef(item);
    const group = pdf.context.obj({ Type: "StructElem", S: "NonStruct", P: own, K: item.get(PDFName.of("K")) });
    const grouped = pdf.context.register(group);
    for (const kid of item.lookup(PDFName.of("K"), PDFArray).asArray()) {
      pdf.context.lookup(kid, PDFDict).set(PDFName.of("P"), grouped);
    }
    item.set(PDFName.of("K"), grouped);

    expect((await checkOf(await pdf.saved())).findings).toEqual([]);
  });

  test("that is locked or no PDF at all cannot be checked", async () => {
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ userPassword: "reader", ownerPassword: "owner" });

    const codes = async (bytes: Uint8Array) => {
      const check = await checkPdf("paper.pdf", bytes, "as-claimed");
      return check.ok ? [] : check.errors.map(({ code }) => code);
    };
    expect(await codes(await locked.save())).toEqual(["pdf/encrypted"]);
    expect(await codes(new TextEncoder().encode("Dear committee"))).toEqual(["pdf/unreadable"]);
  });
});
