import { type PDFDict, PDFName, type PDFObject } from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import type { Structure, StructureElement } from "../../../src/check/pdf/structure.ts";
import { noClaims } from "../../../src/render/pdf/claims.ts";
import { printPdf } from "../../../src/render/pdf/print/print-pdf.ts";
import { renderPdf } from "../../../src/render/pdf/render-pdf.ts";
import { plainTheme } from "../../../src/render/theme/theme.ts";
import { document, everyBlock, everyBlockDocument, section, text } from "../../make.ts";
import { fonts } from "./fonts.ts";
import { longDocument } from "./long-document.ts";
import { definitionWithFigure, pdfWithFigure, withData } from "./paper-with-figure.ts";
import { outlineOf, piecesOf, structureOf } from "./structure-of.ts";

const rendered = async (paper: Parameters<typeof renderPdf>[0]) =>
  structureOf(await renderPdf(paper, plainTheme, fonts));

function ofType(structure: Structure, type: string): readonly StructureElement[] {
  return structure.elements.filter((element) => element.type === type);
}

function only(structure: Structure, type: string): StructureElement {
  const [element, ...others] = ofType(structure, type);
  if (!element || others.length > 0) throw new Error(`there are ${others.length + 1} of ${type}`);
  return element;
}

function attributes(element: StructureElement): string {
  return String(element.dict.lookup(PDFName.of("A")) ?? "");
}

describe("each kind of block, as a reader who does not see it meets it", () => {
  test.each([
    {
      kind: "paragraph",
      reads: "L LI Lbl LBody Link Reference Link Span Span Reference Link",
      because: "a numbered paragraph is an item with its number as label",
    },
    { kind: "heading", reads: "H2", because: "a section's heading comes under the title" },
    {
      kind: "list",
      reads: "L LI Lbl LBody LI Lbl LBody P L LI Lbl LBody",
      because: "a list in a list belongs to its item, after the item's own words",
    },
    { kind: "quotation", reads: "BlockQuote P P", because: "the words and who said them" },
    {
      kind: "table",
      reads: "Table Caption THead TR TH TH TBody TR TD TD TR TD TD",
      because: "a caption, a header row and rows",
    },
    {
      kind: "figure",
      reads: "Caption P Figure P Table Caption THead TR TH TH TBody TR TD TD TR TD TD",
      because: "its caption is one, outside the picture: what stands within a picture is not read",
    },
    {
      kind: "recommendations",
      reads: "P L LI Lbl LBody LI Lbl LBody",
      because: "what the Board is asked, item by item",
    },
    { kind: "resolutions", reads: "P L LI Lbl LBody", because: "what was resolved, item by item" },
    { kind: "key-facts", reads: "Table TR TH TD TR TH TD", because: "each label heads its row" },
    { kind: "notice", reads: "P", because: "the box around it is decoration" },
    { kind: "signatures", reads: "P", because: "the line to sign on is decoration" },
    { kind: "contents", reads: "TOC Caption TOCI Reference Link", because: "each entry leads to its heading" },
    { kind: "enclosure", reads: "P", because: "a paragraph" },
  ] as const)("$kind: $because", async ({ kind, reads }) => {
    const block = everyBlock[kind];
    const others = kind === "contents" ? [everyBlock.heading] : [];
    const target = kind === "paragraph" ? [{ ...everyBlock.heading, id: "background/2" }] : [];
    const structure = await rendered(
      document({
        sections: [section([block], "front"), section([...others, ...target], "other")],
        notes: everyBlockDocument().notes,
      }),
    );

    const [, title, first, ...rest] = structure.elements;
    expect([title?.type, first?.type]).toEqual(["H1", "Sect"]);
    const within = rest.slice(
      0,
      rest.findIndex(({ type }) => type === "Sect"),
    );
    expect(within.map(({ type }) => type).join(" ")).toBe(reads);
  });

  test("a page break is nothing to read", async () => {
    const structure = await rendered(
      document({ sections: [section([everyBlock["page-break"], everyBlock.enclosure])] }),
    );

    expect(outlineOf(structure)).toBe(["Document", "  H1", "  Sect", "    P"].join("\n"));
  });

  test("notes stand at the end under a heading of their own, each with an id and its number", async () => {
    const structure = await rendered(everyBlockDocument());

    expect(outlineOf(structure).endsWith(["  Sect", "    H2", "    Note", "      Lbl"].join("\n"))).toBe(true);
    expect(String(only(structure, "Note").dict.lookup(PDFName.of("ID")))).toBe("(note-1)");
  });
});

describe("what elements say of themselves", () => {
  let structure: Structure;
  beforeAll(async () => {
    structure = await rendered(everyBlockDocument());
  });

  test("an abbreviation says its long form, and words in Welsh that they are Welsh", () => {
    const said = ofType(structure, "Span").map(({ dict }) => [
      dict.lookup(PDFName.of("E")),
      dict.lookup(PDFName.of("Lang")),
    ]);

    expect(said.map((parts) => parts.map((part) => (part === undefined ? "" : String(part))))).toEqual([
      ["(Written Statement of Action)", ""],
      ["", "(cy)"],
    ]);
  });

  test("a header cell says whether it heads a column or a row", () => {
    const scopes = ofType(structure, "TH").map((cell) => /Scope \/(\w+)/.exec(attributes(cell))?.[1]);

    expect(scopes).toEqual(["Column", "Column", "Column", "Column", "Row", "Row"]);
  });

  test("a list says how it counts", () => {
    const numberings = ofType(structure, "L").map((list) => /ListNumbering \/(\w+)/.exec(attributes(list))?.[1]);

    expect(numberings).toEqual(["Decimal", "Decimal", "Disc", "Decimal", "Decimal", "Decimal"]);
  });

  test("a figure says what it shows and where it stands; a drawing that is decoration is passed over", async () => {
    const figures = await structureOf(await pdfWithFigure(noClaims));

    const figure = only(figures, "Figure");
    expect(String(figure.dict.lookup(PDFName.of("Alt")))).toBe("(Two bars: 80 plans issued in time, 50 late.)");
    expect(attributes(figure)).toMatch(/Placement \/Block\n\/BBox \[ 70\.866142 [\d.]+ 270\.866142 [\d.]+ \]/);
    expect(piecesOf(figure, figures)).toEqual({ pieces: 1, pages: 1 });
  });
});

describe("over the end of a page", () => {
  let structure: Structure;
  beforeAll(async () => {
    structure = await rendered(longDocument(1));
  });

  test("a paragraph stays one", () => {
    const bodies = ofType(structure, "LBody").map((body) => piecesOf(body, structure));

    expect(bodies[0]).toEqual({ pieces: 3, pages: 3 });
  });

  test("the header row of a table is drawn again, and read once", () => {
    const table = ofType(structure, "Table").at(-1);
    const rows = structure.elements.filter(({ type, parent }) => type === "TR" && parent?.parent === table);

    expect(new Set(rows.map(({ children }) => children[0]?.page)).size).toBeGreaterThan(1);
    const headers = rows.flatMap(({ children }) => children.filter(({ type }) => type === "TH"));
    expect(headers.map((cell) => piecesOf(cell, structure))).toEqual(Array(3).fill({ pieces: 1, pages: 1 }));
  });

  test("a cell without words keeps its column", () => {
    const rows = ofType(structure, "TR").slice(-30);

    expect(rows.map(({ children }) => children.length)).toEqual(Array(30).fill(3));
    expect(rows.flatMap(({ children }) => children.filter(({ hasContent }) => !hasContent))).toHaveLength(6);
  });
});

describe("a link", () => {
  test("whose words take two lines is one thing to click, with an area for each line", async () => {
    const words = "the code of practice for children and young people with special educational needs and disabilities";
    const link = { kind: "link", target: "https://www.gov.uk/send", content: [text(words)] } as const;
    const structure = await rendered(
      document({ sections: [section([{ kind: "paragraph", id: "a", content: [text("See "), link, text(".")] }])] }),
    );

    const annotations = structure.pdf
      .listAt(structure.pdf.pages[0]?.dict, "Annots")
      .map((own) => structure.pdf.dict(own));
    expect(annotations).toHaveLength(1);
    expect(structure.pdf.listAt(annotations[0], "QuadPoints")).toHaveLength(16);
    expect(structure.pdf.textAt(annotations[0], "Contents")).toBe(words);
    expect(structure.pdf.textAt(structure.pdf.dictAt(annotations[0], "A"), "URI")).toBe("https://www.gov.uk/send");
  });

  test("of the contents has the heading's words and the page's number apart", async () => {
    const { pdf } = await rendered(everyBlockDocument());

    const annotations = pdf.pages.flatMap(({ dict }) => pdf.listAt(dict, "Annots"));
    expect(annotations.map((own) => pdf.textAt(pdf.dict(own), "Contents"))).toContain("1.0 Heading words 1");
  });
});

test("a heading level that is left out is moved up, so that nobody looks for the one between", async () => {
  const heading = (id: string, level: 1 | 2 | 3) => ({ kind: "heading", id, level, content: [text(id)] }) as const;
  const structure = await rendered(
    document({ sections: [section([heading("a", 1), heading("b", 3), heading("c", 3), heading("d", 1)])] }),
  );

  const levels = structure.elements.map(({ type }) => type).filter((type) => /^H\d/.test(type));
  expect(levels).toEqual(["H1", "H2", "H3", "H4", "H2"]);
});

describe("bookmarks", () => {
  test("lead to the headings, one for each", async () => {
    const { pdf } = await rendered(longDocument(2));
    const titles: string[] = [];
    const destinations: (string | undefined)[] = [];
    const walk = (item: PDFDict | undefined): void => {
      if (!item) return;
      titles.push(pdf.textAt(item, "Title") ?? "");
      destinations.push(pdf.textAt(item, "Dest"));
      walk(pdf.dictAt(item, "First"));
      walk(pdf.dictAt(item, "Next"));
    };
    walk(pdf.dictAt(pdf.dictAt(pdf.catalog, "Outlines"), "First"));

    expect(titles).toEqual(["1.0 Part 1", "Actions", "2.0 Part 2", "Actions"]);
    const names = pdf.listAt(pdf.dictAt(pdf.dictAt(pdf.catalog, "Names"), "Dests"), "Names");
    const known = names.filter((_, index) => index % 2 === 0).map((name: PDFObject) => String(name).slice(1, -1));
    expect(known).toEqual(expect.arrayContaining(destinations));
  });
});

describe("claims", () => {
  const record = async (claims: Parameters<typeof pdfWithFigure>[0]) => {
    const { pdf } = await structureOf(await pdfWithFigure(claims));
    return new TextDecoder().decode(pdf.bytes(pdf.raw(pdf.catalog, "Metadata")));
  };

  test("are made only where they are asked for", async () => {
    expect(await record(noClaims)).not.toMatch(/pdfuaid:part|pdfaid:part/);
    expect(await record({ kind: "ua-1-and-a-2a" })).toMatch(/<pdfuaid:part>1<.*<pdfaid:part>2</s);
    expect(await record(withData)).toMatch(/<pdfuaid:part>1<.*<pdfaid:part>3</s);
  });

  test("bring the paper's data into the file, byte for byte, as its data", async () => {
    const { pdf } = await structureOf(await pdfWithFigure(withData));

    const file = pdf.dict(pdf.listAt(pdf.catalog, "AF")[0]);
    expect(pdf.nameAt(file, "AFRelationship")).toBe("Data");
    expect(pdf.textAt(file, "UF")).toBe("2026-03-cabinet.json");
    expect(new TextDecoder().decode(pdf.bytes(pdf.raw(pdf.dictAt(file, "EF"), "F")))).toBe('{"late":50}');
  });

  test("leave the title as it is written, whatever is in it", async () => {
    const title = 'Progress & "next steps" <2026>';
    const paper = document({ properties: { ...document().properties, title } });
    const { pdf } = await rendered(paper);

    expect(new TextDecoder().decode(pdf.bytes(pdf.raw(pdf.catalog, "Metadata")))).toContain(
      'Progress &amp; "next steps" &lt;2026&gt;',
    );
  });
});

describe("words that do not say what they are", () => {
  test("stop the printing: nothing is drawn that is not read", async () => {
    const definition = definitionWithFigure();

    await expect(printPdf({ ...definition, content: "loose words" }, fonts, noClaims)).rejects.toThrow(
      'words reached the page without saying what they are: "loose "',
    );
    await expect(
      printPdf({ ...definition, content: { svg: "<svg width='1' height='1'/>" } }, fonts, noClaims),
    ).rejects.toThrow("a drawing reached the page without saying what it is");
  });
});

describe("the bytes of a paper", () => {
  test("are the same each time, whatever was printed before it", async () => {
    const first = await renderPdf(everyBlockDocument(), plainTheme, fonts);
    await renderPdf(longDocument(1), plainTheme, fonts);
    await renderPdf(document({ title: [text("fi\u00a0\u2011e\u0301 ŵŷ")] }), plainTheme, fonts);

    expect(Buffer.compare(await renderPdf(everyBlockDocument(), plainTheme, fonts), first)).toBe(0);
    const unshared = { ...fonts };
    expect(Buffer.compare(await renderPdf(everyBlockDocument(), plainTheme, unshared), first)).toBe(0);
  });

  test("read a semicolon as one, though a paper before had a Greek question mark, which is drawn alike", async () => {
    const ofWords = (words: string, faces = fonts) => renderPdf(document({ title: [text(words)] }), plainTheme, faces);
    const alone = await ofWords("late; not lost", { ...fonts });
    const faces = { ...fonts };
    await ofWords("late\u037e not lost", faces);

    expect(Buffer.compare(await ofWords("late; not lost", faces), alone)).toBe(0);
  });

  test("say when the paper was made by its own day, and nothing of the day it was printed", async () => {
    const text = Buffer.from(await renderPdf(everyBlockDocument(), plainTheme, fonts)).toString("latin1");

    expect(new Set(text.match(/D:\d+Z/g))).toEqual(new Set(["D:20260228000000Z"]));
  });
});
