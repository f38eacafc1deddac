import { describe, expect, test } from "vitest";
import { openTemplate } from "../../src/ooxml/open-template.ts";
import { pictureSize } from "../../src/ooxml/picture-size.ts";
import { partText } from "../../src/ooxml/read-package.ts";
import { filled } from "./fill.ts";
import { buildIn, paperIn, templateFile } from "./in-template.ts";
import { findingsBeside, isWaived } from "./validator.ts";
import { png, wordLikeTemplate } from "./word-like-template.ts";
import { declaration, logo, namespaces, paragraph, run } from "./word-xml.ts";

const header = "word/header2.xml";
/** As LibreOffice saves it: the alternative text stands there twice. */
const asked = (...descriptions: readonly string[]) =>
  wordLikeTemplate({
    parts: {
      [header]: `${declaration}<w:hdr ${namespaces}>${paragraph(descriptions.map((words) => logo("rId1", words).replace('name="logo.png"', `$& descr="${words}"`)).join(""), "Header")}</w:hdr>`,
    },
  });
const measures = `measures:
  - id: on-time
    name: Plans issued on time
    unit: percent
    better: higher
    points:
      - { period: 2022-05, value: 57.0, known: 2022-06-19 }
      - { period: 2022-06, value: 61.3, known: 2022-07-20 }
      - { period: 2022-07, value: 62.5, known: 2022-08-20 }
`;
const house = {
  "data/cumbria/measures.yaml": measures,
  "templates/councils/riverside/logo.png": png(300, 300, [200, 0, 0]),
};
const chart = "chart:line on-time 2";
const template = asked("{{ logo }}", "{{chart:line on-time 2}}");

describe("a picture whose alternative text is a tag", () => {
  test("gives its place to the council's logo, or to a chart of the facts, as large as fits, with words for each", async () => {
    const { result, bytes } = await buildIn(template, {}, house);
    expect(result).toMatchObject({ ok: true, warnings: [] });
    const opened = openTemplate("paper.docx", bytes ?? new Uint8Array());
    const parts = opened.ok ? opened.value : new Map<string, Uint8Array>();
    const xml = partText(parts, header) ?? "";
    const descriptions = [...xml.matchAll(/<wp:docPr[^>]* descr="([^"]*)"/g)].map(([, words]) => words);
    expect(descriptions).toEqual(["Logo of Cumbria County Council", expect.stringMatching(/61\.3.*62\.5/s)]);
    expect(xml).not.toContain("{{");
    const extents = [...xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)].map(([, ...sides]) => sides.map(Number));
    // The place is 1440000 by 480000; the logo is as wide as it is high.
    expect(extents[0]).toEqual([480_000, 480_000]);
    expect(Math.max(...(extents[1] ?? []).map((side, index) => side / ([1_440_000, 480_000][index] ?? 1)))).toBeCloseTo(
      1,
      2,
    );
    const media = [...parts.keys()].filter((name) => name.startsWith("word/media/"));
    expect(media.map((name) => name.replace(/.*\./, "")).sort()).toEqual(["png", "png", "svg"]);
    expect(pictureSize(parts.get("word/media/filled-1.png") ?? new Uint8Array())).toMatchObject({
      width: 300,
      height: 300,
    });
    expect(media).not.toContain("word/media/image1.png");
  });

  test.skipIf(isWaived)("is as valid as the template to Microsoft's validator", async () => {
    const { bytes } = await buildIn(template, {}, house);
    expect(await findingsBeside(template, bytes ?? new Uint8Array())).toEqual([]);
  });

  test("is the same each time", async () => {
    const { bytes } = await buildIn(template, {}, house);
    expect(bytes).toBeInstanceOf(Uint8Array);
    expect((await buildIn(template, {}, house)).bytes).toEqual(bytes);
  });

  test("is kept with the facts that it shows, so that it can be explained and archived", async () => {
    const { document } = await paperIn(asked(`{{${chart}}}`), house);
    const fill = document.fills?.find(({ slot }) => slot === chart);
    expect(fill?.at).toMatchObject({ part: header, paragraph: 1 });
    expect(fill?.facts.length).toBeGreaterThan(2);
    expect(fill?.facts.filter((name) => !Object.hasOwn(document.facts, name))).toEqual([]);
  });

  test.each([
    { asks: "for a logo that nobody has put there", by: asked("{{logo}}"), code: "word-template/no-logo", files: {} },
    {
      asks: "for a logo whose file is no picture",
      by: asked("{{logo}}"),
      code: "word-template/no-logo",
      files: { "templates/councils/riverside/logo.png": "GIF89a" },
    },
    { asks: "for a chart that there is not", by: asked("{{chart:timelin}}"), code: "figure/unknown-kind", files: {} },
    {
      asks: "for a measure that there is not",
      by: asked("{{chart:line plans-on-time}}"),
      code: "figure/unknown-measure",
      files: {},
    },
  ])("is refused where it asks $asks, with its place", async ({ by, code, files }) => {
    const { result, bytes } = await buildIn(by, {}, files);
    expect(result.ok ? [] : result.errors).toMatchObject([
      { code, at: { file: templateFile, part: header, paragraph: 1 } },
    ]);
    expect(bytes).toBeUndefined();
  });

  test.each([
    { of: "in text", after: paragraph(run("{{logo}}")) },
    { of: "beside other words", after: paragraph(run("Chart: {{chart:timeline}}")) },
  ])("is no tag for text: $of", ({ after }) => {
    const result = filled({ after });
    expect(result.ok ? [] : result.errors).toMatchObject([
      { code: "word-template/picture-slot", at: { part: "word/document.xml", paragraph: 10 } },
    ]);
  });
});

describe("the size of a picture", () => {
  test("is read from PNG and JPEG files, and from nothing else", () => {
    const frame = [0xff, 0xc2, 0, 17, 8, 0, 40, 0, 120, 3, 0, 0, 0];
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, ...frame]);
    expect(pictureSize(png(120, 40, [0, 0, 0]))).toEqual({ ending: "png", width: 120, height: 40 });
    expect(pictureSize(jpeg)).toEqual({ ending: "jpeg", width: 120, height: 40 });
    for (const wrong of [jpeg.slice(0, 9), new Uint8Array([0xff, 0xd8, 0, 0, 0, 0]), new Uint8Array(0)]) {
      expect(pictureSize(wrong)).toBeUndefined();
    }
  });
});
