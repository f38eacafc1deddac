/** What the validators of the field say of packs: of our own papers alone, and with papers from elsewhere among them. */

import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { pack } from "../../src/acts/pack.ts";
import { partTwo } from "../../src/acts/part-two.ts";
import { supplement } from "../../src/acts/supplement.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { boundPdf } from "../pack/bound-pack.ts";
import { judge, testWith } from "./judge.ts";
import { judgedByVeraPdf, veraPdfJar } from "./vera-pdf.ts";

const out = mkdtempSync(join(tmpdir(), "boardpaper-packs-"));
const host = nodeHost({ workspace: join(import.meta.dirname, "../.."), named: [out] });
const audit = { meeting: "data/exampleshire/meetings/2026-03-26-audit.yaml", standing: "draft", out } as const;
const panel = { meeting: "data/worcestershire/meetings/2019-03-06-scrutiny.yaml", standing: "draft", out } as const;

let withForeign = "";
let ours: readonly string[] = [];

async function made(pending: ReturnType<typeof pack>): Promise<string> {
  const answer = await pending;
  if (!answer.ok) throw new Error(answer.errors.map(({ message }) => message).join("\n"));
  expect(answer.warnings.filter(({ code }) => code.startsWith("pdf/"))).toEqual([]);
  return answer.value[0] ?? "";
}

describe("packs of Exampleshire's audit committee and Worcestershire's panel", () => {
  beforeAll(async () => {
    withForeign = await made(pack(host, audit));
    ours = [
      await made(partTwo(host, audit)),
      await made(supplement(host, { ...audit, number: 1 })),
      await made(pack(host, panel)),
    ];
  }, 300_000);

  const found = veraPdfJar();
  const withVeraPdf = "jar" in found ? testWith("soffice") : testWith("VERAPDF_JAR");

  withVeraPdf("pass veraPDF as PDF/UA-1, whatever papers they hold, and as PDF/A-2a where all are ours", () => {
    const { jar } = found as { readonly jar: string };
    const verdicts = [...judgedByVeraPdf(jar, "ua1", [withForeign, ...ours]), ...judgedByVeraPdf(jar, "2a", ours)];
    expect(verdicts.filter(({ isCompliant }) => !isCompliant)).toEqual([]);
    expect(verdicts).toHaveLength(7);
    for (const { passedChecks } of verdicts) expect(passedChecks).toBeGreaterThan(5_000);
  });

  testWith("soffice", "qpdf")("are sound PDFs by qpdf, without a warning", () => {
    for (const path of [withForeign, ...ours]) {
      const { status, output } = judge("qpdf", ["--check", path]);
      expect({ path, status, warnings: output.match(/WARNING.*/g) }).toEqual({ path, status: 0, warnings: null });
    }
  });

  testWith("soffice")("hold the Word paper as LibreOffice prints it, with its headings as bookmarks", async () => {
    const { pages, bookmarks } = await boundPdf(readFileSync(withForeign));
    const at = bookmarks.findIndex(({ title }) => title === "6 Progress of internal audit");
    const [paper] = bookmarks.slice(at);
    expect(pages[(paper?.page ?? 0) - 1]).toContain("DebtsofcarehomesFair5");
    expect(bookmarks.slice(at + 1, at + 4).map(({ title }) => title)).toEqual([
      "Progress of internal audit",
      "What was found",
      "What comes next",
    ]);
  });
});

test("the draft Cabinet report is Appendix 1 of the panel's pack", async () => {
  const pages = JSON.parse(
    readFileSync(await made(pack(host, panel)).then((path) => path.replace(/pack\.pdf$/, "pages.json")), "utf8"),
  );
  expect(
    pages.parts.map(({ report, source, title }: Record<string, string>) => [report ?? source, title]).slice(1),
  ).toEqual([
    ["2019-03-06-scrutiny-panel", "SEND: progress of the joint Written Statement of Action"],
    ["2019-03-14-cabinet", "Appendix 1: progress of the joint Written Statement of Action for SEND"],
  ]);
});
