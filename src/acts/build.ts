/** `boardpaper build`: reports to their papers. This file is the program. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { inOrder } from "../diagnostics/in-order.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { allAuthorFiles } from "./author-file.ts";
import type { MadeAndSeen } from "./made-papers.ts";
import type { Standing } from "./make-paper.ts";
import { PaperCache } from "./paper-cache.ts";
import type { PaperJob } from "./papers-in-thread.ts";
import { warmPdfPress } from "./pdf-press.ts";
import type { Format } from "./render-formats.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface BuildRequest {
  /** Paths or ids; or every report of the workspace. */
  readonly reports: readonly string[] | "all";
  readonly formats: readonly Format[];
  readonly standing: Standing;
  readonly asAt: CalendarDate | undefined;
  /** The folder of all outputs. */
  readonly out: string;
  /** In 18 point, in files of their own names. */
  readonly isLargePrint?: boolean;
  /** Checks the bytes, and lets PDFs claim the standards that they meet. Final papers always are. */
  readonly isVerified?: boolean;
  /** Puts the facts into the PDF, which then claims PDF/A-3a in place of 2a; asks for the check too. */
  readonly embedsData?: boolean;
  /** Lists at the end who has cleared the paper: a copy of its own name, which is not for publication. */
  readonly listsClearances?: boolean;
  /** Leaves papers alone that would come out as they are. */
  readonly keepsUnchanged?: boolean;
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
  const kept = await Promise.all(reports.map((report) => cache?.unchanged({ report, options })));
  const made = await makeAll(
    host,
    reports.filter((_, index) => !kept[index]),
    request,
  );
  const fresh = made.values();
  return reports.map((report, index): Checked<Papers> => {
    const before = kept[index];
    if (before) return checked({ paths: before.paths, files: [], cacheEntries: [] }, before.findings);
    const { made: papers, seen } = fresh.next().value as MadeAndSeen;
    if (!papers.ok) return papers;
    const entries = cache ? [cache.entryFor({ report, options }, seen, papers.value, papers.warnings)] : [];
    const paths = papers.value.map(({ path }) => path);
    return checked({ paths, files: papers.value, cacheEntries: entries }, papers.warnings);
  });
}

/** Many in threads, where there are any; a few one after the other. */
async function makeAll(host: Host, reports: readonly string[], request: BuildRequest): Promise<readonly MadeAndSeen[]> {
  if (host.inThreads && reports.length >= manyReports) {
    const jobs = reports.map((report): PaperJob => ({ report, request }));
    return host.inThreads(new URL("./papers-in-thread.js", import.meta.url), jobs);
  }
  if (reports.length > 0 && request.formats.includes("pdf")) warmPdfPress(host);
  const made: MadeAndSeen[] = [];
  for (const report of reports) {
    // What papers are made with takes longer to load than it takes to see that nothing has changed.
    const { madeAndSeen } = await import("./made-papers.ts");
    made.push(await madeAndSeen(host, report, request));
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
