import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Checked, Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { openTemplate } from "../../src/ooxml/open-template.ts";
import { type PackageParts, partText } from "../../src/ooxml/read-package.ts";
import { writePackage } from "../../src/ooxml/write-package.ts";
import { buildIn, templateFile } from "./in-template.ts";
import { relationships, type TemplateChanges, wordLikeParts, wordLikeTemplate } from "./word-like-template.ts";
import { declaration, namespaces, paragraph, run } from "./word-xml.ts";

type Parts = NonNullable<TemplateChanges["parts"]>;

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const encoder = new TextEncoder();
const parts = wordLikeParts();
const textOf = (name: string) => partText(parts, name) ?? "";

const withRelationship = (kind: string, target: string): Parts => ({
  "word/_rels/document.xml.rels": textOf("word/_rels/document.xml.rels").replace(
    "</Relationships>",
    `<Relationship Id="rId99" Type="${office}/${kind}" Target="${target}" TargetMode="External"/></Relationships>`,
  ),
});
const withTypes = (from: string, to: string): Parts => ({
  "[Content_Types].xml": textOf("[Content_Types].xml").replace(from, to),
});
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const character = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const withField = (instructions: string) => ({
  after: paragraph(`${character("begin")}${instructions}${character("separate")}${run("1")}${character("end")}`),
});
const documentWith = (words: string): Parts => ({
  "word/document.xml": textOf("word/document.xml").replace("Owned by Democratic Services.", words),
});

function errorsOf(opened: Checked<unknown>): readonly Pick<Diagnostic, "code" | "message">[] {
  return opened.ok ? [] : opened.errors.map(({ code, message }) => ({ code, message }));
}

describe("a Word template is refused when it", () => {
  test.each<{ does: string; changes: TemplateChanges; code: string; says: string }>([
    {
      does: "fetches a picture from another machine",
      changes: { parts: withRelationship("image", "\\\\files\\share\\x.png") },
      code: "word-template/outside-content",
      says: "fetches something (image) from",
    },
    {
      does: "has a link to a file",
      changes: { parts: withRelationship("hyperlink", "file:///c:/x") },
      code: "word-template/outside-content",
      says: "a link leads to file:///c:/x",
    },
    {
      does: "takes in another document",
      changes: { parts: withRelationship("aFChunk", "x.html") },
      code: "word-template/outside-content",
      says: "takes in another file (aFChunk)",
    },
    {
      does: "holds a macro",
      changes: { parts: { "word/vbaProject.bin": "x" } },
      code: "word-template/active-content",
      says: "a macro",
    },
    {
      does: "holds an ActiveX control",
      changes: { parts: { "word/activeX/activeX1.bin": "x" } },
      code: "word-template/active-content",
      says: "an ActiveX control",
    },
    {
      does: "holds an embedded workbook",
      changes: { parts: { "word/embeddings/book.xlsx": "x" } },
      code: "word-template/active-content",
      says: "an embedded file",
    },
    {
      does: "has a field that starts a program, split over runs",
      changes: withField(instruction("DDE") + instruction("AUTO c:\\\\x")),
      code: "word-template/dangerous-field",
      says: "the field DDEAUTO",
    },
    {
      does: "has a field whose instruction is made by another field",
      changes: withField(character("begin") + instruction("QUOTE 68 68 69") + character("end")),
      code: "word-template/dangerous-field",
      says: "the field QUOTE 68 68 69",
    },
    {
      does: "has a field that takes in text, in the short form",
      changes: { after: paragraph('<w:fldSimple w:instr=" INCLUDETEXT x.docx "/>') },
      code: "word-template/dangerous-field",
      says: "INCLUDETEXT",
    },
    {
      does: "has a link field to a file",
      changes: withField(instruction('HYPERLINK "file:///c:/x"')),
      code: "word-template/outside-content",
      says: "a link leads to file:///c:/x",
    },
    {
      does: "declares a document type",
      changes: { parts: { "word/header1.xml": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x/>' } },
      code: "word-template/damaged-part",
      says: "declares a document type",
    },
    {
      does: "has a part in UTF-16",
      changes: {
        parts: { "word/header1.xml": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("<x/>", "utf16le")]) },
      },
      code: "word-template/damaged-part",
      says: "is not UTF-8 text",
    },
    {
      does: "is nested 20,000 deep",
      changes: { body: `${"<w:sdt>".repeat(20_000)}${"</w:sdt>".repeat(20_000)}` },
      code: "word-template/damaged-part",
      says: "is nested more than 200 deep",
    },
    {
      does: "is not well formed",
      changes: { body: "<w:p></w:r>" },
      code: "word-template/damaged-part",
      says: "is not well-formed XML",
    },
    {
      does: "is a .dotx",
      changes: { parts: withTypes("document.main+xml", "template.main+xml") },
      code: "word-template/not-docx",
      says: "the file is a Word template (.dotx)",
    },
    {
      does: "is a .docm",
      changes: {
        parts: withTypes(
          "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
          "vnd.ms-word.document.macroEnabled.main+xml",
        ),
      },
      code: "word-template/not-docx",
      says: "the file is one with macros (.docm or .dotm)",
    },
    {
      does: "is in the strict form",
      changes: {
        parts: { "word/document.xml": '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>' },
      },
      code: "word-template/not-docx",
      says: "strict form",
    },
    {
      does: "has a header in another program's prefixes",
      changes: {
        parts: {
          "word/header1.xml": '<x:hdr xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
        },
      },
      code: "word-template/not-docx",
      says: "of a program that writes another",
    },
  ])("$does", ({ changes, code, says }) => {
    const errors = errorsOf(openTemplate("report.docx", wordLikeTemplate(changes)));
    expect(errors).toContainEqual({ code, message: expect.stringContaining(says) });
  });

  test.each([
    {
      does: "is a .doc",
      bytes: compoundFile("WordDocument"),
      code: "word-template/not-docx",
      says: "before 2007 (.doc)",
    },
    {
      does: "has a password",
      bytes: compoundFile("EncryptedPackage"),
      code: "word-template/not-docx",
      says: "protected by a password",
    },
    {
      does: "has a part that is encrypted",
      bytes: withEncryptedPart(wordLikeTemplate()),
      code: "package/encrypted",
      says: "is encrypted",
    },
    {
      does: "is no package",
      bytes: encoder.encode("Report to {{meeting.body}}"),
      code: "package/not-a-zip",
      says: "is not a zip package",
    },
    {
      does: "is cut off",
      bytes: wordLikeTemplate().slice(0, 4000),
      code: "package/not-a-zip",
      says: "is not a zip package",
    },
    {
      does: "has a part that leaves the package",
      bytes: zipSync({ ...Object.fromEntries(parts), "../../etc/x.xml": encoder.encode("<a/>") }),
      code: "package/unsafe-name",
      says: "leaves the package",
    },
  ])("$does", ({ bytes, code, says }) => {
    const opened = openTemplate("report.docx", bytes);
    const message = expect.stringContaining(says);
    expect(opened).toMatchObject({
      ok: false,
      errors: [{ severity: "error", code, message, at: { file: "report.docx" } }],
    });
  });

  test("would unpack to 200 MB, and nothing of it is unpacked to find that out", () => {
    const bytes = writePackage(new Map([...parts, ["word/media/z.bin", new Uint8Array(3_000)]]));
    const bomb = declaring(bytes, "word/media/z.bin", 199_000_000);
    // What is packed there is damaged: unpacking it would be another finding.
    expect(errorsOf(openTemplate("report.docx", bomb))).toEqual([
      { code: "package/too-large", message: "the part word/media/z.bin would unpack to 199000000 bytes" },
    ]);
  });

  test("as a paper is built: nothing is written, and the finding names the file and its part", async () => {
    const { result, bytes } = await buildIn(wordLikeTemplate({ parts: { "word/vbaProject.bin": "x" } }));
    expect(result).toMatchObject({
      ok: false,
      errors: [{ code: "word-template/active-content", at: { file: templateFile, part: "word/vbaProject.bin" } }],
    });
    expect(bytes).toBeUndefined();
  });
});

/** The container of Word before 2007, and of encrypted files: its streams have names in UTF-16. */
function compoundFile(stream: string): Uint8Array {
  return Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.from(stream, "utf16le")]);
}

/** Of which the first entry in the table of contents says that it is encrypted. */
function withEncryptedPart(bytes: Uint8Array): Uint8Array {
  const changed = Buffer.from(bytes);
  const entry = changed.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  changed.writeUInt16LE(changed.readUInt16LE(entry + 8) | 1, entry + 8);
  return changed;
}

/** The same package whose table of contents says another size of a part, and whose packed bytes are rubbish. */
function declaring(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const changed = Buffer.from(bytes);
  const inDirectory = changed.lastIndexOf(name) - 46;
  changed.writeUInt32LE(size, inDirectory + 24);
  const packed = changed.readUInt32LE(inDirectory + 42) + 30 + name.length;
  changed.fill(0xff, packed, packed + changed.readUInt32LE(inDirectory + 20));
  return changed;
}

describe("what was meant for a template's makers", () => {
  const made: TemplateChanges = {
    parts: {
      ...documentWith(
        `</w:t></w:r><w:commentRangeStart w:id="1"/><w:ins w:id="5" w:author="Pat Clerk" w:date="2024-01-01T00:00:00Z">${run("Kept.")}</w:ins><w:del w:id="6" w:author="Pat Clerk" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>Taken back.</w:delText></w:r></w:del><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:r><w:t>`,
      ),
      "word/comments.xml": `${declaration}<w:comments ${namespaces}><w:comment w:id="1" w:author="Pat Clerk" w:initials="PC">${paragraph("Ask legal.")}</w:comment></w:comments>`,
      "docProps/app.xml": `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Company>Riverside DC</Company></Properties>`,
      "word/_rels/settings.xml.rels": relationships([
        ["rId1", `${office}/attachedTemplate`, "https://templates.example/house.dotm", ' TargetMode="External"'],
      ]),
      "word/settings.xml": textOf("word/settings.xml").replace(
        "<w:defaultTabStop",
        '<w:attachedTemplate r:id="rId1"/><w:trackRevisions/><w:defaultTabStop',
      ),
      "word/_rels/document.xml.rels": textOf("word/_rels/document.xml.rels").replace(
        "</Relationships>",
        `<Relationship Id="rId98" Type="${office}/comments" Target="comments.xml"/></Relationships>`,
      ),
    },
  };

  test("is said", () => {
    const opened = openTemplate("report.docx", wordLikeTemplate(made));
    const said = opened.ok
      ? opened.warnings.map(({ severity, code, message }) => `${severity} ${code} ${message}`)
      : [];
    expect(said).toEqual([
      "warning word-template/left-out the template holds comments: none of it goes into papers",
      "suggestion word-template/left-out the template holds names and numbers of the template's own properties: none of it goes into papers",
      "warning word-template/left-out the template holds tracked changes (2), taken as accepted: none of it goes into papers",
      "suggestion word-template/left-out the template holds revision ids, which tell when and by whom text was typed: none of it goes into papers",
      "warning word-template/attached-template the file is attached to another template, which papers would fetch: the attachment is left out",
    ]);
  });

  test("is said of hidden text too, which only its makers can take out", () => {
    const hidden = documentWith("</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Not for print.</w:t></w:r><w:r><w:t>");
    const opened = openTemplate("report.docx", wordLikeTemplate({ parts: hidden }));
    expect(opened.ok ? opened.warnings.map(({ code }) => code) : []).toContain("word-template/hidden-text");
  });

  test("never reaches a paper", async () => {
    const { result, bytes } = await buildIn(wordLikeTemplate(made));
    expect(result.ok).toBe(true);
    const paper = partsOf(bytes);
    const all = [...paper]
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([, part]) => new TextDecoder().decode(part))
      .join("");
    expect(all).toContain("Kept.");
    for (const secret of [
      "Pat Clerk",
      "Ask legal",
      "Taken back",
      "rsid",
      "Riverside DC",
      "house.dotm",
      "comment",
      "trackRevisions",
    ]) {
      expect(all).not.toContain(secret);
    }
  });

  test("is said of hidden text too, which stays the author's own to delete", () => {
    const hidden = paragraph(run("Not for members.", "<w:vanish/>"));
    const opened = openTemplate("report.docx", wordLikeTemplate({ after: hidden }));
    const codes = opened.ok ? opened.warnings.map(({ severity, code }) => `${severity} ${code}`) : [];
    expect(codes).toContain("warning word-template/hidden-text");
  });

  test("does not stop a council's link, page numbers and pictures", () => {
    const opened = openTemplate(
      "report.docx",
      wordLikeTemplate({ parts: withRelationship("hyperlink", "https://www.example.org/") }),
    );
    expect(opened.ok && opened.value.has("word/media/image1.png")).toBe(true);
  });
});

function partsOf(bytes: Uint8Array | undefined): PackageParts {
  const opened = openTemplate("paper.docx", bytes ?? new Uint8Array());
  if (!opened.ok) throw new Error(opened.errors.map(({ message }) => message).join("; "));
  return opened.value;
}
