import { describe, expect, test } from "vitest";
import { build } from "../../src/acts/build.ts";
import { explain } from "../../src/acts/explain.ts";
import { documentPieces, type Piece } from "../../src/document/pieces.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { readPackage } from "../../src/ooxml/read-package.ts";
import { readDocx } from "../../src/read/docx/read-docx.ts";
import { buildIn, draft, paperIn, report, riverside, templateFile } from "./in-template.ts";
import { plainTemplate } from "./plain-template.ts";
import { findingsBeside, isWaived } from "./validator.ts";
import { wordLikeTemplate } from "./word-like-template.ts";
import { paragraph } from "./word-xml.ts";

const template = wordLikeTemplate();
const shipped = nodeHost({ workspace: process.cwd(), named: [] });
const explainable = { report, asAt: undefined } as const;

async function piecesIn(bytes: Uint8Array | undefined): Promise<readonly Piece[]> {
  const read = readDocx(bytes ?? new Uint8Array());
  if (!read.ok) throw new Error(read.errors.map(({ message }) => message).join("; "));
  return read.value.pieces;
}

/** The pieces of the body as they stand in the file, from the first on. */
function sameStretch(pieces: readonly Piece[], body: readonly Piece[]): readonly Piece[] {
  const start = pieces.findIndex(({ words, number }) => words === body[0]?.words && number === body[0]?.number);
  return pieces.slice(start, start + body.length);
}

describe("a paper in a council's own Word template", () => {
  test("says the whole paper in its place, in order and with its numbers, between the template's own words", async () => {
    const { document } = await paperIn(template);
    const { bytes } = await buildIn(template);
    const pieces = await piecesIn(bytes);
    const body = documentPieces(document).filter(({ kind }) => kind !== "title");
    const from = body.findIndex(({ kind }) => kind === "heading");
    const headings = body.filter(({ number }) => number?.endsWith(".0"));

    expect(sameStretch(pieces, body.slice(from))).toEqual(body.slice(from));
    expect(pieces[0]).toEqual({ kind: "title", words: "SEND improvement update" });
    expect(pieces.slice(-3)).toEqual([
      { kind: "heading", number: `${headings.length + 1}.0`, words: "Schedule of actions" },
      { kind: "text", words: "No action of Continuous Improvement Plan is listed." },
      { kind: "text", words: "Health and Wellbeing Board" },
    ]);
  });

  test("has the template's headers and footers, with the draft's mark and the demonstration's notice on every page", async () => {
    const read = readDocx((await buildIn(template)).bytes ?? new Uint8Array());
    const notice = "Demonstration built from facts in published papers. Not issued by, or on behalf of, any council.";
    expect(read.ok && read.value.running).toEqual([
      "Cumbria County Council Page 1 of 1",
      notice,
      "Draft",
      "SEND improvement update – Health and Wellbeing Board",
      "Facts as at 31 August 2022",
    ]);
  });

  test.skipIf(isWaived)("is as valid as its template to Microsoft's validator", async () => {
    const { bytes } = await buildIn(template);
    expect(await findingsBeside(template, bytes ?? new Uint8Array())).toEqual([]);
  });

  test("has the same bytes each time", async () => {
    const first = await buildIn(template);
    await buildIn(wordLikeTemplate({ after: "" }));
    expect((await buildIn(template)).bytes).toEqual(first.bytes);
  });

  test("keeps what the template printed, so that it can be explained and archived with the paper", async () => {
    const { document } = await paperIn(template);
    const council = document.fills?.find(({ slot }) => slot === "area.council");
    expect(council).toMatchObject({ text: "Cumbria County Council", facts: ["area.council"] });
    expect(council?.at).toMatchObject({
      part: "word/footer1.xml",
      paragraph: 1,
      text: expect.stringContaining("Page"),
    });
    expect(document.facts["area.council"]).toMatchObject({ value: "Cumbria County Council" });
  });

  test("explains what the template printed", async () => {
    const explained = await explain(riverside(template), { ...explainable, paragraph: "template" });
    const places = explained.ok ? explained.value.map(({ paragraph, text, fact }) => [paragraph, text, fact]) : [];
    expect(places).toContainEqual(["word/footer1.xml, paragraph 1", "Cumbria County Council", "area.council"]);
  });

  test("leaves no tag in any part", async () => {
    const parts = readPackage((await buildIn(template)).bytes ?? new Uint8Array());
    const texts = parts.ok ? [...parts.value].filter(([name]) => name.endsWith(".xml")) : [];
    expect(texts.length).toBeGreaterThan(8);
    const holding = (pattern: RegExp) =>
      texts.filter(([, bytes]) => pattern.test(new TextDecoder().decode(bytes))).map(([name]) => name);
    expect(holding(/\{\{|\}\}|<slot|<tag|[\uE000-\uE003]/)).toEqual([]);
    expect(holding(/descr="Logo of Cumbria County Council"/)).toEqual(["word/header2.xml"]);
  });
});

describe("a template that would say something else than the paper is refused", () => {
  test("where its headings count otherwise than the kind of paper", async () => {
    const { result } = await buildIn(wordLikeTemplate({}, ["%1.", "%1.%2", "%1.%2(%3)"]));
    expect(result).toMatchObject({
      ok: false,
      errors: [
        {
          code: "word-template/list-format",
          message: "level 1 of the template's headings counts as “%1.” (decimal), but the kind of paper as “1.0”",
          at: { file: templateFile, part: "word/numbering.xml" },
        },
        { code: "word-template/list-format", message: expect.stringContaining("level 3") },
      ],
    });
  });

  test("where a heading of its own would push every number on by one", async () => {
    const body = paragraph("Purpose", "Heading1") + paragraph("{{body}}");
    expect((await buildIn(wordLikeTemplate({ body }))).result).toMatchObject({
      ok: false,
      errors: [{ code: "word-template/numbered-before", at: { file: templateFile, text: "Purpose" } }],
    });
    const without = paragraph("Purpose", "Heading1", '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect((await buildIn(wordLikeTemplate({ body: without + paragraph("{{body}}") }))).result.ok).toBe(true);
  });

  test("where it has no place for the text", async () => {
    const { result } = await buildIn(wordLikeTemplate({ body: "" }));
    expect(result).toMatchObject({
      ok: false,
      errors: [{ code: "word-template/no-slot", message: "the template has no place for the text of a paper" }],
    });
  });

  test("where it has places for some sections and not for the others", async () => {
    const { result } = await buildIn(wordLikeTemplate({ body: paragraph("{{section:recommendations}}") }));
    expect(result).toMatchObject({
      ok: false,
      errors: [{ code: "word-template/no-slot", message: expect.stringContaining("no place for: front, summary") }],
    });
  });

  test("where it prints sections in another order: paragraph numbers and references go by the kind's", async () => {
    const { result } = await buildIn(
      wordLikeTemplate({ body: paragraph("{{section:recommendations}}") + paragraph("{{body}}") }),
    );
    expect(result).toMatchObject({
      ok: false,
      errors: [
        {
          code: "word-template/section-order",
          message: "the template prints “recommendations” where the kind of paper has “front”",
        },
      ],
    });
  });

  test("no, but with a warning, where it does not print the title", async () => {
    const { result } = await buildIn(plainTemplate(paragraph("{{body}}")));
    expect(result).toMatchObject({
      ok: true,
      warnings: [{ code: "word-template/no-title", at: { file: templateFile } }],
    });
  });

  test("where the house style has two", async () => {
    const host = riverside(template, {});
    host.files.set("templates/councils/riverside/other.docx", template);
    const result = await build(host, draft);
    expect(result).toMatchObject({ ok: false, errors: [{ code: "word-template/two" }] });
  });
});

describe("{{sections}}, for templates with a front of their own", () => {
  test("takes the paper without its front matter, where the template prints the same facts", async () => {
    const body = paragraph("{{sections}}") + paragraph("{{asAt}}");
    const words = (await piecesIn((await buildIn(wordLikeTemplate({ body }))).bytes)).map(({ words }) => words);
    expect(words.filter((line) => line === "Report to")).toHaveLength(1);
    expect(words).toContain("Executive summary");
  });

  test("is refused where one of those facts would be lost", async () => {
    const lost = await buildIn(
      plainTemplate(["{{title}}", "{{meeting.body}}", "{{sections}}"].map((tag) => paragraph(tag)).join("")),
    );
    expect(lost.result).toMatchObject({
      ok: false,
      errors: [
        { code: "word-template/front-matter", message: expect.stringContaining("meeting.date, paper.author, asAt") },
      ],
    });
  });
});

test("{{contents}} prints the list of contents where the template wants it, and the text has no second one", async () => {
  const kind = new TextDecoder().decode(
    await shipped.packageFile("templates/health-and-wellbeing-board/template.yaml"),
  );
  const settings = `${kind.replace(/^contents: .*\n/m, "")}contents: true\n`;
  const files = { "templates/councils/riverside/health-and-wellbeing-board/template.yaml": settings };
  const body = ["{{section:front}}", "{{contents}}", "Between.", "{{body}}"].map((words) => paragraph(words)).join("");
  const { result, bytes } = await buildIn(wordLikeTemplate({ body }), {}, files);
  expect(result.ok ? [] : result.errors).toEqual([]);
  const words = (await piecesIn(bytes)).map(({ words }) => words);
  expect(words.filter((line) => line === "Contents")).toHaveLength(1);
  expect(words.indexOf("Contents")).toBeLessThan(words.indexOf("Between."));
  expect(words.indexOf("Between.")).toBeLessThan(words.lastIndexOf("Executive summary"));
});

test("sections may have places of their own, with the template's words between them", async () => {
  const places = ["front", "summary"].map((id) => paragraph(`{{section:${id}}}`)).join(paragraph("Between."));
  const { bytes } = await buildIn(wordLikeTemplate({ body: places + paragraph("{{body}}") }));
  const words = (await piecesIn(bytes)).map(({ words }) => words);
  expect(words.indexOf("Between.")).toBe(words.indexOf("Executive summary") - 1);
  expect(words.filter((line) => line === "Executive summary")).toHaveLength(1);
});

test("a final paper with a gap in its template is refused like one with a gap in its text", async () => {
  const gap = wordLikeTemplate({ after: paragraph("Approved on {{plan.current.approved}}.") });
  expect((await buildIn(gap)).result.ok).toBe(true);
  const { result } = await buildIn(gap, { standing: "final" });
  const errors = result.ok ? [] : result.errors.filter(({ severity }) => severity === "error");
  expect(errors).toContainEqual(
    expect.objectContaining({
      code: "template/value-missing",
      at: expect.objectContaining({ file: templateFile, paragraph: 10 }),
    }),
  );
});
