/** Whole processes, by the clock of the one that starts them. */

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { type Timed, timed } from "./measure.ts";
import { cumbria } from "./workload.ts";

const program = resolve("dist/program/boardpaper.js");
const report = "data/cumbria/reports/2022-09-health-and-wellbeing-board.md";
const tellPeak =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))';

export interface Ran {
  readonly ms: number;
  readonly peakMb: number;
}

export function ran(args: readonly string[], cwd: string): Ran {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", tellPeak, ...args], { encoding: "utf8", cwd });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
  return { ms, peakMb: Number(/peak (\d+)$/.exec(stderr)?.[1]) / 1024 };
}

/** A first paper and its formats, beside a process that does nothing. */
export function cold(rounds: number) {
  const out = mkdtempSync(join(tmpdir(), "boardpaper-"));
  const commands = {
    "node -e 0": ["-e", "0"],
    docx: [program, "build", report, "--to", "docx", "--out", out],
    pdf: [program, "build", report, "--to", "pdf", "--out", out],
    html: [program, "build", report, "--to", "html", "--out", out],
    all: [program, "build", report, "--out", out],
    check: [program, "check"],
  } as const;
  const times = new Map<string, number[]>();
  let peakMb = 0;
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, args] of Object.entries(commands)) {
      // What was built before would be left as it is, and nothing would be timed.
      rmSync(out, { recursive: true, force: true });
      const { ms, peakMb: peak } = ran(args, process.cwd());
      if (name !== "check") peakMb = Math.max(peakMb, peak);
      if (round > 0) times.set(name, [...(times.get(name) ?? []), ms]);
    }
  }
  rmSync(out, { recursive: true, force: true });
  return { times: timesOf(times), peakMb };
}

/** The same reports once more, of which none has changed. */
export function unchanged(papers: number, rounds: number) {
  const workspace = workspaceWith(
    Array.from({ length: papers }, (_, index) => [`paper-${index + 1}`, readFileSync(report, "utf8")] as const),
  );
  const again = [program, "build", "--all"];
  ran(again, workspace);
  const times = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, args] of [["node -e 0", ["-e", "0"]] as const, ["unchanged", again] as const]) {
      const { ms } = ran(args, workspace);
      if (round > 0) times.set(name, [...(times.get(name) ?? []), ms]);
    }
  }
  rmSync(workspace, { recursive: true });
  return timesOf(times);
}

/** A long paper as PDF: how much memory its process takes. */
export async function longPaper(times: number): Promise<{ readonly pages: number; readonly peakMb: number }> {
  const { files, report: path } = await cumbria(times, "long");
  const workspace = workspaceWith([["long", String(files[path])]]);
  const { peakMb } = ran([program, "build", "long", "--to", "pdf"], workspace);
  const pdf = await PDFDocument.load(readFileSync(join(workspace, "output/cumbria/long/long.pdf")));
  rmSync(workspace, { recursive: true });
  return { pages: pdf.getPageCount(), peakMb };
}

/** Cumbria's data with these reports only, and what all areas share. */
export function workspaceWith(reports: readonly (readonly [string, string])[]): string {
  const workspace = mkdtempSync(join(tmpdir(), "boardpaper-"));
  for (const folder of ["data/cumbria", "data/national"]) cpSync(folder, join(workspace, folder), { recursive: true });
  const folder = join(workspace, "data/cumbria/reports");
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  for (const [name, text] of reports) writeFileSync(join(folder, `${name}.md`), text);
  return workspace;
}

function timesOf(times: ReadonlyMap<string, readonly number[]>): Readonly<Record<string, Timed>> {
  return Object.fromEntries([...times].map(([name, each]) => [name, timed(each)]));
}
