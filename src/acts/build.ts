/** `boardpaper build`: reports to their papers. This file is the program. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { inOrder } from "../diagnostics/in-order.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { allAuthorFiles } from "./author-file.ts";
import type { MadeAndSeen, PaperJob, PaperOptions } from "./made-papers.ts";
import { PaperCache } from "./paper-cache.ts";
import { warmPdfPress } from "./pdf-press.ts";
import { askingOnce } from "./remembering.ts";
import type { Format } from "./render-formats.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface BuildRequest extends PaperOptions {
  /** Paths or ids; or every report of the workspace. */
  readonly reports: readonly string[] | "all";
  /** The folder of all outputs. */
  readonly out: string;
}

/** A report's papers: made now, or left as they are. */
interface Papers {
  /** Relative to the folder of outputs. */
  readonly paths: readonly string[];
  readonly files: readonly FileToWrite[];
  readonly cacheEntries: readonly FileToWrite[];
}

/** All papers of all reports are written, or none. @returns the path of each paper */
export async function build(host: Host, request: BuildRequest): Promise<Checked<readonly string[]>> {
  const reports = request.reports === "all" ? await allAuthorFiles(host, "report") : request.reports;
  if (reports.length === 0) return { ok: false, errors: [noReports] };
  const cache = request.keepsUnchanged ? await PaperCache.open(host, request.out) : undefined;
  const papers = await papersOf(host, reports, request, cache);
  const findings = papers.flatMap((each) => (each.ok ? each.warnings : each.errors));
  const made = papers.flatMap((each) => (each.ok ? [each.value] : []));
  if (findings.some(({ severity }) => severity === "error")) return { ok: false, errors: inOrder(findings) };

  const { out } = request;
  const written = await writeOutputs(host, { out, files: made.flatMap(({ files }) => files) });
  if (!written.ok) return { ok: false, errors: inOrder([...findings, ...written.errors]) };
  const entries = made.flatMap(({ cacheEntries }) => cacheEntries);
  if (entries.length > 0) await host.writeAll(entries);
  const paths = made.flatMap((each) => each.paths.map((path) => `${out}/${path}`));
  return checked(paths, inOrder([...findings, ...written.warnings]));
}

/** In the order of the reports. */
async function papersOf(
  host: Host,
  reports: readonly string[],
  request: BuildRequest,
  cache: PaperCache | undefined,
): Promise<readonly Checked<Papers>[]> {
  const { reports: _, out: __, ...options } = request;
  const jobs = reports.map((report): PaperJob => ({ report, options }));
  const kept = await Promise.all(jobs.map((job) => cache?.unchanged(job)));
  const changed = jobs.filter((_, index) => !kept[index]);
  const made = await makeAll(host, changed, options.formats);
  const fresh = made.values();
  return jobs.map((job, index): Checked<Papers> => {
    const before = kept[index];
    if (before) return checked({ paths: before.paths, files: [], cacheEntries: [] }, before.findings);
    const { made: papers, seen } = fresh.next().value as MadeAndSeen;
    if (!papers.ok) return papers;
    const entries = cache ? [cache.entryFor(job, seen, papers.value, papers.warnings)] : [];
    const paths = papers.value.map(({ path }) => path);
    return checked({ paths, files: papers.value, cacheEntries: entries }, papers.warnings);
  });
}

/** Many in threads, where there are any; a few one after the other. */
async function makeAll(
  host: Host,
  jobs: readonly PaperJob[],
  formats: readonly Format[],
): Promise<readonly MadeAndSeen[]> {
  if (host.inThreads && jobs.length >= manyReports) {
    return host.inThreads(new URL("./papers-in-thread.js", import.meta.url), jobs);
  }
  if (jobs.length > 0 && formats.includes("pdf")) warmPdfPress(host);
  const made: MadeAndSeen[] = [];
  const once = askingOnce(host);
  for (const job of jobs) {
    // What papers are made with takes longer to load than it takes to see that nothing has changed.
    const { madeAndSeen } = await import("./made-papers.ts");
    made.push(await madeAndSeen(once, job));
  }
  return made;
}

/** Fewer are made sooner than a second thread has loaded what papers are made with. */
const manyReports = 8;

const noReports: Diagnostic = {
  severity: "error",
  code: "report/not-found",
  message: "there is no report to build",
  hint: "run it in a folder that has data/<area>/reports/, or name a report",
};
