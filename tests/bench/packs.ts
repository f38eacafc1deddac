/** How long a pack takes to bind beside the rendering of its papers, how that grows, and what memory a whole process takes. */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pdfFonts } from "../../src/acts/pdf-press.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { bindPack } from "../../src/pack/bind/bind-pack.ts";
import { type OpenPdf, openPdf, pagesPrinted } from "../../src/pack/bind/open-pdf.ts";
import { planPack } from "../../src/pack/plan/plan-pack.ts";
import { stampsOf } from "../../src/pack/plan/stamps.ts";
import { renderPdf } from "../../src/render/pdf/render-pdf.ts";
import { renderStamps } from "../../src/render/pdf/render-stamps.ts";
import { plainTheme } from "../../src/render/theme/theme.ts";
import { interleaved } from "./measure.ts";
import { ran, workspaceWith } from "./processes.ts";
import { cumbria, documentOf, valueIn } from "./workload.ts";

const fonts = await pdfFonts(nodeHost({ workspace: process.cwd(), named: [] }));

/** Of ten pages. */
const paper = await documentOf(await cumbria(2));

async function bound(papers: readonly Uint8Array[]): Promise<number> {
  const counts = papers.map(pagesPrinted);
  const part = (index: number) => ({ title: `Paper ${index}`, pageCount: counts[index] ?? 0 });
  const plan = planPack({
    meeting: "bench",
    firstPage: 1,
    agenda: part(0),
    papers: papers.slice(1).map((_, index) => {
      const item = String(index + 1);
      return { ...part(index + 1), kind: "paper" as const, item, report: `paper-${item}` };
    }),
  });
  const stamps = stampsOf(plan, { item: "Agenda item {item}", page: "Page {page} of {pages}" });
  const strips = await renderStamps(
    stamps.map(({ item = "", page }) => [`${item} ${page}`]),
    plainTheme,
    fonts,
  );
  valueIn(
    await bindPack({
      plan,
      parts: papers.map((bytes, index) => ({
        open: () => opened(bytes),
        sha256: String(index),
        bookmark: `Paper ${index}`,
        untaggedPage: "",
      })),
      stamps: await opened(strips),
    }),
  );
  return plan.lastPage;
}

async function opened(bytes: Uint8Array): Promise<OpenPdf> {
  return valueIn(await openPdf(bytes, { file: "bench" }));
}

const many = async (papers: number) => {
  const pdfs: Uint8Array[] = [];
  for (let count = 0; count < papers; count += 1) pdfs.push(await renderPdf(paper, plainTheme, fonts));
  return pdfs;
};

/** Fifteen papers; and how the time for a hundred pages grows to that for a thousand. */
export async function packTimes(rounds: number) {
  const pdf = await renderPdf(paper, plainTheme, fonts);
  const copies = (papers: number) => Array.from({ length: papers }, () => pdf);
  const pages = pagesPrinted(pdf);
  const papersFor = (wanted: number) => Math.round(wanted / pages);
  const times = await interleaved(rounds, {
    rendered: () => many(papersFor(150)),
    bound: () => bound(copies(papersFor(150))),
    hundred: () => bound(copies(papersFor(100))),
    thousand: () => bound(copies(papersFor(1000))),
  });
  return { pages: papersFor(150) * pages, papers: papersFor(150), times };
}

/** The memory of `boardpaper pack`, its papers made, bound and checked. */
export async function packMemory(wantedPages: number): Promise<{ readonly pages: number; readonly peakMb: number }> {
  const { files, report } = await cumbria(2);
  const text = String(files[report]).replace(/^meeting: .*$/m, "meeting: 2022-09-20-hwb");
  const one = pagesPrinted(await renderPdf(paper, plainTheme, fonts));
  const names = Array.from({ length: Math.round(wantedPages / one) }, (_, index) => `paper-${index + 1}`);
  const workspace = workspaceWith(names.map((name) => [name, text] as const));
  const folder = join(workspace, "data/cumbria/meetings");
  mkdirSync(folder);
  writeFileSync(join(folder, "2022-09-20-hwb.yaml"), meetingWith(names));
  const { peakMb } = ran([resolve("dist/program/boardpaper.js"), "pack", "2022-09-20-hwb"], workspace);
  const map = JSON.parse(
    readFileSync(join(workspace, "output/cumbria/packs/2022-09-20-hwb/2022-09-20-hwb-pages.json"), "utf8"),
  );
  rmSync(workspace, { recursive: true });
  return { pages: map.pages, peakMb };
}

function meetingWith(papers: readonly string[]): string {
  const items = papers.map(
    (paper, index) => `  - { number: ${index + 1}, title: Paper ${index + 1}, paper: ${paper} }`,
  );
  return `body: hwb\ndate: 2022-09-20\nclerk: Clerk\npublished: 2022-09-01\nitems:\n${items.join("\n")}\n`;
}
