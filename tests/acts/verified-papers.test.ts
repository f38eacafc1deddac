/** What `build --verify`, `--final` and `--embed-data` let a PDF claim, and when a claim is taken back. */

import { describe, expect, test } from "vitest";
import { build } from "../../src/acts/build.ts";
import { verifiedPapers } from "../../src/acts/verified-papers.ts";
import { checkPdf } from "../../src/check/pdf/check-pdf.ts";
import { filesBelow } from "../../src/host/files-below.ts";
import { memoryHost } from "../../src/host/memory-host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { document, everyBlockDocument } from "../make.ts";

const shipped = nodeHost({ workspace: process.cwd(), named: [] });
const report = "data/cumbria/reports/2022-09-health-and-wellbeing-board.md";
const path = "out/cumbria/2022-09-health-and-wellbeing-board/2022-09-health-and-wellbeing-board";

async function built(more: {
  readonly isVerified?: boolean;
  readonly embedsData?: boolean;
  readonly isLargePrint?: boolean;
}) {
  const paths = (await filesBelow(shipped, "data")).map((file) => `data/${file}`);
  const files = await Promise.all(paths.map(async (file) => [file, await shipped.readBytes(file)] as const));
  const host = memoryHost({ files: Object.fromEntries(files), shipped });
  const request = {
    reports: [report],
    formats: ["pdf", "md"],
    standing: "draft",
    asAt: undefined,
    out: "out",
  } as const;
  const answer = await build(host, { ...request, ...more });
  return { files: answer.ok ? answer.value : [], bytes: (file: string) => host.files.get(file) ?? new Uint8Array() };
}

/** What the metadata of a PDF says that it is. */
function claimsOf(bytes: Uint8Array): readonly string[] {
  const text = Buffer.from(bytes).toString("latin1");
  return [...text.matchAll(/<pdf([ua]a?)id:part>(\d)</g)].map(([, standard, part]) => `${standard}${part}`);
}

describe("a PDF", () => {
  test("of a draft claims nothing", async () => {
    const { bytes } = await built({});
    expect(claimsOf(bytes(`${path}.pdf`))).toEqual([]);
  });

  test("that is verified claims PDF/UA-1 and PDF/A-2a, and is that", async () => {
    const pdf = (await built({ isVerified: true })).bytes(`${path}.pdf`);
    expect(claimsOf(pdf)).toEqual(["ua1", "a2"]);
    const check = await checkPdf("paper.pdf", pdf, "ua-1-and-a-2a");
    expect(check).toMatchObject({ ok: true, value: { findings: [] } });
  });

  test("with its data claims PDF/A-3a, and holds every fact that the paper prints", async () => {
    const pdf = (await built({ embedsData: true })).bytes(`${path}.pdf`);
    expect(claimsOf(pdf)).toEqual(["ua1", "a3"]);
    const check = await checkPdf("paper.pdf", pdf, "ua-1-and-a-3a");
    expect(check).toMatchObject({ ok: true, value: { findings: [] } });
    expect(Buffer.from(pdf).toString("latin1")).toContain("2022-09-health-and-wellbeing-board.json");
  });

  test("in large print stands beside the other, and there is one text of both", async () => {
    const { files } = await built({ isLargePrint: true });
    expect(files).toEqual([`${path}-large-print.pdf`, `${path}.md`]);
  });
});

describe("a claim that does not hold", () => {
  const untitled = { ...document(), properties: { ...document().properties, title: "" } };
  const request = {
    theme: plainTheme,
    folder: "papers",
    isLargePrint: false,
    claims: { kind: "ua-1-and-a-2a" },
    formats: ["pdf", "docx", "html", "json"],
  } as const;

  test("is taken back, and what was found is told as a warning", async () => {
    const papers = await verifiedPapers(shipped, { ...request, paper: { document: untitled } });
    expect(papers.ok && papers.warnings.map(({ severity, code }) => `${severity} ${code}`)).toEqual(
      expect.arrayContaining(["warning pdf/title", "warning word/title", "warning html/title"]),
    );
    const [pdf] = papers.ok ? papers.value : [];
    expect(pdf && claimsOf(pdf.bytes)).toEqual([]);
  });

  test("stays where nothing is found", async () => {
    const papers = await verifiedPapers(shipped, { ...request, paper: { document: everyBlockDocument() } });
    expect(papers).toMatchObject({ ok: true, warnings: [] });
    const [pdf] = papers.ok ? papers.value : [];
    expect(pdf && claimsOf(pdf.bytes)).toEqual(["ua1", "a2"]);
  });
});
