import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { openTemplate } from "../../src/ooxml/open-template.ts";
import { readDocx } from "../../src/read/docx/read-docx.ts";
import { tagsIn } from "../../src/template/word/fill-word.ts";
import { buildIn } from "./in-template.ts";
import { northmarchTemplate, southmereTemplate } from "./sample-templates.ts";

const shipped = (council: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, "../../templates/councils", council, "report.docx")));

function tagsOf(bytes: Uint8Array): readonly string[] {
  const opened = openTemplate("report.docx", bytes);
  return opened.ok ? tagsIn({ file: "report.docx", parts: opened.value }).map(({ tag }) => tag) : [];
}

test("Northmarch's template is the one that is made here", () => {
  expect(shipped("northmarch")).toEqual(northmarchTemplate());
});

test("Southmere's template has the tags of the one that is made here, after LibreOffice saved it", () => {
  // LibreOffice gives a first page a footer of its own.
  expect(new Set(tagsOf(shipped("southmere")))).toEqual(new Set(tagsOf(southmereTemplate())));
  expect(tagsOf(southmereTemplate()).length).toBeGreaterThan(20);
});

describe.each(["northmarch", "southmere"])("a paper in the template of %s", (council) => {
  test("is built, with its front in the template's look and the paper's sections", async () => {
    const { result, bytes } = await buildIn(shipped(council));
    expect(result).toMatchObject({ ok: true, warnings: [] });
    const read = readDocx(bytes ?? new Uint8Array());
    const words = read.ok ? read.value.pieces.map(({ words }) => words) : [];
    expect(words.slice(0, 9)).toEqual([
      "SEND improvement update",
      "Report to",
      "Health and Wellbeing Board",
      "Meeting",
      "September 2022",
      "Report of",
      "SEND Strategic Lead",
      "Position as at",
      "31 August 2022",
    ]);
    expect(words).toContain("How the programme is reported");
    expect(words.filter((line) => line === "Report to")).toHaveLength(1);
  });
});
