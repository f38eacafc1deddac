/** A report by its path or its id, with the area that it belongs to and the kind of paper that it is. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import { documentHash } from "../document/content-hash.ts";
import type { AreaData, PaperHeader, ReportsBeside } from "../facts/area-data.ts";
import type { MinutesOfPaper } from "../facts/minutes-of-paper.ts";
import type { Host } from "../host/host.ts";
import type { Theme } from "../render/theme/theme.ts";
import { parseReport, type Report } from "../source/parse-report.ts";
import { Places } from "../source/places.ts";
import { checkPaper } from "../template/check-paper.ts";
import type { KindFiles } from "../template/kind-files.ts";
import type { WordTemplate } from "../template/word/fill-word.ts";
import { allAuthorFiles, areaFolderOf, authorFile } from "./author-file.ts";
import { loadArea, readAuthorText } from "./load-area.ts";
import { type LoadedClearances, loadClearances } from "./load-clearances.ts";
import { loadHouseStyle } from "./load-house-style.ts";
import { loadKind } from "./load-kind.ts";
import { withItsMeeting } from "./load-meeting.ts";
import { loadMinutes } from "./load-minutes.ts";
import { loadReportsBeside } from "./load-reports-beside.ts";
import { makePaper, type Paper, paperText } from "./make-paper.ts";
import { oncePerAct } from "./remembering.ts";

export interface LoadedReport {
  readonly report: Report<PaperHeader>;
  /** The id of its meeting, where that has a file of its own. */
  readonly meeting: string | undefined;
  readonly area: AreaData;
  /** The area's folder: `data/cumbria`. */
  readonly areaFolder: string;
  readonly kind: KindFiles;
  /** How the council's papers look. */
  readonly theme: Theme;
  readonly wordTemplate: WordTemplate | undefined;
  readonly minuted: MinutesOfPaper | undefined;
  /** The area's other reports, as far as this one speaks of them. */
  readonly beside: ReportsBeside;
  /** Who must clear it, and who has. */
  readonly clearances: LoadedClearances;
  readonly places: Places;
}

/** @param named - `data/cumbria/reports/2022-09-health-and-wellbeing-board.md`, or `2022-09-health-and-wellbeing-board` */
export async function loadReport(host: Host, named: string): Promise<Checked<LoadedReport>> {
  return oncePerAct(host, `report ${named}`, () => load(host, named, (enclosed) => hashOfReport(host, enclosed)));
}

/** What an enclosed report says as a draft. What that encloses in its turn is named by it, and looked at no further. */
function hashOfReport(host: Host, path: string): Promise<string | undefined> {
  return oncePerAct(host, `hash ${path}`, () => hashOfDraft(host, path));
}

async function hashOfDraft(host: Host, path: string): Promise<string | undefined> {
  const loaded = await load(host, path, async () => "");
  if (!loaded.ok) return undefined;
  const refersToNone = loaded.value.beside.referred.size === 0;
  const paper = refersToNone ? await draftOnce(host, loaded.value) : draft(loaded.value);
  return paper.ok ? documentHash(paper.value.document) : undefined;
}

/** The report as a draft, which its own check and the paper that encloses it share; others are asked for once. */
export async function draftOnce(host: Host, loaded: LoadedReport): Promise<Checked<Paper>> {
  const { beside, report } = loaded;
  if (beside.enclosedAsDraftIn === undefined) return draft(loaded);
  return oncePerAct(host, `draft ${report.path}`, async () => draft(loaded));
}

function draft(loaded: LoadedReport): Checked<Paper> {
  return makePaper({ ...loaded, standing: "draft", asAt: undefined });
}

async function load(
  host: Host,
  named: string,
  hashOf: (path: string) => Promise<string | undefined>,
): Promise<Checked<LoadedReport>> {
  const path = await authorFile(host, "report", named);
  if (!path.ok) return path;
  const places = new Places();
  const areaFolder = areaFolderOf(path.value);

  const [text, area] = await Promise.all([readAuthorText(host, path.value), loadArea(host, areaFolder, places)]);
  const written = text.ok ? parseReport(text.value) : text;
  const report = written.ok ? await withItsMeeting(host, written.value, areaFolder, places) : written;
  const style = await loadHouseStyle(host, area.ok ? area.value.area.houseStyle : undefined, () =>
    area.ok ? places.of(area.value.area, "houseStyle") : undefined,
  );
  const kind =
    report.ok && style.ok
      ? await loadKind(host, style.value.files, {
          kind: report.value.header.template,
          at: places.of(report.value.header, "template"),
        })
      : undefined;

  const minutes = report.ok
    ? await loadMinutes(host, { header: report.value.header, meeting: meetingOf(written), areaFolder, places })
    : checked(undefined);
  const clearances =
    style.ok && kind?.ok ? await loadClearances(host, path.value, style.value.files, kind.value) : undefined;
  if (!report.ok || !area.ok || !style.ok || !kind?.ok || !minutes.ok || !clearances?.ok) {
    const stages = [report, area, style, minutes, ...(kind ? [kind] : []), ...(clearances ? [clearances] : [])];
    const findings = stages.flatMap((stage) => (stage.ok ? stage.warnings : stage.errors));
    if (!report.ok) return { ok: false, errors: findings };
    const inTemplates = kind?.ok ? checkPaper(kind.value, paperText(report.value, places)) : [];
    return { ok: false, errors: [...findings, ...report.value.faults, ...inTemplates] };
  }
  const stages = [report, area, style, kind, minutes, clearances];
  const warnings = [...(written.ok ? written.warnings : []), ...stages.flatMap((stage) => stage.warnings)];
  return checked(
    {
      report: report.value,
      meeting: meetingOf(written),
      area: area.value,
      areaFolder,
      theme: style.value.theme,
      wordTemplate: style.value.wordTemplate,
      minuted: minutes.value,
      beside: await loadReportsBeside(host, report.value, places, hashOf),
      clearances: clearances.value,
      kind: kind.value,
      places,
    },
    warnings,
  );
}

function meetingOf(written: Checked<Report>): string | undefined {
  const meeting = written.ok ? written.value.header.meeting : undefined;
  return typeof meeting === "string" ? meeting : undefined;
}

/** Every report of every area of the workspace. */
export async function allReports(host: Host): Promise<readonly string[]> {
  return allAuthorFiles(host, "report");
}
