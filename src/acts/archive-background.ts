/** `boardpaper archive add --background`: a report's background papers, which others made, as an object of their own. */

import type { ArchivePlan } from "../archive/plan-version.ts";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { inlineWords } from "../document/pieces.ts";
import { factValue } from "../facts/reader.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { isPortablePath } from "../host/is-portable-path.ts";
import { accessTo, type Closed, closedIn } from "./archive-access.ts";
import { type ArchiveRequest, fileVersion } from "./archive-report.ts";
import { areaName } from "./area-name.ts";
import { loadReport } from "./load-report.ts";
import { backgroundPapers, loadRetention } from "./load-retention.ts";
import { makePaper } from "./make-paper.ts";
import { sha256 } from "./settle-documents.ts";
import { toolVersion } from "./tool-version.ts";

export interface BackgroundRequest extends ArchiveRequest {
  /** The paths of the background papers. */
  readonly files: readonly string[];
}

/** Their years of inspection and who may read them are not the report's, and an object can only go whole. */
export async function archiveBackground(host: Host, request: BackgroundRequest): Promise<Checked<ArchivePlan>> {
  const loaded = await loadReport(host, request.report);
  if (!loaded.ok) return loaded;
  const { areaFolder, area, report } = loaded.value;
  const paper = makePaper({ ...loaded.value, standing: "draft", asAt: undefined });
  if (!paper.ok) return paper;
  const files = await papersIn(host, request.files);
  if (!files.ok) return files;
  const closed = await closedIn(host, areaFolder);
  const access = closed.ok ? accessTo(report, request.access, whyClosed(report.id, files.value, closed.value)) : closed;
  if (!access.ok) return access;
  const retention = await loadRetention(host, area.area.houseStyle, backgroundPapers);
  if (!retention.ok) return retention;

  const { document, facts } = paper.value;
  const { replacement } = request;
  const name = areaName(host, areaFolder);
  return fileVersion(host, request, {
    archive: request.archive,
    files: replacement?.kind === "withdrawal" ? [] : files.value,
    replaces: replacement?.replaces,
    by: request.by,
    record: {
      id: `urn:boardpaper:${encodeURIComponent(name)}:${encodeURIComponent(document.id)}:background`,
      area: name,
      report: `${document.id}:background`,
      title: `Background papers: ${inlineWords(document.title)}`,
      body: factValue(facts.meeting.body) ?? report.header.meeting.body,
      meetingDate: report.header.meeting.date.written,
      kind: replacement?.kind ?? "original",
      ...(replacement && { reason: replacement.reason, notice: replacement.notice }),
      asAt: document.properties.asAt,
      generated: host.now(),
      published: request.published,
      access: access.value,
      part: "background",
      retention: retention.value,
      cleared: [],
      build: { tool: `boardpaper ${await toolVersion(host)}`, node: host.nodeVersion, fonts: [] },
    },
  });
}

/** That the report is, or that a file among them is, under whatever name it is filed. */
function whyClosed(report: string, filed: readonly FileToWrite[], { papers, files }: Closed): string | undefined {
  const paper = filed.flatMap(({ bytes }) => files.get(sha256(bytes)) ?? [])[0];
  return papers.get(report) ?? (paper && `which has among its background papers the file ${paper}`);
}

/** By their names, whatever folder each lies in. */
async function papersIn(host: Host, paths: readonly string[]): Promise<Checked<readonly FileToWrite[]>> {
  const files: FileToWrite[] = [];
  const faults: Diagnostic[] = [];
  for (const file of paths) {
    const name = (file.replaceAll("\\", "/").split("/").at(-1) ?? file).normalize("NFC");
    const isTwice = files.some(({ path }) => path.toLowerCase() === `papers/${name}`.toLowerCase());
    if (isTwice || !isPortablePath(name)) faults.push(unfit(file, "can't be kept under its name"));
    else if (await host.isFile(file)) files.push({ path: `papers/${name}`, bytes: await host.readBytes(file) });
    else faults.push(unfit(file, "is not there"));
  }
  return checked(files, faults);
}

function unfit(file: string, why: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/background-file",
    message: `the background paper ${why}`,
    at: { file },
    hint: "name each file once, by a name of letters, digits and hyphens",
  };
}
