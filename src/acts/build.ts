/** `boardpaper build`: reports to their papers. This file is the program. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { inOrder } from "../diagnostics/in-order.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { allAuthorFiles } from "./author-file.ts";
import type { Standing } from "./make-paper.ts";
import { PaperCache } from "./paper-cache.ts";
import type { Format } from "./render-formats.ts";
import { watched } from "./seen-inputs.ts";
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
  const made: Papers[] = [];
  const findings: Diagnostic[] = [];
  for (const report of reports) {
    const papers = await papersOf(host, report, request, cache);
    findings.push(...(papers.ok ? papers.warnings : papers.errors));
    if (papers.ok) made.push(papers.value);
  }
  if (findings.some(({ severity }) => severity === "error")) return { ok: false, errors: inOrder(findings) };

  const { out } = request;
  const written = await writeOutputs(host, { out, files: made.flatMap(({ files }) => files) });
  if (!written.ok) return { ok: false, errors: inOrder([...findings, ...written.errors]) };
  const entries = made.flatMap(({ cacheEntries }) => cacheEntries);
  if (entries.length > 0) await host.writeAll(entries);
  const paths = made.flatMap((papers) => papers.paths.map((path) => `${out}/${path}`));
  return checked(paths, inOrder([...findings, ...written.warnings]));
}

async function papersOf(
  host: Host,
  report: string,
  request: BuildRequest,
  cache: PaperCache | undefined,
): Promise<Checked<Papers>> {
  const { reports: _, out: __, ...options } = request;
  const kept = await cache?.unchanged({ report, options });
  if (kept) return checked({ paths: kept.paths, files: [], cacheEntries: [] }, kept.findings);

  const { host: reading, seen } = cache ? watched(host) : { host, seen: () => [] };
  // What papers are made with takes longer to load than it takes to see that nothing has changed.
  const { madePapers } = await import("./made-papers.ts");
  const made = await madePapers(reading, report, request);
  if (!made.ok) return made;
  const entries = cache ? [cache.entryFor({ report, options }, seen(), made.value, made.warnings)] : [];
  const paths = made.value.map(({ path }) => path);
  return checked({ paths, files: made.value, cacheEntries: entries }, made.warnings);
}

const noReports: Diagnostic = {
  severity: "error",
  code: "report/not-found",
  message: "there is no report to build",
  hint: "run it in a folder that has data/<area>/reports/, or name a report",
};
