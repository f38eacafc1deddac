/** The shipped papers of Cumbria, made from the files of the repository or from changed copies of them in memory. */

import { join } from "node:path";
import { loadReport } from "../../src/acts/load-report.ts";
import { makePaper, type Paper, type Standing } from "../../src/acts/make-paper.ts";
import { type Checked, checked } from "../../src/diagnostics/diagnostic.ts";
import type { Host } from "../../src/host/host.ts";
import { nodeHost } from "../../src/host/node-host.ts";
import { day } from "../make.ts";

export const report = "data/cumbria/reports/2022-09-health-and-wellbeing-board.md";
export const minuteOf2020 = "data/cumbria/reports/2020-02-hwb-send-update.md";
export const itemOf2021 = "data/cumbria/reports/2021-hwb-send-progress.md";

export const host: Host = nodeHost({ workspace: join(import.meta.dirname, "../.."), named: [] });

export interface PaperOfCumbria {
  /** Left out: the report of September 2022. */
  readonly report?: string;
  /** The text of files that stand in the place of the repository's own, by path. */
  readonly files?: ReadonlyMap<string, string>;
  readonly standing?: Standing;
  readonly asAt?: string;
}

export async function paperOfCumbria({
  files = new Map(),
  standing = "draft",
  asAt,
  report: path = report,
}: PaperOfCumbria = {}): Promise<Checked<Paper>> {
  const loaded = await loadReport(withFiles(files), path);
  if (!loaded.ok) return loaded;
  const paper = makePaper({ ...loaded.value, standing, asAt: asAt === undefined ? undefined : day(asAt) });
  return paper.ok ? checked(paper.value, [...loaded.warnings, ...paper.warnings]) : paper;
}

/** @throws Error where the paper has a mistake: the shipped data have none */
export async function madePaper(request: PaperOfCumbria = {}): Promise<Paper> {
  const paper = await paperOfCumbria(request);
  if (!paper.ok) throw new Error(paper.errors.map(({ code, message }) => `${code}: ${message}`).join("\n"));
  return paper.value;
}

export async function textOf(path: string): Promise<string> {
  return new TextDecoder().decode(await host.readBytes(path));
}

/** @throws Error if `from` does not stand in the file */
export async function changed(path: string, from: string, to: string): Promise<ReadonlyMap<string, string>> {
  const text = await textOf(path);
  if (!text.includes(from)) throw new Error(`“${from}” does not stand in ${path}`);
  return new Map([[path, text.replace(from, to)]]);
}

function withFiles(files: ReadonlyMap<string, string>): Host {
  return {
    ...host,
    readBytes: async (path) => {
      const text = files.get(path);
      return text === undefined ? host.readBytes(path) : new TextEncoder().encode(text);
    },
  };
}
