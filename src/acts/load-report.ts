/** A report by its path or its id, with the area that it belongs to and the kind of paper that it is. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { AreaData } from "../facts/area-data.ts";
import { filesBelow } from "../host/files-below.ts";
import type { Host } from "../host/host.ts";
import { parseReport, type Report } from "../source/parse-report.ts";
import { Places } from "../source/places.ts";
import type { KindFiles } from "../template/kind-files.ts";
import { loadArea, readAuthorText } from "./load-area.ts";
import { loadKind } from "./load-kind.ts";

export interface LoadedReport {
  readonly report: Report;
  readonly area: AreaData;
  /** The area's folder: `data/cumbria`. */
  readonly areaFolder: string;
  readonly kind: KindFiles;
  readonly places: Places;
}

/** @param named - `data/cumbria/reports/2022-09-health-and-wellbeing-board.md`, or `2022-09-health-and-wellbeing-board` */
export async function loadReport(host: Host, named: string): Promise<Checked<LoadedReport>> {
  const path = await reportPath(host, named);
  if (!path.ok) return path;
  const places = new Places();
  const areaFolder = path.value.replace(/\/?reports\/[^/]+$/, "") || ".";

  const text = await readAuthorText(host, path.value);
  const report = text.ok ? parseReport(text.value, places) : text;
  const area = await loadArea(host, areaFolder, places);
  const kind = report.ok
    ? await loadKind(host, {
        kind: report.value.header.template,
        houseStyle: area.ok ? area.value.area.houseStyle : undefined,
        at: places.of(report.value.header, "template"),
      })
    : undefined;

  if (!report.ok || !area.ok || !kind?.ok) {
    return {
      ok: false,
      errors: [report, area, ...(kind ? [kind] : [])].flatMap((stage) => (stage.ok ? stage.warnings : stage.errors)),
    };
  }
  const warnings = [...report.warnings, ...area.warnings, ...kind.warnings];
  return checked({ report: report.value, area: area.value, areaFolder, kind: kind.value, places }, warnings);
}

async function reportPath(host: Host, named: string): Promise<Checked<string>> {
  const path = named.replaceAll("\\", "/").replace(/^\.\//, "");
  if (path.endsWith(".md"))
    return (await host.isFile(path)) ? checked(path) : { ok: false, errors: [await noSuchReport(host, named)] };
  const found = (await allReports(host)).filter((candidate) => candidate.endsWith(`/${path}.md`));
  if (found.length === 1 && found[0]) return checked(found[0]);
  return { ok: false, errors: [found.length > 1 ? twoReports(named, found) : await noSuchReport(host, named)] };
}

/** Every report of every area of the workspace. */
export async function allReports(host: Host): Promise<readonly string[]> {
  const areas = (await host.isFolder("data")) ? (await filesBelow(host, "data")).map((file) => `data/${file}`) : [];
  const own = (await host.isFolder("reports"))
    ? (await filesBelow(host, "reports")).map((file) => `reports/${file}`)
    : [];
  return [
    ...areas.filter((file) => /^data\/[^/]+\/reports\/[^/]+\.md$/.test(file)),
    ...own.filter((file) => file.endsWith(".md")),
  ];
}

async function noSuchReport(host: Host, named: string): Promise<Diagnostic> {
  return {
    severity: "error",
    code: "report/not-found",
    message: `there is no report “${named}”`,
    hint: nearestNameHint(named, await allReports(host)),
  };
}

function twoReports(named: string, found: readonly string[]): Diagnostic {
  return {
    severity: "error",
    code: "report/ambiguous",
    message: `“${named}” names ${found.length} reports`,
    hint: `name one by its path: ${found.join(", ")}`,
  };
}
