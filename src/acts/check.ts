/** `boardpaper check`: every finding in the data, the templates, the papers and the meetings of a workspace, nothing written. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { inOrder } from "../diagnostics/in-order.ts";
import { checkCallIn } from "../facts/check-call-in.ts";
import { checkInspectionClock } from "../facts/check-inspection-clock.ts";
import type { Host } from "../host/host.ts";
import { Places } from "../source/places.ts";
import { areaAuthorFiles } from "./author-file.ts";
import { checkFile, isPaper } from "./check-file.ts";
import { findingsOfMeeting } from "./check-meeting-file.ts";
import { wordingFindings } from "./check-wording.ts";
import { distinct } from "./distinct.ts";
import { loadArea } from "./load-area.ts";
import { loadInspectionLaw } from "./load-inspection-law.ts";
import { loadMeetingLaw } from "./load-meeting-law.ts";
import { allReports, draftOnce, type LoadedReport, loadReport } from "./load-report.ts";
import { remembering } from "./remembering.ts";

/** What was looked at: a check that looked at nothing has found nothing. */
export interface CheckedPapers {
  readonly areas: readonly string[];
  readonly reports: readonly string[];
  /** Finished papers, ours or from elsewhere. */
  readonly files: readonly string[];
}

/**
 * @param paths - reports and folders of areas, by path or id, and finished papers by path; all areas and reports of the
 * workspace where there is none
 */
export async function check(disk: Host, paths: readonly string[]): Promise<Checked<CheckedPapers>> {
  const host = remembering(disk);
  const every = await allReports(host);
  const asked = paths.length === 0 ? [...(await allAreas(host))] : paths.map((path) => path.replace(/\/$/, ""));
  const areas: string[] = [];
  const reports: string[] = [];
  const files: string[] = [];
  const findings: Diagnostic[] = [];

  for (const path of asked) {
    if (await host.isFile(`${path}/area.yaml`)) {
      areas.push(path);
      const own = every.filter((report) => report.startsWith(path === "." ? "reports/" : `${path}/reports/`));
      reports.push(...own);
      const meetings = await areaAuthorFiles(host, "meeting", path);
      findings.push(...(await inspectionClock(host, path)));
      for (const meeting of meetings) findings.push(...(await findingsOfMeeting(host, meeting)));
      if (own.length === 0) findings.push(...findingsOf(await loadArea(host, path, new Places())));
    } else if (isPaper(path)) files.push(path);
    else reports.push(path);
  }
  for (const file of new Set(files)) findings.push(...(await checkFile(host, file)));
  for (const report of new Set(reports)) findings.push(...(await findingsOfReport(host, report)));
  if (areas.length + reports.length + files.length === 0) findings.push(nothingToCheck);
  return checked({ areas, reports: [...new Set(reports)], files: [...new Set(files)] }, inOrder(distinct(findings)));
}

async function findingsOfReport(host: Host, report: string): Promise<readonly Diagnostic[]> {
  const loaded = await loadReport(host, report);
  if (!loaded.ok) return loaded.errors;
  const paper = await draftOnce(host, loaded.value);
  const { report: written, places } = loaded.value;
  const inWords = paper.ok ? await wordingFindings(host, paper.value, written.header, places) : [];
  return [...loaded.warnings, ...findingsOf(paper), ...inWords, ...(await callIn(host, loaded.value))];
}

async function callIn(host: Host, { report, area, places }: LoadedReport): Promise<readonly Diagnostic[]> {
  if (!report.header.decision) return [];
  const law = await loadMeetingLaw(host);
  return law.ok ? checkCallIn(report.header, area.governance, law.value, places) : law.errors;
}

/** Counting working days belongs to the area, and not to each of its papers. */
async function inspectionClock(host: Host, path: string): Promise<readonly Diagnostic[]> {
  const places = new Places();
  const area = await loadArea(host, path, places);
  const law = await loadInspectionLaw(host);
  // What is wrong with the area itself is told where its papers are checked.
  if (!area.ok || !law.ok) return law.ok ? [] : law.errors;
  return checkInspectionClock(area.value.programme, law.value, places);
}

function findingsOf(stage: Checked<unknown>): readonly Diagnostic[] {
  return stage.ok ? stage.warnings : stage.errors;
}

async function allAreas(host: Host): Promise<readonly string[]> {
  const folders = (await host.isFolder("data")) ? await host.list("data") : [];
  const areas = folders.filter(({ kind }) => kind === "folder").map(({ name }) => `data/${name}`);
  const found = await Promise.all(
    [".", ...areas].map(async (area) => ({ area, is: await host.isFile(`${area}/area.yaml`) })),
  );
  return found.filter(({ is }) => is).map(({ area }) => area);
}

const nothingToCheck: Diagnostic = {
  severity: "error",
  code: "check/nothing-found",
  message: "there is no area and no report to check",
  hint: "run it in a folder that has data/<area>/area.yaml, or name a report",
};
