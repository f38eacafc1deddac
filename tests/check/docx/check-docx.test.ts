/** What our own check finds in Word files, and what it leaves to the Open XML SDK's validator. */

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { build } from "../../../src/acts/build.ts";
import { checkDocx } from "../../../src/check/docx/check-docx.ts";
import { filesBelow } from "../../../src/host/files-below.ts";
import { memoryHost } from "../../../src/host/memory-host.ts";
import { nodeHost } from "../../../src/host/node-host.ts";
import { placeInWords } from "../../../src/values/place.ts";
import { validatorFindings } from "../../word-templates/validator.ts";
import { breakages } from "./breakages.ts";
import { body, changed, sound, withBody } from "./word-files.ts";

function found(bytes: Uint8Array): readonly string[] {
  const check = checkDocx("paper.docx", bytes);
  const findings = check.ok ? check.value.findings : check.errors;
  return findings.map(({ code, at }) => `${at ? placeInWords(at) : "?"} ${code}`);
}

const codes = (bytes: Uint8Array) => found(bytes).map((line) => line.split(" ").at(-1));

describe("a file of ours", () => {
  test("with every kind of block has nothing to find, and enough was looked at", () => {
    const check = checkDocx("paper.docx", sound);
    expect(check).toMatchObject({ ok: true, value: { findings: [] } });
    const counted = check.ok ? check.value.counted : undefined;
    expect(counted).toEqual({
      paragraphs: expect.any(Number),
      headings: 1,
      tables: 3,
      pictures: 1,
      links: expect.any(Number),
      references: expect.any(Number),
    });
    expect(counted?.paragraphs).toBeGreaterThan(30);
    expect(counted?.links).toBeGreaterThan(1);
    expect(counted?.references).toBeGreaterThan(60);
  });

  test("has nothing to find, whichever report of the sample areas it is", async () => {
    const root = join(import.meta.dirname, "../../..");
    const shipped = nodeHost({ workspace: root, named: [] });
    const paths = (await filesBelow(shipped, "data")).map((path) => `data/${path}`);
    const files = await Promise.all(paths.map(async (path) => [path, await shipped.readBytes(path)] as const));
    const host = memoryHost({ files: Object.fromEntries(files), shipped });
    const request = { reports: "all", formats: ["docx"], standing: "draft", asAt: undefined, out: "out" } as const;
    const built = await build(host, request);

    const papers = built.ok ? built.value : [];
    const reports = readdirSync(join(root, "data"), { recursive: true, encoding: "utf8" }).filter((path) =>
      /reports\/[^/]+\.md$/.test(path),
    );
    expect(papers).toHaveLength(reports.length);
    expect(papers.flatMap((path) => found(host.files.get(path) ?? new Uint8Array()))).toEqual([]);
  });
});

describe("a file that is broken is caught", () => {
  test("in at least 18 ways", () => expect(breakages.length).toBeGreaterThanOrEqual(18));

  test.each(breakages)("with $what: $caught", async ({ bytes, caught }) => {
    if (caught === "by the validator") {
      const sayings = [...(await validatorFindings(bytes))];
      expect(sayings).not.toEqual([]);
      expect(codes(bytes)).toEqual([]);
    } else {
      expect(codes(bytes)).toContain(caught);
    }
  });
});

const paragraph = (words: string, style = "BodyText") =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;

const cell = (inner: string, properties = "") => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const row = (cells: string, properties = "") => `<w:tr>${properties}${cells}</w:tr>`;
const header = "<w:trPr><w:tblHeader/></w:trPr>";
const described = '<w:tblDescription w:val="Ages and numbers"/>';
const table = (rows: string, properties = described) =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>${rows}</w:tbl>`;
const two = cell(paragraph("Age")) + cell(paragraph("Number"));

const inLanguage = (name: string) => `<w:rPr><w:lang w:val="${name}"/></w:rPr>`;

describe("readers are kept from nothing", () => {
  test("a heading that leaves out a level is found, and a way back up is not", () => {
    const headings = (...levels: number[]) => levels.map((at) => paragraph(`Level ${at}`, `Heading${at}`)).join("");
    expect(codes(withBody(headings(1, 2, 3, 1, 2)))).toEqual([]);
    expect(codes(withBody(headings(1, 3)))).toEqual(["word/heading-level"]);
  });

  test("a finding names the paragraph, its words, and its part where it is not the body", () => {
    const check = checkDocx("paper.docx", withBody(paragraph("Level 3", "Heading3")));
    const [finding] = check.ok ? check.value.findings : [];
    expect(finding?.at).toMatchObject({ file: "paper.docx", text: "Level 3", paragraph: expect.any(Number) });
    expect(finding?.at).not.toHaveProperty("part");
    const footer = changed(sound, { "word/footer1.xml": (text) => text.replace(/"Footer"/, '"Nope"') });
    expect(found(footer)).toEqual(["paper.docx, word/footer1.xml, paragraph 1 word/unknown-style"]);
  });

  test("a table of data has a header row, a caption and words of its own", () => {
    const caption = paragraph("Table 9", "Caption");
    const end = paragraph("After.");
    expect(codes(withBody(caption + table(row(two, header) + row(two)) + end))).toEqual([]);
    expect(codes(withBody(caption + table(row(two) + row(two)) + end))).toEqual(["word/table-without-header"]);
    expect(codes(withBody(table(row(two, header) + row(two)) + end))).toEqual(["word/table-without-caption"]);
    expect(codes(withBody(caption + table(row(two, header) + row(two), "") + end))).toEqual([
      "word/table-without-description",
    ]);
    const wide = cell(paragraph("All"), '<w:gridSpan w:val="2"/>');
    expect(codes(withBody(caption + table(row(two, header) + row(wide)) + end))).toEqual(["word/table-merged-cells"]);
  });

  test("an empty header cell is found, and one that shows a picture or carries on the cell above is not", () => {
    const caption = paragraph("Table 9", "Caption");
    const inTable = (rows: string, properties = described) =>
      codes(withBody(caption + table(rows, properties) + paragraph("After.")));
    const corner = cell("<w:p/>") + cell(paragraph("Number"));
    expect(inTable(row(corner, header) + row(two))).toEqual(["word/header-cell-empty"]);
    expect(inTable(row(two, header) + row(corner, header) + row(two))).toEqual(["word/header-cell-empty"]);
    expect(inTable(row(two, header) + row(corner))).toEqual([]);
    const unseen = cell(paragraph("\u200b")) + cell(paragraph("Number"));
    expect(inTable(row(unseen, header) + row(two))).toEqual(["word/header-cell-empty"]);
    const tick = cell('<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>') + cell(paragraph("Number"));
    expect(inTable(row(tick, header) + row(two))).toEqual([]);
    const tall = (how: string) => cell(how === "" ? "<w:p/>" : paragraph("Age"), `<w:vMerge${how}/>`);
    const merged = row(tall(' w:val="restart"') + cell(paragraph("Number")), header);
    expect(inTable(merged + row(tall("") + cell(paragraph("2026")), header) + row(two))).toEqual([
      "word/table-merged-cells",
    ]);
    const labels = `${'<w:tblLook w:val="0480" w:firstRow="0" w:firstColumn="1"/>'}${described}`;
    expect(inTable(row(two) + row(corner), labels)).toEqual(["word/header-cell-empty"]);
    const indented = row(cell("<w:p/>"), '<w:trPr><w:gridBefore w:val="1"/></w:trPr>');
    expect(inTable(row(two) + indented, labels)).toEqual([]);
  });

  test("a row whose deletion is tracked is none of the table's any more", () => {
    const deleted = row(cell("<w:p/>"), '<w:trPr><w:tblHeader/><w:del w:id="7" w:author="Clerk"/></w:trPr>');
    const rows = row(two, header) + deleted + row(two);
    expect(codes(withBody(paragraph("Table 9", "Caption") + table(rows) + paragraph("After.")))).toEqual([]);
  });

  test("a table whose rows are of several widths is found, counting what is merged and what is left free", () => {
    const caption = paragraph("Table 9", "Caption");
    const inTable = (rows: string) => codes(withBody(caption + table(rows) + paragraph("After.")));
    const one = cell(paragraph("Five"));
    expect(inTable(row(two, header) + row(one))).toEqual(["word/table-irregular"]);
    expect(inTable(row(two, header) + row(two + one) + row(two))).toEqual(["word/table-irregular"]);
    const free = (side: string) => `<w:trPr><w:${side} w:val="1"/></w:trPr>`;
    expect(inTable(row(two, header) + row(one, free("gridAfter")) + row(one, free("gridBefore")))).toEqual([]);
  });

  test("labels in a first column need no header row, and a box around words is no table of data", () => {
    const labels = `${'<w:tblLook w:val="0480" w:firstRow="0" w:firstColumn="1"/>'}${described}`;
    expect(codes(withBody(table(row(two) + row(two), labels) + paragraph("After.")))).toEqual([]);
    expect(codes(withBody(table(row(cell(paragraph("In a box"))), "") + paragraph("After.")))).toEqual([]);
  });

  test("words in a box need no alternative text, and decoration none either", () => {
    const drawing = (inner: string, extra = "") =>
      `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:docPr id="99" name="Box">${extra}</wp:docPr>${inner}</wp:inline></w:drawing></w:r></w:p>`;
    const decorative = '<x:decorative xmlns:x="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>';
    expect(codes(withBody(drawing("")))).toEqual(["word/figure-without-alt"]);
    expect(codes(withBody(drawing(paragraph("Words in a box"))))).toEqual([]);
    expect(codes(withBody(drawing("", decorative)))).toEqual([]);
  });

  test.each([
    ["image1.png", "word/figure-alt-text"],
    ["C:\\Users\\clerk\\Pictures\\Ward map.JPG", "word/figure-alt-text"],
    ["Screenshot 2026-03-26 at 10.15.00.png", "word/figure-alt-text"],
    ["IMG_2041", "word/figure-alt-text"],
    ["Picture 1", "word/figure-alt-text"],
    [" image", "word/figure-alt-text"],
    ["Llun 3", "word/figure-alt-text"],
    ["  ", "word/figure-without-alt"],
    ["Pictures of the four schools", undefined],
    ["Chart of requests in 2026", undefined],
    ["The council’s web page, with a link to wards.png", undefined],
  ])("a picture called “%s”: %s", (words, code) => {
    const renamed = changed(sound, { [body]: (text) => text.replace(/ descr="[^"]*"/, ` descr="${words}"`) });
    expect(codes(renamed)).toEqual(code === undefined ? [] : [code]);
  });

  test.each([
    ["here", "word/link-text"],
    ["Click here.", "word/link-text"],
    ["read more", "word/link-text"],
    ["https://www.gov.uk/send", "word/link-text"],
    ["", "word/link-text"],
    ["SEND guidance on GOV.UK", undefined],
    ["office@exampleshire.example", undefined],
  ])("a link called “%s”: %s", (words, code) => {
    const link = `<w:p><w:r><w:t>See </w:t></w:r><w:hyperlink r:id="rLink"><w:r><w:t>${words}</w:t></w:r></w:hyperlink></w:p>`;
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
    const bytes = changed(withBody(link + paragraph("After.")), {
      "word/_rels/document.xml.rels": (text) =>
        text.replace(
          "</Relationships>",
          `<Relationship Id="rLink" Type="${type}" Target="https://www.gov.uk" TargetMode="External"/></Relationships>`,
        ),
    });
    expect(codes(bytes)).toEqual(code === undefined ? [] : [code]);
  });

  test("an empty paragraph between two others is found once for each gap; after a table and at the end it is not", () => {
    const empty = "<w:p/>";
    const both = (between: string) => withBody(paragraph("One.") + between + paragraph("Two."));
    expect(codes(both(empty))).toEqual(["word/empty-paragraph"]);
    expect(found(both(empty + empty))).toHaveLength(1);
    expect(codes(both('<w:p><w:r><w:br w:type="page"/></w:r></w:p>'))).toEqual([]);
    expect(codes(both('<w:p><w:r><w:br w:type="column"/></w:r></w:p>'))).toEqual([]);
    expect(codes(both('<w:p><w:r><w:br w:type="textWrapping" w:clear="all"/></w:r></w:p>'))).toEqual([]);
    expect(codes(both("<w:p><w:r><w:br/><w:br/></w:r></w:p>"))).toEqual(["word/empty-paragraph"]);
    expect(codes(both('<w:p><w:r><w:br w:type="textWrapping"/></w:r></w:p>'))).toEqual(["word/empty-paragraph"]);
    expect(codes(withBody(table(row(cell(paragraph("Box")))) + empty))).toEqual([]);
  });

  test("a file without a title is found", () => {
    const untitled = (by: string) =>
      changed(sound, { "docProps/core.xml": (text) => text.replace(/<dc:title>.*<\/dc:title>/, by) });
    expect(codes(untitled(""))).toEqual(["word/title"]);
    expect(codes(untitled("<dc:title> </dc:title>"))).toEqual(["word/title"]);
  });

  test("a file whose text is in no language is found, whatever its properties say: screen readers go by its text", () => {
    const inStyles = (by: string) => ({
      "word/styles.xml": (text: string) => text.replace(/<w:lang [^>]*\/>/g, by),
    });
    const silent = changed(sound, inStyles(""));
    expect(found(silent)).toEqual(["paper.docx word/language"]);
    expect(codes(changed(sound, inStyles('<w:lang w:eastAsia="ja-JP"/>')))).toEqual(["word/language"]);
    // Some words are said to be Welsh already.
    const everyRun = (text: string) =>
      text.replace(
        /<w:r>(?:<w:rPr>(?:(?!<w:lang|<\/w:rPr>).)*<\/w:rPr>)?(?=<w:t[ >])/gs,
        `<w:r>${inLanguage("en-GB")}`,
      );
    const parts = [body, "word/footnotes.xml", "word/footer1.xml"];
    expect(codes(changed(silent, Object.fromEntries(parts.map((part) => [part, everyRun]))))).toEqual([]);
  });

  test.each([
    ["english", "word/language"],
    ["zz_invalid", "word/language"],
    ["en_GB", "word/language"],
    ["cy-GB", undefined],
    ["es-ES_tradnl", undefined],
    ["x-none", undefined],
    ["0409", undefined],
  ])("words in the language “%s”: %s", (language, code) => {
    const words = `<w:p><w:r>${inLanguage(language)}<w:t>Noswaith dda</w:t></w:r></w:p>`;
    expect(codes(withBody(words))).toEqual(code === undefined ? [] : [code]);
    const styles = {
      "word/styles.xml": (text: string) => text.replace(/(<w:lang [^>]*w:val=")[^"]*/, `$1${language}`),
    };
    expect(found(changed(sound, styles))).toEqual(code === undefined ? [] : [`paper.docx, word/styles.xml ${code}`]);
  });

  test("a style that counts by a list that is not there is found by its name", () => {
    const check = checkDocx(
      "paper.docx",
      changed(sound, { "word/styles.xml": (text) => text.replace(/<w:numId w:val="\d+"\/>/, '<w:numId w:val="77"/>') }),
    );
    expect(check.ok && check.value.findings).toEqual([
      expect.objectContaining({
        code: "word/unknown-list",
        message: expect.stringMatching(/^the style “.+” counts by the list 77, which is not in the file$/),
        at: { file: "paper.docx", part: "word/styles.xml" },
      }),
    ]);
  });

  test("a long file without one heading is found", () => {
    const long = Array.from({ length: 30 }, (_, at) => paragraph(`Line ${at}.`)).join("");
    const plain = changed(sound, {
      [body]: (text) => text.replace(/<w:body>.*(?=<w:sectPr)/s, `<w:body>${long}`),
    });
    expect(codes(plain)).toEqual(["word/no-headings"]);
  });

  test("a file that fetches a picture from elsewhere is found", () => {
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
    const spying = changed(sound, {
      "word/_rels/document.xml.rels": (text) =>
        text.replace(
          "</Relationships>",
          `<Relationship Id="rSpy" Type="${type}" Target="https://example.org/p.png" TargetMode="External"/></Relationships>`,
        ),
    });
    expect(found(spying)).toEqual(["paper.docx, word/_rels/document.xml.rels word/content-elsewhere"]);
  });

  test("a file without words has not passed", () => {
    const empty = changed(sound, { [body]: (text) => text.replace(/<w:body>.*(?=<w:sectPr)/s, "<w:body>") });
    expect(codes(empty)).toEqual(["word/nothing-checked"]);
  });

  test("what is no Word file is refused by name", () => {
    const check = checkDocx("paper.docx", new TextEncoder().encode("no package"));
    expect(check).toMatchObject({ ok: false, errors: [{ code: "package/not-a-zip", at: { file: "paper.docx" } }] });
  });
});
