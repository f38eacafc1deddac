import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { pack } from "../../src/acts/pack.ts";
import type { PageMap } from "../../src/pack/plan/page-map.ts";
import { renderDocx } from "../../src/render/docx/render-docx.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { document, section, text } from "../make.ts";
import { fonts } from "../render/pdf/fonts.ts";
import { boundPdf } from "./bound-pack.ts";
import { agenda, meeting, meetingArea } from "./meeting-area.ts";
import { scannedPdf } from "./scanned-pdf.ts";

const folder = "data/exampleshire/meetings";
const request = { meeting, standing: "draft", out: "output" } as const;
const letter = document({
  title: [text("Letter of a trust")],
  sections: [section([{ kind: "paragraph", id: "letter", content: [text("The trust asks for a later date.")] }])],
});
const printed = await renderPdf(letter, plainTheme, fonts);
const word = await renderDocx(letter, plainTheme);

const receiving = (file: string) => `${agenda}  - { number: 7, title: A letter, file: meetings/${file} }\n`;

describe("an item whose paper came as a Word file", () => {
  const host = () =>
    meetingArea({ [meeting]: receiving("letter.docx"), [`${folder}/letter.docx`]: word }, { wordToPdf: () => printed });

  test("has it in the pack as LibreOffice prints it, stamped and with its structure; the pack claims to be accessible, and no more", async () => {
    const area = host();
    expect(await pack(area, request)).toMatchObject({ ok: true, warnings: [] });
    const stem = "output/exampleshire/packs/2026-01-20-cabinet/2026-01-20-cabinet";
    const map: PageMap = JSON.parse(new TextDecoder().decode(await area.readBytes(`${stem}-pages.json`)));
    expect(map.parts.at(-1)).toMatchObject({ kind: "paper", item: "7", report: `${folder}/letter.docx` });
    const bytes = Buffer.from(await area.readBytes(`${stem}-pack.pdf`));
    expect([bytes.includes("pdfuaid:part"), bytes.includes("pdfaid:part")]).toEqual([true, false]);
    const pdf = await boundPdf(bytes);
    expect(pdf.pages.at(-1)).toMatch(/Thetrustasksforalaterdate\..*Agendaitem7·Page/);
    expect(pdf.links.at(-1)).toEqual({ on: 1, to: map.parts.at(-1)?.firstPage });
  });

  test("gives the same pack, byte for byte, though LibreOffice never prints the same twice", async () => {
    const [one, other] = [host(), host()];
    await pack(one, request);
    other.wordToPdf = async () => {
      const again = await PDFDocument.load(printed);
      again.setCreationDate(new Date(1));
      return { kind: "pdf", bytes: await again.save({ useObjectStreams: false }) };
    };
    await pack(other, request);
    const path = "output/exampleshire/packs/2026-01-20-cabinet/2026-01-20-cabinet-pack.pdf";
    expect(Buffer.compare(await one.readBytes(path), await other.readBytes(path))).toBe(0);
  });
});

/** A file of one page, with something beside it. */
async function pdfWith(change: (pdf: PDFDocument) => void): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await scannedPdf());
  change(pdf);
  return pdf.save();
}

const script = { S: "JavaScript", JS: PDFString.of("app.alert(1)") };
const active = "pack/active-pdf";
const attachment = { Type: "Annot", Subtype: "FileAttachment", Rect: [0, 0, 9, 9], FS: { Type: "Filespec" } };

const pdfPinning = (annotation: object) =>
  pdfWith((pdf) =>
    pdf.getPage(0).node.set(PDFName.of("Annots"), pdf.context.obj([{ Rect: [0, 0, 9, 9], ...annotation }])),
  );

/** A Word file with these parts besides its own. */
async function wordWith(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const { readPackage } = await import("../../src/ooxml/read-package.ts");
  const own = readPackage(word);
  if (!own.ok) throw new Error("the Word file can't be read");
  const bytes = Object.entries(parts).map(([name, part]) => [name, new TextEncoder().encode(part)] as const);
  return zipSync(Object.fromEntries([...own.value, ...bytes]));
}

const story = (body: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`;

type RefusedPaper = readonly [what: string, name: string, bytes: () => Promise<Uint8Array>, code: string];

describe("a paper from elsewhere is refused, at the line of the meeting's file that names it", () => {
  test.each<RefusedPaper>([
    ["that is damaged", "letter.pdf", async () => Buffer.from("not a PDF"), "pdf/unreadable"],
    ["that is locked", "letter.pdf", () => pdfWith((pdf) => pdf.encrypt({ ownerPassword: "a" })), "pdf/encrypted"],
    [
      "without pages",
      "letter.pdf",
      async () => (await PDFDocument.create()).save({ addDefaultPage: false }),
      "pdf/no-pages",
    ],
    ["of a hundred megabytes", "letter.pdf", async () => new Uint8Array(100_000_001), "pack/too-large"],
    [
      "of thousands of pages",
      "letter.pdf",
      () => pdfWith((pdf) => Array.from({ length: 2001 }, () => pdf.addPage([50, 50]))),
      "pack/too-large",
    ],
    [
      "that runs a script when it is opened",
      "letter.pdf",
      () => pdfWith((pdf) => pdf.catalog.set(PDFName.of("OpenAction"), pdf.context.obj(script))),
      "pack/active-pdf",
    ],
    [
      "that runs a script when a page is turned",
      "letter.pdf",
      () => pdfWith((pdf) => pdf.getPage(1).node.set(PDFName.of("AA"), pdf.context.obj({ O: script }))),
      "pack/active-pdf",
    ],
    [
      "that starts a program from a link",
      "letter.pdf",
      () =>
        pdfWith((pdf) =>
          pdf.getPage(0).node.set(PDFName.of("Annots"), pdf.context.obj([{ A: { S: "Launch", F: "calc.exe" } }])),
        ),
      "pack/active-pdf",
    ],
    [
      "that has another file pinned to a page",
      "letter.pdf",
      () => pdfWith((pdf) => pdf.getPage(0).node.set(PDFName.of("Annots"), pdf.context.obj([attachment]))),
      "pack/active-pdf",
    ],
    ...["RichMedia", "Screen", "Movie", "Sound", "3D"].map(
      (subtype): RefusedPaper => [
        `with a ${subtype} that plays on a page`,
        "letter.pdf",
        () => pdfPinning({ Subtype: subtype }),
        active,
      ],
    ),
    [
      "that plays a sound from a link",
      "letter.pdf",
      () => pdfPinning({ Subtype: "Link", A: { S: "Sound", Sound: {} } }),
      active,
    ],
    [
      "that plays a film from a link",
      "letter.pdf",
      () => pdfPinning({ Subtype: "Link", A: { S: "RichMediaExecute" } }),
      active,
    ],
    [
      "with a form that has scripts of its own (XFA)",
      "letter.pdf",
      () =>
        pdfWith((pdf) =>
          pdf.catalog.set(PDFName.of("AcroForm"), pdf.context.obj({ Fields: [], XFA: PDFString.of("<xdp/>") })),
        ),
      active,
    ],
    ["with macros", "letter.docx", () => wordWith({ "word/vbaProject.bin": "Sub AutoOpen" }), "pack/word-refused"],
    [
      "with tracked changes",
      "letter.docx",
      () => wordWith({ "word/document.xml": story('<w:p><w:ins w:id="1"><w:r><w:t>new</w:t></w:r></w:ins></w:p>') }),
      "pack/word-refused",
    ],
    [
      "with a tracked change whose tag goes on in the next line",
      "letter.docx",
      () =>
        wordWith({
          "word/document.xml": story('<w:p><w:del\n w:id="1"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>'),
        }),
      "pack/word-refused",
    ],
    ...["cellIns", "cellDel", "cellMerge", "pPrChange"].map(
      (change) =>
        [
          `with a tracked change of the kind ${change}`,
          "letter.docx",
          () => wordWith({ "word/document.xml": story(`<w:p><w:pPr><w:${change} w:id="1"/></w:pPr></w:p>`) }),
          "pack/word-refused",
        ] as const,
    ),
    [
      "with tracked changes in a part that lies elsewhere",
      "letter.docx",
      () => wordWith({ "stories/footer.xml": story('<w:p><w:ins w:id="1"/></w:p>') }),
      "pack/word-refused",
    ],
    [
      "that fetches a picture",
      "letter.docx",
      () =>
        wordWith({
          "word/document.xml": story(
            '<w:p><w:r><w:instrText>INCLUDEPICTURE "https://elsewhere.example/a.png"</w:instrText></w:r></w:p>',
          ),
        }),
      "pack/word-refused",
    ],
    ["that is no Word file", "letter.docx", async () => Buffer.from("PK"), "package/not-a-zip"],
  ])("%s", async (_what, name, bytes, code) => {
    const host = meetingArea(
      { [meeting]: receiving(name), [`${folder}/${name}`]: await bytes() },
      { wordToPdf: () => printed },
    );
    const answer = await pack(host, request);
    expect(answer.ok ? [] : answer.errors).toContainEqual(
      expect.objectContaining({
        severity: "error",
        code,
        message: expect.stringMatching(new RegExp(`^${folder}/${name}: `)),
        at: expect.objectContaining({ file: meeting, line: 15 }),
      }),
    );
    expect([...host.files.keys()].filter((path) => path.startsWith("output/"))).toEqual([]);
  });

  test("that came as a Word file, where LibreOffice is not installed, with what to do instead", async () => {
    const host = meetingArea({ [meeting]: receiving("letter.docx"), [`${folder}/letter.docx`]: word });
    expect(await pack(host, request)).toMatchObject({
      ok: false,
      errors: [{ code: "pack/no-word-printer", at: { line: 15 }, hint: expect.stringContaining("tagged PDF") }],
    });
  });

  test("that LibreOffice cannot print", async () => {
    const files = { [meeting]: receiving("letter.docx"), [`${folder}/letter.docx`]: word };
    expect(await pack(meetingArea(files, { wordToPdf: () => "not-printed" }), request)).toMatchObject({
      ok: false,
      errors: [{ code: "pack/word-refused", at: { line: 15 } }],
    });
  });

  test("beside a report for the same item", async () => {
    const both = agenda.replace("title: Waiting times,", "title: Waiting times, file: meetings/letter.pdf,");
    const host = meetingArea({ [meeting]: both, [`${folder}/letter.pdf`]: printed });
    const answer = await pack(host, request);
    expect(answer.ok ? [] : answer.errors).toContainEqual(
      expect.objectContaining({ at: expect.objectContaining({ file: meeting, line: 14 }) }),
    );
  });
});

test("a character that no font of the PDF has is told of each paper in the pack, and refused in a final one", async () => {
  const strange = { [meeting]: agenda.replace("title: Apologies for absence", "title: Apologies 㐂") };
  const findings = { code: "render/missing-character", message: expect.stringContaining("㐂") };
  expect(await pack(meetingArea(strange), request)).toMatchObject({ ok: true, warnings: [findings] });
  expect(await pack(meetingArea(strange), { ...request, standing: "final" })).toMatchObject({
    ok: false,
    errors: [findings],
  });
});
