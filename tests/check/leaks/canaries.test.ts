import { AFRelationship, PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { strToU8, zipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { findLeaks } from "../../../src/check/leaks/find-leaks.ts";
import type { FileToScan } from "../../../src/check/leaks/text-in-file.ts";
import { readPackage } from "../../../src/ooxml/read-package.ts";
import { renderDocx } from "../../../src/render/docx/render-docx.ts";
import { renderHtml } from "../../../src/render/html/render-html.ts";
import { renderPdf } from "../../../src/render/pdf/render-pdf.ts";
import { plainTheme } from "../../../src/render/theme/theme.ts";
import { everyBlockDocument } from "../../make.ts";
import { fonts } from "../../render/pdf/fonts.ts";

/** Six words that only the exempt paper says, and a word that was put into it to be found. */
const secret = "the provider would settle for forty";
const canary = "zq7canary4417";
const secrets = {
  papers: [{ name: "2026-01-prices", words: `${secret} thousand. ${canary}` }],
  names: ["2026-01-prices"],
  publicWords: "The provider would settle.",
};

const paper = everyBlockDocument();
let pdf: Uint8Array;
let word: ReadonlyMap<string, Uint8Array>;
let page: string;

beforeAll(async () => {
  pdf = await renderPdf(paper, plainTheme, fonts);
  const parts = readPackage(await renderDocx(paper, plainTheme));
  if (!parts.ok) throw new Error("the Word file can't be read");
  word = parts.value;
  page = renderHtml(paper, plainTheme);
});

const leaksIn = async (path: string, bytes: Uint8Array) =>
  (await findLeaks([{ path, bytes }], secrets)).map(({ code, message }) => `${code}: ${message}`);

type Broken = (words: string) => Promise<Uint8Array>;

const inPdf =
  (change: (document: PDFDocument, words: string) => unknown): Broken =>
  async (words) => {
    const document = await PDFDocument.load(pdf, { updateMetadata: false });
    await change(document, words);
    return document.save();
  };

const inWord =
  (name: string, part: (words: string, was: string) => string): Broken =>
  async (words) => {
    const was = new TextDecoder().decode(word.get(name) ?? new Uint8Array());
    return zipSync({ ...Object.fromEntries(word), [name]: strToU8(part(words, was)) });
  };

const inBody = (xml: (words: string) => string) =>
  inWord("word/document.xml", (words, was) => was.replace("<w:body>", `<w:body>${xml(words)}`));

const inPage =
  (html: (words: string) => string): Broken =>
  async (words) =>
    new TextEncoder().encode(page.replace("</main>", `${html(words)}</main>`));

const inJson =
  (value: (words: string) => unknown): Broken =>
  async (words) =>
    new TextEncoder().encode(JSON.stringify(value(words)));

const escaped = (words: string) =>
  [...words].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
const book = (words: string) => zipSync({ "xl/sharedStrings.xml": strToU8(`<sst><si><t>${words}</t></si></sst>`) });

const places: readonly (readonly [place: string, path: string, broken: Broken])[] = [
  ["a PDF's pages", "a.pdf", inPdf((file, words) => file.getPage(0).drawText(words))],
  [
    "words of a PDF that nobody sees",
    "a.pdf",
    inPdf((file, words) => file.getPage(0).drawText(words, { opacity: 0, x: -500, size: 1 })),
  ],
  [
    "a PDF's alternative text",
    "a.pdf",
    inPdf((file, words) => {
      file.context.register(file.context.obj({ Type: "StructElem", S: "Figure", Alt: PDFHexString.fromText(words) }));
    }),
  ],
  ["a PDF's metadata", "a.pdf", inPdf((file, words) => file.setSubject(words))],
  [
    "a PDF's packed metadata (XMP)",
    "a.pdf",
    inPdf((file, words) => {
      const record = `<x><dc:description>${words.replace("provider", "pro<b/>vider")}</dc:description></x>`;
      file.catalog.set(PDFName.of("Metadata"), file.context.register(file.context.flateStream(record)));
    }),
  ],
  [
    "a PDF's bookmarks",
    "a.pdf",
    inPdf((file, words) => {
      const title = file.context.register(file.context.obj({ Title: PDFString.of(words) }));
      file.catalog.set(PDFName.of("Outlines"), file.context.obj({ First: title, Last: title }));
    }),
  ],
  [
    "a comment in a PDF",
    "a.pdf",
    inPdf((file, words) => {
      const note = { Type: "Annot", Subtype: "Text", Rect: [0, 0, 9, 9], Contents: PDFHexString.fromText(words) };
      file.getPage(0).node.set(PDFName.of("Annots"), file.context.obj([note]));
    }),
  ],
  [
    "data embedded in a PDF",
    "a.pdf",
    inPdf((file, words) =>
      file.attach(strToU8(JSON.stringify({ words })), "data.json", { afRelationship: AFRelationship.Data }),
    ),
  ],
  ["a workbook embedded in a PDF", "a.pdf", inPdf((file, words) => file.attach(book(words), "data.xlsx"))],
  [
    "an earlier state of a PDF",
    "a.pdf",
    async (words) => {
      const before = await inPdf((file) => file.setSubject(words))(words);
      const changed = await PDFDocument.load(before, { updateMetadata: false });
      changed.setSubject("nothing");
      const after = await changed.save();
      return Buffer.concat([before, Buffer.from("\n"), after.subarray(after.indexOf(10) + 1)]);
    },
  ],
  [
    "a Word file's body, split over runs",
    "a.docx",
    inBody((words) => `<w:p><w:r><w:t>${words.slice(0, 9)}</w:t></w:r><w:r><w:t>${words.slice(9)}</w:t></w:r></w:p>`),
  ],
  [
    "a Word file's comments",
    "a.docx",
    inWord("word/comments.xml", (words) => `<w:comments><w:t>${words}</w:t></w:comments>`),
  ],
  [
    "a tracked deletion",
    "a.docx",
    inBody((words) => `<w:p><w:del w:id="1"><w:r><w:delText>${words}</w:delText></w:r></w:del></w:p>`),
  ],
  [
    "hidden text of a Word file",
    "a.docx",
    inBody((words) => `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>${words}</w:t></w:r></w:p>`),
  ],
  [
    "alternative text in a Word file",
    "a.docx",
    inBody((words) => `<w:p><wp:docPr id="1" name="p" descr="${words}"/></w:p>`),
  ],
  [
    "a bookmark of a Word file",
    "a.docx",
    inBody((words) => `<w:bookmarkStart w:id="1" w:name="${words.replaceAll(" ", "_")}"/>`),
  ],
  [
    "a Word file's properties",
    "a.docx",
    inWord("docProps/core.xml", (words) => `<cp><dc:description>${words}</dc:description></cp>`),
  ],
  [
    "a workbook embedded in a Word file",
    "a.docx",
    async (words) => zipSync({ ...Object.fromEntries(word), "word/embeddings/book.xlsx": book(words) }),
  ],
  [
    "the name of a part of a Word file",
    "a.docx",
    async (words) => zipSync({ ...Object.fromEntries(word), [`word/media/${words}.png`]: strToU8("x") }),
  ],
  [
    "a web page's words, split by tags",
    "a.html",
    inPage((words) => `<p>${words.replace("settle", "set<em>tle</em>")}</p>`),
  ],
  [
    "a web page's words with soft hyphens and entities",
    "a.html",
    inPage((words) => `<p>${words.replace("provider", "pro&shy;vi&#100;er")}</p>`),
  ],
  ["a picture's alternative text on a web page", "a.html", inPage((words) => `<img alt="${words}" src="x.png">`)],
  ["a comment in a web page", "a.html", inPage((words) => `<!-- ${words} -->`)],
  ["a script of a web page", "a.html", inPage((words) => `<script>x = "${escaped(words)}"</script>`)],
  ["an address on a web page", "a.html", inPage((words) => `<a href="?q=${encodeURIComponent(words)}">more</a>`)],
  [
    "a picture within a web page",
    "a.html",
    inPage(
      (words) =>
        `<img alt="" src="data:image/svg+xml;base64,${Buffer.from(`<svg><text>${words}</text></svg>`).toString("base64")}">`,
    ),
  ],
  ["JSON", "a-pages.json", inJson((words) => ({ parts: [{ title: words }] }))],
  ["a key of JSON", "a-pages.json", inJson((words) => ({ [words]: 1 }))],
  ["an index for searching", "search.json", inJson((words) => ({ documents: [{ words }] }))],
  ["text in another encoding", "a.txt", async (words) => Buffer.from(`\ufeff${words}`, "utf16le")],
];

describe("a public file that says in this place what only an exempt paper says", () => {
  test.each(places)("%s", async (_place, path, broken) => {
    expect(await leaksIn(path, await broken(`${secret} ${canary}`))).toEqual([
      `pack/leak: a public file holds six words of “2026-01-prices”: “${secret}”`,
      `pack/leak: a public file holds the reference “${canary}” of “2026-01-prices”`,
    ]);
  });

  test("the name of the file, and of its folder", async () => {
    const bytes = new TextEncoder().encode("nothing");
    for (const path of ["out/2026-01-prices.html", "2026-01-prices/index.html"])
      expect(await leaksIn(path, bytes)).toEqual(["pack/leak: a public file holds the name “2026-01-prices”"]);
  });
});

describe("nothing is found", () => {
  test("in the same files as they are made", async () => {
    const files: readonly FileToScan[] = [
      { path: "a.pdf", bytes: pdf },
      { path: "a.docx", bytes: zipSync(Object.fromEntries(word)) },
      { path: "a.html", bytes: new TextEncoder().encode(page) },
    ];
    expect(await findLeaks(files, secrets)).toEqual([]);
  });

  test("where five of the words stand together, or a public paper says all six", async () => {
    const five = secret.split(" ").slice(0, 5).join(" ");
    expect(await leaksIn("a.txt", new TextEncoder().encode(five))).toEqual([]);
    const known = { ...secrets, publicWords: secret };
    expect(await findLeaks([{ path: "a.txt", bytes: new TextEncoder().encode(secret) }], known)).toEqual([]);
  });
});

test.each([
  ["a damaged PDF", "a.pdf", async () => Buffer.from("%PDF-1.7 nothing")],
  ["a damaged package", "a.docx", async () => Buffer.from("PK\u0003\u0004 nothing")],
])("%s is no public file, since nobody can tell what it says", async (_what, path, bytes) => {
  expect(await leaksIn(path, await bytes())).toEqual([
    "pack/leak: a public file holds something that can't be read, so nobody can tell what it says",
  ]);
});
