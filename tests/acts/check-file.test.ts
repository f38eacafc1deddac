/** Finished papers, ours or from elsewhere, as `boardpaper check` judges them. */

import { describe, expect, test } from "vitest";
import { check } from "../../src/acts/check.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { placeInWords } from "../../src/values/place.ts";
import { body, changed, sound, withBody } from "../check/docx/word-files.ts";
import { document, everyBlock, section, text } from "../make.ts";
import { bytesIn } from "../render/formats.ts";

/** Of every kind of block, but for the paragraph with a value that looks like a tag. */
const paper = document({
  sections: [section(Object.values(everyBlock).filter(({ kind }) => kind !== "paragraph"))],
});

async function found(path: string, bytes: Uint8Array | string): Promise<readonly string[]> {
  const answer = await check(
    memoryHost({ files: { [path]: bytes }, shipped: nodeHost({ workspace: ".", named: [] }) }),
    [path],
  );
  const findings = answer.ok ? answer.warnings : answer.errors;
  return findings.map(({ severity, code, at }) => `${at ? placeInWords(at) : "?"} ${severity} ${code}`);
}

describe("boardpaper check of a file", () => {
  test.each(["docx", "html", "pdf"] as const)("finds nothing in a %s of ours", async (format) => {
    expect(await found(`papers/report.${format}`, await bytesIn(format, paper))).toEqual([]);
  });

  test("tells of a Word file in which paragraph, of a page in which line, of a PDF on which page", async () => {
    const line = "<w:p><w:r><w:t>Budget: {{budget}}</w:t></w:r></w:p>";
    const skipped = '<w:p><w:pPr><w:pStyle w:val="Heading3"/></w:pPr><w:r><w:t>Deep</w:t></w:r></w:p>';
    const inWord = await found(
      "report.docx",
      changed(withBody(skipped + line), { [body]: (xml) => xml.replace("{{x}}", "") }),
    );
    expect(inWord.map((words) => words.replace(/\d+/, "N"))).toEqual([
      "report.docx, paragraph N error word/heading-level",
      "report.docx, paragraph N warning words/left-over",
      // Its words in Welsh.
      "report.docx, paragraph N suggestion words/unknown",
    ]);

    const html = "<!doctype html>\n<html lang=en><title>T</title>\n<p>[insert name]</p>";
    expect(await found("report.html", html)).toEqual(["report.html:3:4 warning words/left-over"]);

    const gap = section([{ kind: "paragraph", id: "gap/1", content: [text("[not supplied: lead]")] }], "gap");
    const turned = { ...paper, sections: [...paper.sections, { ...gap, orientation: "landscape" } as const] };
    expect(await found("report.pdf", await bytesIn("pdf", turned))).toEqual([
      expect.stringMatching(/^report\.pdf, page [34] warning words\/left-over$/),
    ]);
  });

  test("judges text by its words alone", async () => {
    expect(await found("notes.txt", "One line.\nError! Reference source not found.\n")).toEqual([
      "notes.txt:2 warning words/left-over",
    ]);
    expect(await found("notes/minutes.md", "# Minutes\n\nLorem ipsum dolor.")).toEqual([
      "notes/minutes.md:3 warning words/left-over",
    ]);
  });

  test("says what is not there, and what cannot be read", async () => {
    expect((await check(memoryHost({ files: {} }), ["gone.docx"])).ok).toBe(false);
    expect(await found("report.docx", "no package")).toEqual(["report.docx error package/not-a-zip"]);
    expect(await found("report.pdf", "no pdf")).toEqual(["report.pdf error pdf/unreadable"]);
    const headless = changed(sound, { "word/document.xml": () => undefined });
    expect(await found("report.docx", headless)).toEqual(["report.docx error docx/unreadable"]);
  });

  test("names a file that is not there, as check/no-such-file", async () => {
    const answer = await check(memoryHost({ files: {} }), ["gone.docx"]);
    expect(answer).toMatchObject({ errors: [{ code: "check/no-such-file", at: { file: "gone.docx" } }] });
  });
});
