/** Papers built in this process, beside the same words through the plain libraries. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inThreads, threadsFor } from "../../src/host/in-threads.ts";
import { build, type Format, nodeHost } from "../../src/index.ts";
import { interleaved } from "./measure.ts";
import { inTemplate } from "./merge.ts";
import { type PlainData, type PlainFormat, plainDataOf, plainPaper } from "./plain-papers.ts";
import { cumbria, documentOf, hostOf, valueIn, type Workload, withParagraph } from "./workload.ts";

const all: readonly PlainFormat[] = ["docx", "pdf", "html"];

let saves = 0;

/** As after a save: of a paper that has not changed, most of the work is kept. */
async function ours(saved: Workload, formats: readonly Format[]): Promise<void> {
  saves += 1;
  const workload = withParagraph(saved, `Saved ${saves} times.`);
  const request = { reports: [workload.report], formats, standing: "draft", asAt: undefined, out: "output" } as const;
  valueIn(await build(hostOf(workload), request));
}

async function plain(data: PlainData, formats: readonly PlainFormat[]): Promise<void> {
  for (const format of formats) await plainPaper(data, format);
}

export async function warm(times: number, rounds: number) {
  const workload = await cumbria(times);
  const data = plainDataOf(await documentOf(workload));
  return interleaved(rounds, {
    docx: () => ours(workload, ["docx"]),
    "docx in template": () => ours(inTemplate(workload, "northmarch"), ["docx"]),
    "plain docx": () => plain(data, ["docx"]),
    pdf: () => ours(workload, ["pdf"]),
    "plain pdf": () => plain(data, ["pdf"]),
    html: () => ours(workload, ["html"]),
    all: () => ours(workload, all),
    "plain all": () => plain(data, all),
  });
}

export async function batch(papers: number) {
  const workloads = await Promise.all(Array.from({ length: papers }, (_, index) => cumbria(1, `paper-${index + 1}`)));
  const data = await Promise.all(workloads.map(async (workload) => plainDataOf(await documentOf(workload))));
  const own = await msOf(async () => {
    for (const workload of workloads) await ours(workload, all);
  });
  const baseline = await msOf(async () => {
    for (const each of data) await plain(each, all);
  });
  return { papers, ms: own, plainMs: baseline, ratio: own / baseline };
}

/**
 * The same papers by one worker, and by as many as the machine bears; on the disk, since workers have hosts of their own.
 * Once from their start, and then by the same workers again, as they stay for the next build.
 */
export async function workers(papers: number) {
  const workspace = mkdtempSync(join(tmpdir(), "boardpaper-"));
  cpSync("data", join(workspace, "data"), { recursive: true });
  const folder = "data/cumbria/reports";
  const text = readFileSync(join(folder, "2022-09-health-and-wellbeing-board.md"));
  const reports = Array.from({ length: papers }, (_, index) => `${folder}/paper-${index + 1}.md`);
  for (const report of reports) writeFileSync(join(workspace, report), text);
  const request = { reports, formats: all, standing: "draft", asAt: undefined } as const;
  const folders = { workspace, named: [] };
  const { beside: _, ...host } = nodeHost(folders);
  const builds = (out: string, threadsOf: (jobs: number) => number) => {
    const withThreads = { ...host, inThreads: inThreads(folders, { threadsOf, stayForMs: 60_000 }) };
    return async () => valueIn(await build(withThreads, { ...request, out }));
  };
  const one = builds("one", () => 1);
  const several = builds("several", threadsFor);
  const fromStart = { one: await msOf(one), several: await msOf(several) };
  const again = await interleaved(5, { one, several });
  rmSync(workspace, { recursive: true });
  return { papers, workers: threadsFor(papers), fromStart, again };
}

async function msOf(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}
