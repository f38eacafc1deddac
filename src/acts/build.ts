/** `boardpaper build`: a report to its papers. This file is the program. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { loadReport } from "./load-report.ts";
import { makePaper, type Standing } from "./make-paper.ts";
import { type Format, renderFormats } from "./render-formats.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface BuildRequest {
  /** A path or an id. */
  readonly report: string;
  readonly formats: readonly Format[];
  readonly standing: Standing;
  readonly asAt: CalendarDate | undefined;
  readonly out: string;
}

/** @returns the path of each paper */
export async function build(host: Host, request: BuildRequest): Promise<Checked<readonly string[]>> {
  const loaded = await loadReport(host, request.report);
  if (!loaded.ok) return loaded;

  const paper = makePaper({ ...loaded.value, standing: request.standing, asAt: request.asAt });
  if (!paper.ok) return { ok: false, errors: [...loaded.warnings, ...paper.errors] };

  const folder = `${areaName(host, loaded.value.areaFolder)}/${paper.value.document.id}`;
  const files = await renderFormats(host, paper.value.document, request.formats, folder);
  const written = await writeOutputs(host, { out: request.out, files });
  const findings: readonly Diagnostic[] = [...loaded.warnings, ...paper.warnings];
  return written.ok
    ? checked(written.value, [...findings, ...written.warnings])
    : { ok: false, errors: [...findings, ...written.errors] };
}

/** The name of the area's folder; in an area that is the workspace, the workspace's own. */
function areaName(host: Host, folder: string): string {
  const path = folder === "." ? host.workspace : folder;
  return path.replaceAll("\\", "/").replace(/\/$/, "").split("/").at(-1) ?? path;
}
