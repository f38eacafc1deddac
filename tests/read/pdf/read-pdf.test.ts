import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, test, vi } from "vitest";
import type { Document } from "../../../src/document/document.ts";
import { documentPieces } from "../../../src/document/pieces.ts";
import { readPdf } from "../../../src/read/pdf/read-pdf.ts";
import { document, everyBlockDocument, section, text } from "../../make.ts";
import { bytesIn, said } from "../../render/formats.ts";
import { drawn, taggedFile } from "./tagged-file.ts";

const errorsOf = async (bytes: Uint8Array) => {
  const read = await readPdf(bytes);
  return read.ok ? [] : read.errors.map(({ code, message }) => `${code}: ${message}`);
};

const node = (role: string, parent: number, kids: string, page = 10) =>
  `<< /Type /StructElem /S /${role} /P ${parent} 0 R /K ${kids} /Pg ${page} 0 R >>`;

describe("a tagged PDF that somebody else made", () => {
  const file = taggedFile({
    pages: [
      [
        drawn("Artifact", undefined, "Draft", 72, 810, 9),
        drawn("H1", 0, "Adroddiad", 72, 740, 20),
        // Drawn before the words that it stands behind.
        drawn("LBody", 2, "note the report", 100, 700),
        drawn("Lbl", 1, "\\(1\\)", 72, 700),
        drawn("TH", 3, "Action", 72, 660),
        drawn("TD", 4, "Recruit", 72, 640),
        drawn("P", 5, "A paragraph that goes ", 72, 100),
        drawn("Artifact", undefined, "Page 1", 72, 40, 9),
      ].join("\n"),
      [drawn("P", 0, "on overleaf.", 72, 770), drawn("H2", 1, "Next", 72, 740)].join("\n"),
    ],
    structure: {
      100: "<< /Type /StructTreeRoot /K 101 0 R /ParentTree << /Nums [0 [102 0 R 106 0 R 107 0 R 110 0 R 112 0 R 113 0 R] 1 [113 0 R 114 0 R]] >> >>",
      101: node("Document", 100, "[102 0 R 103 0 R 108 0 R 113 0 R 114 0 R]"),
      102: node("H1", 101, "0"),
      103: node("L", 101, "[104 0 R]"),
      104: node("LI", 103, "[106 0 R 107 0 R]"),
      106: node("Lbl", 104, "1"),
      107: node("LBody", 104, "2"),
      108: node("Table", 101, "[109 0 R 111 0 R]"),
      109: node("TR", 108, "[110 0 R]"),
      110: node("TH", 109, "3"),
      111: node("TR", 108, "[112 0 R]"),
      112: node("TD", 111, "4"),
      113: node("P", 101, "[5 << /Type /MCR /Pg 11 0 R /MCID 0 >>]"),
      114: node("H2", 101, "1", 11),
    },
  });

  test("is read by its tags: headings, numbers, header cells, and a paragraph over two pages as one", async () => {
    const read = await readPdf(file);

    expect(read).toEqual({
      ok: true,
      warnings: [],
      value: {
        title: "Adroddiad",
        language: "cy",
        running: ["Draft", "Page 1"],
        pieces: [
          { kind: "title", words: "Adroddiad" },
          { kind: "text", number: "(1)", words: "note the report" },
          { kind: "header-cell", words: "Action" },
          { kind: "cell", words: "Recruit" },
          { kind: "text", words: "A paragraph that goes on overleaf." },
          { kind: "heading", words: "Next" },
        ],
        pages: [1, 1, 1, 1, 1, 2],
      },
    });
  });
});

describe("a PDF without tags", () => {
  test("says the same words and numbers in the same order, with headings told by the bookmarks", async () => {
    const paper = withoutFigures(everyBlockDocument());
    const read = await readPdf(withoutTags(await bytesIn("pdf", paper)));

    const pieces = read.ok ? read.value.pieces : [];
    expect(said(pieces)).toEqual(said(documentPieces(paper)));
    expect(pieces.map(({ number }) => number)).toEqual(documentPieces(paper).map(({ number }) => number));
    expect(pieces.filter(({ kind }) => kind === "heading")).toEqual([
      { kind: "heading", number: "1.0", words: "Heading words" },
    ]);
    expect(read.ok && read.value.running).toEqual(["Progress of the improvement programme", "Page 1 of 2"]);
  });

  test("reads Hebrew from the right, the words in their order", async () => {
    const blocks = [{ kind: "paragraph" as const, id: "p", content: [text("Hebrew שלום עולם in English")] }];
    const read = await readPdf(withoutTags(await bytesIn("pdf", document({ sections: [section(blocks)] }))));

    expect(read.ok && read.value.pieces[1]?.words).toBe("Hebrew שלום עולם in English");
  });

  /** Without tags nothing tells the words drawn in a chart from those beside it. */
  function withoutFigures(paper: Document): Document {
    const blocks = paper.sections.flatMap((part) => part.blocks.filter(({ kind }) => kind !== "figure"));
    return { ...paper, sections: [section(blocks)] };
  }

  /** Nothing finds the tree under another name of the same length. */
  function withoutTags(bytes: Uint8Array): Uint8Array {
    const file = Buffer.from(bytes).toString("latin1");
    expect(file).toContain("/StructTreeRoot");
    return new Uint8Array(Buffer.from(file.replaceAll("/StructTreeRoot", "/StructTreeGone"), "latin1"));
  }
});

describe("a file that cannot be read as a PDF", () => {
  test("is named: not a PDF, or a damaged one", async () => {
    const paper = await bytesIn("pdf", everyBlockDocument());

    expect(await errorsOf(new TextEncoder().encode("<html>"))).toEqual(["pdf/unreadable: the file is not a PDF"]);
    expect(await errorsOf(new Uint8Array())).toEqual(["pdf/unreadable: the file is not a PDF"]);
    expect((await errorsOf(paper.slice(0, 400)))[0]).toMatch(/^pdf\/unreadable: the PDF is damaged/);
  });

  test("is named when it is locked with a password", async () => {
    const locked = await PDFDocument.create();
    locked.addPage();
    locked.encrypt({ userPassword: "secret", ownerPassword: "owner" });

    expect(await errorsOf(await locked.save())).toEqual(["pdf/encrypted: the file can only be opened with a password"]);
  });

  test("is named when its pages are pictures or blank", async () => {
    const blank = await PDFDocument.create();
    blank.addPage();

    expect(await errorsOf(await blank.save())).toEqual(["pdf/no-text: the pages have no text"]);
  });
});

test("reading a PDF leaves its bytes as they are and says nothing on the terminal", async () => {
  const said = [vi.spyOn(process.stdout, "write"), vi.spyOn(process.stderr, "write"), vi.spyOn(console, "warn")];
  const bytes = await bytesIn("pdf", everyBlockDocument());
  const before = bytes.slice();

  await readPdf(bytes);
  await readPdf(bytes.slice(0, 4000));

  expect(bytes).toEqual(before);
  for (const spy of said) {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  }
});

test("reading a PDF leaves the language's own functions in place, which are quicker than what pdfjs brings", async () => {
  await readPdf(await bytesIn("pdf", everyBlockDocument()));

  // What somebody writes in the language has a prototype; what comes with it has none.
  const replaced = [Array.prototype.push, JSON.parse, JSON.stringify].filter((one) => Object.hasOwn(one, "prototype"));
  expect(replaced).toEqual([]);
});
