import { describe, expect, test } from "vitest";
import { checkTemplate } from "../../src/acts/check-template.ts";
import { sampleTemplate } from "../../src/acts/sample-template.ts";
import { partText, readPackage } from "../../src/ooxml/read-package.ts";
import { readDocx } from "../../src/read/docx/read-docx.ts";
import { report, riverside } from "../word-templates/in-template.ts";
import { validatorFindings } from "../word-templates/validator.ts";
import { type TemplateChanges, wordLikeTemplate } from "../word-templates/word-like-template.ts";
import { paragraph } from "../word-templates/word-xml.ts";

const file = "house.docx";

function workspace(changes: TemplateChanges = {}) {
  const host = riverside(undefined);
  host.files.set(file, wordLikeTemplate(changes));
  return host;
}

describe("boardpaper template check", () => {
  test("finds nothing wrong with a sound template, and says what it holds", async () => {
    const check = await checkTemplate(workspace(), { file, report, annotateInto: "output" });

    expect(check.findings.filter(({ severity }) => severity !== "suggestion")).toEqual([]);
    expect(check.holds?.tags.map(({ tag }) => tag)).toContain("{{meeting.body}}");
    expect(check.holds?.tags.find(({ tag }) => tag === "{{body}}")?.at).toMatchObject({
      part: "word/document.xml",
      paragraph: 9,
    });
    expect(check.holds?.profile).toMatchObject({
      headingList: [
        { level: 1, prints: "%1.0", style: "heading 1" },
        { level: 2, prints: "%1.%2", style: "council para 2" },
        { level: 3, prints: "%1.%2.%3", style: "council para 3" },
      ],
      goesOnInHeadingList: true,
      tableStyle: "council table",
    });
    expect(check.holds?.profile.styles).toContainEqual({ use: "numbered", style: "council para 2" });
    expect(check.holds?.profile.styles).toContainEqual({ use: "quotation" });
  });

  test("looks at a template in a folder where nothing else may be read", async () => {
    const host = workspace();
    const outside = "/home/officer/house.docx";
    const isFile = async (path: string) => path === outside || host.isFile(path);
    const readBytes = async (path: string) => host.readBytes(path === outside ? file : path);
    const check = await checkTemplate(
      { ...host, isFile, readBytes },
      { file: outside, report, annotateInto: undefined },
    );
    expect(check.holds?.tags.length).toBeGreaterThan(5);
  });

  test("names the facts that nothing prints, and no longer those that a tag prints", async () => {
    const before = await checkTemplate(workspace(), { file, report, annotateInto: undefined });
    const single = /^(area|programme|strategy|inspection|revisit|monitoring|lead)\.\w+$/;
    const [fact = ""] = before.holds?.factsNotPrinted?.filter((name) => single.test(name)) ?? [];
    expect(fact).not.toBe("");

    const after = await checkTemplate(workspace({ after: paragraph(`{{${fact}}}`) }), {
      file,
      report,
      annotateInto: undefined,
    });
    expect(after.holds?.factsNotPrinted).not.toContain(fact);
  });

  test("names tags for which the paper has no fact", async () => {
    const check = await checkTemplate(workspace({ after: paragraph("{{plan.current.approved}}") }), {
      file,
      report,
      annotateInto: undefined,
    });
    expect(check.findings).toContainEqual(
      expect.objectContaining({ code: "template/value-missing", at: expect.objectContaining({ file, paragraph: 10 }) }),
    );
  });

  test("writes a copy with a comment at each fault, which is itself a sound Word file", async () => {
    const host = workspace({ after: paragraph("Report to {{meeting.bord}}"), header: paragraph("{{titel}}") });
    const check = await checkTemplate(host, { file, report, annotateInto: "output" });
    expect(check.annotated).toBe("output/templates/house-annotated.docx");

    const bytes = host.files.get("output/templates/house-annotated.docx") ?? new Uint8Array();
    expect([...(await validatorFindings(bytes))]).toEqual([]);
    const parts = readPackage(bytes);
    const text = (name: string) => (parts.ok ? (partText(parts.value, name) ?? "") : "");
    expect(text("word/comments.xml")).toContain("error: there is no field “bord” in “meeting.bord”");
    expect(text("word/comments.xml")).toContain("hint: did you mean “body”?");
    expect(text("word/comments.xml")).toContain("house.docx, word/header1.xml, paragraph 1");
    expect(text("word/document.xml")).toMatch(
      /<w:commentRangeStart w:id="\d+"\/><w:r><w:t[^>]*>Report to \{\{meeting\.bord\}\}/,
    );
  });

  test("opens no file that the guard refuses, and no file that isn't there", async () => {
    const macro = await checkTemplate(workspace({ parts: { "word/vbaProject.bin": "x" } }), {
      file,
      report,
      annotateInto: "output",
    });
    expect(macro).toMatchObject({ findings: [{ code: "word-template/active-content" }] });
    expect(macro.holds).toBeUndefined();
    const none = await checkTemplate(workspace(), { file: "hose.docx", report, annotateInto: undefined });
    expect(none).toMatchObject({ findings: [{ code: "word-template/no-file", at: { file: "hose.docx" } }] });
  });
});

describe("boardpaper template sample", () => {
  test("fills the template with the fictional area's paper", async () => {
    const host = workspace();
    const sample = await sampleTemplate(host, { file, report: undefined, out: "output" });
    expect(sample).toMatchObject({ ok: true, value: "output/templates/house-sample.docx" });
    const read = readDocx(host.files.get("output/templates/house-sample.docx") ?? new Uint8Array());
    expect(read.ok && read.value.running.join(" ")).toContain("Exampleshire");
  });

  test("writes nothing where the template is at fault", async () => {
    const host = workspace({ body: "" });
    const sample = await sampleTemplate(host, { file, report, out: "output" });
    expect(sample).toMatchObject({ ok: false, errors: [{ code: "word-template/no-slot", at: { file } }] });
    expect([...host.files.keys()].filter((path) => path.startsWith("output/"))).toEqual([]);
  });
});
