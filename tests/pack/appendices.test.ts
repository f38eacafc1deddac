import { describe, expect, test } from "vitest";
import { pack } from "../../src/acts/pack.ts";
import type { PageMap } from "../../src/pack/plan/page-map.ts";
import { openPdf } from "../../src/read/pdf/open-pdf.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { document, text } from "../make.ts";
import { fonts } from "../render/pdf/fonts.ts";
import { boundPdf } from "./bound-pack.ts";
import { agenda, meeting, meetingArea, waiting } from "./meeting-area.ts";
import { scannedPdf } from "./scanned-pdf.ts";

const folder = "output/exampleshire/packs/2026-01-20-cabinet/2026-01-20-cabinet";
const withAppendices = `${agenda}    appendices:
      - { title: "Appendix 1: draft report to the board", paper: 2026-02-board }
      - { title: "Appendix 2: survey", file: meetings/survey.pdf }
      - { title: "Appendix 3: letter", file: meetings/letter.pdf }
`.replace(
  "  - { number: 6, title: Waiting times, paper: 2026-01-waiting }\n",
  "  - number: 6\n    title: Waiting times\n    paper: 2026-01-waiting\n",
);

const files = async () => ({
  "data/exampleshire/reports/2026-02-board.md": waiting
    .replace("title: Waiting times", "title: Draft report to the board")
    .replace("meeting: 2026-01-20-cabinet", "meeting: { body: send-board, date: 2026-02-10 }"),
  "data/exampleshire/meetings/survey.pdf": await renderPdf(
    document({ title: [text("Survey of parents")] }),
    plainTheme,
    fonts,
  ),
  "data/exampleshire/meetings/letter.pdf": await scannedPdf(),
});
const area = async (change: (agenda: string) => string = (same) => same, more = {}) =>
  meetingArea({ ...(await files()), [meeting]: change(withAppendices), ...more });
const request = { meeting, standing: "draft", out: "output" } as const;

describe("a paper with a report for another body, a tagged PDF and a scanned one behind it", async () => {
  const host = await area();
  const answer = await pack(host, request);
  const bytes = await host.readBytes(`${folder}-pack.pdf`);
  const map: PageMap = JSON.parse(new TextDecoder().decode(await host.readBytes(`${folder}-pages.json`)));
  const pdf = await boundPdf(bytes);

  test("is bound with them in order, and told that nobody can listen to the scanned one", () => {
    expect(answer).toMatchObject({ ok: true });
    expect(answer.ok && answer.warnings).toContainEqual(
      expect.objectContaining({
        severity: "warning",
        code: "pack/untagged",
        message: expect.stringContaining("Appendix 3: letter"),
        at: expect.objectContaining({ file: meeting, line: 20 }),
      }),
    );
    expect(answer.ok ? answer.warnings.map(({ code }) => code).sort() : []).toEqual(["pack/untagged", "pdf/font"]);
    expect(map.parts.map(({ kind, item, report, source }) => [kind, item, report ?? source])).toEqual([
      ["agenda", undefined, undefined],
      ["paper", "5", "2026-01-progress"],
      ["paper", "6", "2026-01-waiting"],
      ["appendix", "6", "2026-02-board"],
      ["appendix", "6", "data/exampleshire/meetings/survey.pdf"],
      ["appendix", "6", "data/exampleshire/meetings/letter.pdf"],
    ]);
  });

  test("has a bookmark for each, and each page the item's stamp; the agenda leads to the paper", () => {
    const top = pdf.bookmarks.filter(({ depth }) => depth === 0).slice(1);
    expect(top.map(({ title, page }) => [title, page])).toEqual(
      map.parts.slice(1).map(({ item, title, firstPage }) => [`${item} ${title}`, firstPage]),
    );
    for (const page of pdf.pages.slice((map.parts[2]?.firstPage ?? 1) - 1)) expect(page).toContain("Agendaitem6·Page");
    expect(pdf.links.filter(({ on }) => on === 1).map(({ to }) => to)).toEqual([
      map.parts[1]?.firstPage,
      map.parts[2]?.firstPage,
    ]);
  });

  test("keeps the structure of the tagged one, and claims nothing where the check finds what others left out", async () => {
    const survey = map.parts.at(-2);
    const file = await openPdf(bytes);
    const structure = file.ok ? JSON.stringify(file.value.structure[(survey?.firstPage ?? 1) - 1]) : "";
    expect(structure).toContain('"role":"H1"');
    expect(answer.ok && answer.warnings.map(({ code }) => code)).toContain("pdf/font");
    expect(Buffer.from(bytes).includes("pdfuaid")).toBe(false);
  });
});

describe("a paper that encloses the draft of a report to another body", async () => {
  const enclosing = waiting.replace(
    "title: Waiting times\n",
    "title: Waiting times\nappendices: [{ title: Report to the board, draftOf: 2026-02-board }]\n",
  );
  const path = "data/exampleshire/reports/2026-01-waiting.md";
  const bound = async (meetingFile: string) => {
    const host = meetingArea({ ...(await files()), [meeting]: meetingFile, [path]: enclosing });
    const answer = await pack(host, { ...request, standing: "final" });
    if (!answer.ok) throw new Error(answer.errors.map(({ message }) => message).join("\n"));
    const map: PageMap = JSON.parse(new TextDecoder().decode(await host.readBytes(`${folder}-pages.json`)));
    const pdf = await boundPdf(await host.readBytes(`${folder}-pack.pdf`));
    const appendices = map.parts.filter(({ kind }) => kind === "appendix");
    return appendices.map(({ source, title, firstPage }) => ({ source, title, words: pdf.pages[firstPage - 1] }));
  };
  const marked = expect.stringContaining("DraftofthereporttoSENDBoard,10February2026");

  test("has it behind it in the pack, marked as a draft in a final pack too, without the meeting's file naming it", async () => {
    expect(await bound(agenda)).toEqual([
      { source: "2026-02-board", title: "Appendix 1: Report to the board", words: marked },
    ]);
  });

  test("has it once, in the meeting's words, where the meeting's file names it", async () => {
    const named = withAppendices.replace(/ {6}- \{ title: "Appendix [23].*\n/g, "");
    expect(await bound(named)).toEqual([
      { source: "2026-02-board", title: "Appendix 1: draft report to the board", words: marked },
    ]);
  });
});

describe("an appendix is refused, at its place in the meeting's file", () => {
  test.each([
    ["that there is not", (text: string) => text.replace("survey.pdf", "surveys.pdf"), "meeting/paper-missing", 19],
    ["listed twice", (text: string) => text.replace("letter.pdf", "survey.pdf"), "meeting/paper-twice", 20],
    [
      "that is neither report nor file",
      (text: string) => text.replace(", file: meetings/survey.pdf", ""),
      "data/invalid-value",
      19,
    ],
    [
      "outside the area's folder",
      (text: string) => text.replace("meetings/survey.pdf", "../cumbria/survey.pdf"),
      "data/invalid-value",
      19,
    ],
  ])("%s", async (_what, change, code, line) => {
    const answer = await pack(await area(change), request);
    expect(answer.ok ? [] : answer.errors).toContainEqual(
      expect.objectContaining({ code, at: expect.objectContaining({ file: meeting, line }) }),
    );
  });
});
