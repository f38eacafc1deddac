/**
 * `npm run bench`: how long papers take, beside the same words through plain handlebars, docx and pdfmake.
 *
 * Ratios and medians of interleaved runs; the figures of one run are only worth comparing with each other.
 */

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build, type Format, nodeHost } from "boardpaper";
import { interleaved, type Timed, timed } from "./measure.ts";
import { inTemplate, valuesAndRows } from "./merge.ts";
import { type PlainData, type PlainFormat, plainDataOf, plainPaper, usePlainFonts } from "./plain-papers.ts";
import { cumbria, documentOf, hostOf, valueIn, type Workload } from "./workload.ts";

const all: readonly PlainFormat[] = ["docx", "pdf", "html"];
const arimo = (style: string) => join("node_modules/@expo-google-fonts/arimo", style, `Arimo_${style}.ttf`);
usePlainFonts({
  normal: arimo("400Regular"),
  bold: arimo("700Bold"),
  italics: arimo("400Regular_Italic"),
  bolditalics: arimo("700Bold_Italic"),
});

async function ours(workload: Workload, formats: readonly Format[]): Promise<void> {
  const request = { reports: [workload.report], formats, standing: "draft", asAt: undefined, out: "output" } as const;
  valueIn(await build(hostOf(workload), request));
}

async function plain(data: PlainData, formats: readonly PlainFormat[]): Promise<void> {
  for (const format of formats) await plainPaper(data, format);
}

async function warm(times: number, rounds: number) {
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

/** Whole processes, by the clock of this one. */
function cold(rounds: number) {
  const out = mkdtempSync(join(tmpdir(), "boardpaper-"));
  const report = "data/cumbria/reports/2022-09-health-and-wellbeing-board.md";
  const tellPeak =
    'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))';
  const commands = {
    "node -e 0": ["-e", "0"],
    docx: ["dist/program/boardpaper.js", "build", report, "--to", "docx", "--out", out],
    pdf: ["dist/program/boardpaper.js", "build", report, "--to", "pdf", "--out", out],
    html: ["dist/program/boardpaper.js", "build", report, "--to", "html", "--out", out],
    all: ["dist/program/boardpaper.js", "build", report, "--out", out],
  } as const;
  const times = new Map<string, number[]>();
  let peakKb = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, args] of Object.entries(commands)) {
      // What was built before would be left as it is, and nothing would be timed.
      rmSync(out, { recursive: true, force: true });
      const start = performance.now();
      const ran = spawnSync(process.execPath, ["--import", tellPeak, ...args], { encoding: "utf8" });
      const elapsed = performance.now() - start;
      if (ran.status !== 0) throw new Error(`${name}: ${ran.stderr}`);
      peakKb = Math.max(peakKb, Number(/peak (\d+)/.exec(ran.stderr)?.[1]));
      if (round > 0) times.set(name, [...(times.get(name) ?? []), elapsed]);
    }
  }
  rmSync(out, { recursive: true, force: true });
  return { times: Object.fromEntries([...times].map(([name, each]) => [name, timed(each)])), peakMb: peakKb / 1024 };
}

async function batch(papers: number) {
  const workloads = await Promise.all(Array.from({ length: papers }, (_, index) => cumbria(1, `paper-${index + 1}`)));
  const data = await Promise.all(workloads.map(async (workload) => plainDataOf(await documentOf(workload))));
  const timeOf = async (job: () => Promise<void>) => {
    const start = performance.now();
    await job();
    return performance.now() - start;
  };
  const own = await timeOf(async () => {
    for (const workload of workloads) await ours(workload, all);
  });
  const baseline = await timeOf(async () => {
    for (const each of data) await plain(each, all);
  });
  return { papers, ms: own, plainMs: baseline, ratio: own / baseline };
}

/** The same papers by one thread, and by as many as the machine bears; on the disk, since threads have hosts of their own. */
async function threads(papers: number) {
  const workspace = mkdtempSync(join(tmpdir(), "boardpaper-"));
  cpSync("data", join(workspace, "data"), { recursive: true });
  const folder = "data/cumbria/reports";
  const text = readFileSync(join(folder, "2022-09-health-and-wellbeing-board.md"));
  const reports = Array.from({ length: papers }, (_, index) => `${folder}/paper-${index + 1}.md`);
  for (const report of reports) writeFileSync(join(workspace, report), text);
  const { inThreads, ...alone } = nodeHost({ workspace, named: [] });
  const request = { reports, formats: all, standing: "draft", asAt: undefined } as const;
  const times = await interleaved(3, {
    one: async () => valueIn(await build(alone, { ...request, out: "one" })),
    threads: async () =>
      valueIn(await build({ ...alone, ...(inThreads && { inThreads }) }, { ...request, out: "two" })),
  });
  rmSync(workspace, { recursive: true });
  return times;
}

const ratio = (one: Timed, other: Timed): number => one.medianMs / other.medianMs;

const short = await warm(1, 15);
const long = await warm(10, 5);
const whole = cold(7);
const many = await batch(200);
const threaded = await threads(200);
const { rows: filledRows, times: filled } = await valuesAndRows(15);
const figures = {
  node: process.version,
  warm: short,
  tenTimes: long,
  cold: whole,
  batch: many,
  threads: threaded,
  valuesAndRows: filled,
  ratios: {
    "warm, all formats, over plain (at most 1.1)": ratio(short.all, short["plain all"]),
    "warm, Word, over plain": ratio(short.docx, short["plain docx"]),
    "warm, PDF, over plain": ratio(short.pdf, short["plain pdf"]),
    "cold, all formats, over node -e 0 (at most 14)": ratio(
      whole.times.all as Timed,
      whole.times["node -e 0"] as Timed,
    ),
    "growth exponent, ten times the paper (at most 1.15)": Math.log10(long.all.medianMs / short.all.medianMs),
    "warm, Word in a council's template, over Word (at most 4)": ratio(short["docx in template"], short.docx),
    ...(filled.docxtemplater && {
      "values and rows, over docxtemplater (at most 1.5)": ratio(filled.ours as Timed, filled.docxtemplater),
    }),
    "batch of 200 over plain": many.ratio,
    "batch of 200, one thread over several (at least 1.5)": ratio(threaded.one, threaded.threads),
    "peak memory of a build, MB (under 200)": whole.peakMb,
  },
};

const rows = (title: string, times: Readonly<Record<string, Timed>>) => [
  `\n${title.padEnd(22)} median ms     p95 ms   runs`,
  ...Object.entries(times).map(
    ([name, { medianMs, p95Ms, runs }]) =>
      `  ${name.padEnd(18)} ${medianMs.toFixed(1).padStart(11)} ${p95Ms.toFixed(1).padStart(10)} ${String(runs).padStart(6)}`,
  ),
];
const lines = [
  ...rows("Warm", short),
  ...rows("Ten times as long", long),
  ...rows("Whole processes", whole.times as Record<string, Timed>),
  ...rows(`Values and ${filledRows} rows`, filled as Record<string, Timed>),
  "",
  ...Object.entries(figures.ratios).map(([name, value]) => `${name.padEnd(58)} ${value.toFixed(2).padStart(8)}`),
];
process.stdout.write(`${lines.join("\n")}\n`);
mkdirSync("output", { recursive: true });
writeFileSync("output/bench.json", `${JSON.stringify(figures, undefined, 2)}\n`);
