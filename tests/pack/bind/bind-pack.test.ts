import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { bindPack } from "../../../src/pack/bind/bind-pack.ts";
import { openPdf } from "../../../src/pack/bind/open-pdf.ts";
import { planPack } from "../../../src/pack/plan/plan-pack.ts";
import { stampsOf } from "../../../src/pack/plan/stamps.ts";
import { openPdf as readStructure, type StructureNode } from "../../../src/read/pdf/open-pdf.ts";
import { renderPdf } from "../../../src/render/pdf/render-pdf.ts";
import { renderStamps } from "../../../src/render/pdf/render-stamps.ts";
import { plainTheme } from "../../../src/render/theme/theme.ts";
import { document, everyBlockDocument, text } from "../../make.ts";
import { fonts } from "../../render/pdf/fonts.ts";
import { boundPdf } from "../bound-pack.ts";
import { scannedPdf } from "../scanned-pdf.ts";

const words = { item: "Agenda item {item}", page: "Page {page} of {pages}" };

async function bound(papers: readonly Uint8Array[], agenda?: Uint8Array, changed = (lines: string[][]) => lines) {
  const files = [agenda ?? (await renderPdf(document({ title: [text("Agenda")] }), plainTheme, fonts)), ...papers];
  const open = await Promise.all(files.map((file, index) => openPdf(file, { file: `${index}.pdf` })));
  const pdfs = open.map((pdf) => {
    if (!pdf.ok) throw new Error(pdf.errors[0]?.message);
    return pdf.value;
  });
  const part = (index: number) => ({ title: `Paper ${index}`, pageCount: pdfs[index]?.pageCount ?? 0 });
  const plan = planPack({
    meeting: "2026-03-12-hwb",
    firstPage: 1,
    agenda: part(0),
    papers: papers.map((_, index) => ({
      ...part(index + 1),
      kind: "paper" as const,
      item: String(index + 1),
      report: `report-${index + 1}`,
    })),
  });
  const lines = stampsOf(plan, words).map(({ item = "", page }) => [`${item} ${page}`]);
  const stamps = await openPdf(await renderStamps(changed(lines), plainTheme, fonts), { file: "stamps" });
  if (!stamps.ok) throw new Error("the stamps can't be read");
  const parts = pdfs.map((pdf, index) => ({
    open: async () => pdf,
    sha256: String(index),
    bookmark: `Paper ${index}`,
    untaggedPage: "{title}, page {page} of {pages}",
    ...(index > 0 && { paper: `item-${index}/paper` }),
  }));
  return bindPack({ plan, parts, stamps: stamps.value });
}

async function boundBytes(papers: readonly Uint8Array[], agenda?: Uint8Array): Promise<Uint8Array> {
  const pack = await bound(papers, agenda);
  if (!pack.ok) throw new Error(pack.errors[0]?.message);
  return pack.value;
}

const rolesIn = (node: StructureNode): readonly string[] => [
  node.role,
  ...node.children.flatMap((child) => ("role" in child ? rolesIn(child) : [])),
];

async function rolesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const file = await readStructure(bytes);
  if (!file.ok) throw new Error(file.errors[0]?.message);
  return file.value.structure.flatMap((page) => (page ? rolesIn(page) : []));
}

describe("structure trees of the parts", () => {
  test("are kept whole: the pack has each paper's elements, in its order", async () => {
    const paper = await renderPdf(everyBlockDocument(), plainTheme, fonts);
    const ofPaper = (await rolesOf(paper))
      .filter((role) => role !== "Root")
      .map((role) => (role === "Document" ? "Sect" : role));
    const ofPack = await rolesOf(await boundBytes([paper, paper]));
    const elements = ofPack.filter((role) => !["Root", "Document", "Part"].includes(role)).join(" ");
    expect(ofPaper.length).toBeGreaterThan(40);
    expect(elements.split(ofPaper.join(" "))).toHaveLength(3);
  });

  test("have notes of one id in two papers under two ids", async () => {
    const paper = await renderPdf(everyBlockDocument(), plainTheme, fonts);
    const pack = await PDFDocument.load(await boundBytes([paper, paper]));
    const root = pack.catalog.lookup(PDFName.of("StructTreeRoot")) as ReturnType<typeof pack.context.obj>;
    const ids = String(root).match(/\/IDTree/g);
    expect(ids).toHaveLength(1);
    const objects = pack.context.enumerateIndirectObjects().map(([, object]) => String(object));
    const notes = objects.filter((object) => object.includes("/S /Note"));
    expect(notes).toHaveLength(2);
    expect(new Set(notes.map((note) => /\/ID <([^>]+)>/.exec(note)?.[1])).size).toBe(2);
  });
});

test("links within a paper lead to its own places, though another paper has places of the same names", async () => {
  const paper = await renderPdf(everyBlockDocument(), plainTheme, fonts);
  const { links, pages } = await boundPdf(await boundBytes([paper, paper]));
  const pagesOfOne = (pages.length - 1) / 2;
  const paperOf = (page: number) => Math.ceil((page - 1) / pagesOfOne);
  const inner = links.filter(({ to }) => typeof to === "number");
  expect(inner.length).toBeGreaterThanOrEqual(4);
  for (const { on, to } of inner) expect(paperOf(Number(to))).toBe(paperOf(on));
});

test.each([
  ["fewer", (lines: string[][]) => lines.slice(1)],
  ["more", (lines: string[][]) => [...lines, ["Page 6 of 5"]]],
])("a pack for which %s strips were drawn than it has pages is not bound", async (_count, changed) => {
  await expect(bound([await scannedPdf()], undefined, changed)).rejects.toThrow("strips were drawn");
});

describe("a part that came without a structure", () => {
  test("is bound as pictures that say what they are, with its links, and with a warning", async () => {
    const pack = await bound([await scannedPdf()]);
    expect(pack).toMatchObject({ ok: true, warnings: [{ severity: "warning", code: "pack/untagged" }] });
    const bytes = pack.ok ? pack.value : new Uint8Array();
    const roles = await rolesOf(bytes);
    expect(roles.filter((role) => role === "Figure")).toHaveLength(4);
    expect(roles).toContain("Link");
    expect(Buffer.from(await unpacked(bytes)).toString("latin1")).toContain("Alt");
    expect((await boundPdf(bytes)).links).toEqual([{ on: 2, to: "https://www.gov.uk/" }]);
  });

  test("keeps a pack of nothing else from saying that it is tagged", async () => {
    const pack = await bound([await scannedPdf()], await scannedPdf());
    expect(pack).toMatchObject({ ok: true, warnings: [] });
    const bytes = pack.ok ? pack.value : new Uint8Array();
    const document = await PDFDocument.load(bytes);
    expect(document.catalog.has(PDFName.of("MarkInfo"))).toBe(false);
    expect(document.catalog.has(PDFName.of("StructTreeRoot"))).toBe(false);
  });

  test("is stamped upright, however its pages are turned", async () => {
    const bytes = await boundBytes([await scannedPdf()]);
    const pages = (await boundPdf(bytes)).pages.slice(1);
    expect(pages).toEqual([0, 90, 180, 270].map((turn, index) => `Turnedby${turn}Agendaitem1Page${index + 2}of5`));
    for (const [index, box] of (await stampBoxes(bytes)).entries()) {
      expect(box, `page ${index + 1}`).toMatchObject({ isUpright: true, isAtHead: true });
    }
  });
});

/** Of each page as it is shown: whether the last words on it run from left to right, in its top 40 points. */
async function stampBoxes(bytes: Uint8Array) {
  const { loadPdfjs } = await import("../../../src/read/pdf/pdfjs.ts");
  const { getDocument, Util } = await loadPdfjs();
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false, disableFontFace: true });
  const pdf = await loading.promise;
  const boxes = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const item = (await page.getTextContent()).items.findLast((one) => "str" in one && one.str.trim() !== "");
    if (!item || !("transform" in item)) throw new Error(`page ${number} has no words`);
    const [right = 0, down = 0, , , , y = 0] = Util.transform(page.getViewport({ scale: 1 }).transform, item.transform);
    boxes.push({ isUpright: right > 0 && Math.abs(down) < 0.01, isAtHead: y > 0 && y < 40 });
  }
  await loading.destroy();
  return boxes;
}

async function unpacked(bytes: Uint8Array): Promise<Uint8Array> {
  return (await PDFDocument.load(bytes)).save({ useObjectStreams: false });
}

describe("a file that can't be bound is refused", () => {
  const at = { file: "appendix.pdf" };

  test.each([
    ["damaged", async () => Buffer.from("%PDF-1.7\nnot a PDF"), "pdf/unreadable"],
    ["empty", async () => new Uint8Array(), "pdf/unreadable"],
    ["cut off", async () => (await scannedPdf()).slice(0, 400), "pdf/unreadable"],
    ["without pages", async () => (await PDFDocument.create()).save({ addDefaultPage: false }), "pdf/no-pages"],
    [
      "locked",
      async () => {
        const pdf = await PDFDocument.load(await scannedPdf());
        pdf.encrypt({ userPassword: "secret", ownerPassword: "secret" });
        return pdf.save();
      },
      "pdf/encrypted",
    ],
  ])("%s", async (_what, bytes, code) => {
    expect(await openPdf(await bytes(), at)).toMatchObject({ ok: false, errors: [{ code, at }] });
  });
});
