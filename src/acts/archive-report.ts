/** `boardpaper archive add`: a report's final papers as a version that nothing overwrites. */

import { addVersion, planAddition } from "../archive/add-version.ts";
import type { ArchivePlan, VersionRequest } from "../archive/plan-version.ts";
import type { AccessClass, ClearedBy, VersionKind } from "../archive/version-record.ts";
import { clearanceStates } from "../compare/clearances.ts";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { inlineWords } from "../document/pieces.ts";
import { factValue } from "../facts/reader.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { accessTo, closedIn, isClosed } from "./archive-access.ts";
import { type ArchivePapers, archivePapers, documentOnceCleared, papersOnceCleared } from "./archive-papers.ts";
import { type Recording, recording, snapshotHost } from "./archive-snapshot.ts";
import { areaName } from "./area-name.ts";
import type { LoadedClearances } from "./load-clearances.ts";
import { draftsIn } from "./load-reports-beside.ts";
import { loadRetention } from "./load-retention.ts";
import { toolVersion } from "./tool-version.ts";

export interface ArchiveRequest {
  /** A path or an id. */
  readonly report: string;
  /** The archive's folder. */
  readonly archive: string;
  /** Where the key lies that signs the archive's log, or is to lie. */
  readonly key: string;
  /** What it is, where it is no original. */
  readonly replacement: Replacement | undefined;
  readonly published: CalendarDate | "not-stated";
  /** Left out: as the agenda has it. */
  readonly access: AccessClass | undefined;
  /** Who files it: a post. */
  readonly by: string;
  /** Only the plan is worked out. */
  readonly isDryRun: boolean;
}

export interface Replacement {
  readonly kind: Exclude<VersionKind, "original">;
  /** The version that is replaced: `v1`. */
  readonly replaces: string;
  readonly reason: string;
  readonly notice: string;
}

export async function archiveReport(host: Host, request: ArchiveRequest): Promise<Checked<ArchivePlan>> {
  const recorded = recording(host);
  const papersOf = request.replacement?.kind === "withdrawal" ? papersOnceCleared : archivePapers;
  const built = await papersOf(recorded.host, request.report);
  if (!built.ok) return built;

  const version = await versionRequest(host, request, built.value, recorded, built.warnings);
  if (!version.ok) return version;
  const added = await fileVersion(host, request, version.value);
  return added.ok
    ? checked(added.value, [...built.warnings, ...added.warnings])
    : { ok: false, errors: [...built.warnings, ...added.errors] };
}

export function fileVersion(
  host: Host,
  { isDryRun, key }: Pick<ArchiveRequest, "isDryRun" | "key">,
  version: VersionRequest,
): Promise<Checked<ArchivePlan>> {
  return isDryRun ? planAddition(host, version) : addVersion(host, version, key);
}

async function versionRequest(
  host: Host,
  request: ArchiveRequest,
  { loaded, document, facts, papers }: ArchivePapers,
  recorded: Recording,
  findings: readonly Diagnostic[],
): Promise<Checked<VersionRequest>> {
  const { replacement } = request;
  // It says that the papers no longer stand: they stay in the versions before it.
  const isWithdrawal = replacement?.kind === "withdrawal";
  const closed = await closedIn(host, loaded.areaFolder);
  const access = closed.ok
    ? accessTo(loaded.report, request.access, closed.value.papers.get(loaded.report.id))
    : closed;
  if (!closed.ok || !access.ok)
    return { ok: false, errors: [closed, access].flatMap((one) => (one.ok ? [] : one.errors)) };
  const isOpen = access.value === "open";
  const enclosed = draftsIn(loaded.report.header).find((draft) => closed.value.papers.has(draft));
  if (isOpen && !isWithdrawal && enclosed !== undefined) return failed(exemptEnclosed(loaded.report.path, enclosed));
  const retention = await loadRetention(host, loaded.area.area.houseStyle, loaded.kind.id);
  if (!retention.ok) return retention;

  const tool = `boardpaper ${await toolVersion(recorded.host)}`;
  const area = areaName(host, loaded.areaFolder);
  const files = recorded.files((path) => isOpen && isClosed(path, closed.value));
  const isWhole = files.length === recorded.files().length;
  if (!isWhole && !isWithdrawal && !(await isRebuilt(host, files, document)))
    return failed(closedNeeded(loaded.report.path));
  return checked({
    archive: request.archive,
    files: isWithdrawal ? [] : [...papers, ...files, findingsFile(findings)],
    replaces: replacement?.replaces,
    by: request.by,
    record: {
      id: `urn:boardpaper:${encodeURIComponent(area)}:${encodeURIComponent(document.id)}`,
      area,
      report: document.id,
      title: inlineWords(document.title),
      body: factValue(facts.meeting.body) ?? loaded.report.header.meeting.body,
      meetingDate: loaded.report.header.meeting.date.written,
      kind: replacement?.kind ?? "original",
      ...(replacement && { reason: replacement.reason, notice: replacement.notice }),
      asAt: document.properties.asAt,
      generated: host.now(),
      published: request.published,
      access: access.value,
      part: "report",
      retention: retention.value,
      cleared: clearedBy(loaded.clearances, document),
      build: { tool, node: host.nodeVersion, fonts: recorded.fonts() },
    },
  });
}

function failed(error: Diagnostic): Checked<never> {
  return { ok: false, errors: [error] };
}

async function isRebuilt(host: Host, snapshot: readonly FileToWrite[], document: Document): Promise<boolean> {
  const again = await documentOnceCleared(snapshotHost(host, snapshot), document.id);
  return JSON.stringify(again) === JSON.stringify(document);
}

function closedNeeded(file: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/exempt-as-open",
    message:
      "it can't be built again without reports or minutes that are not for publication, and was to be archived as open",
    at: { file },
    hint: "file it with --access exempt; or, where what is minuted of exempt items is open, write isOpen: true to them",
  };
}

function exemptEnclosed(file: string, draft: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/exempt-as-open",
    message: `it encloses the draft of ${draft}, which is not for publication, and was to be archived as open`,
    at: { file },
    hint: "take the draft out of its appendices, or file it with --access exempt",
  };
}

function clearedBy(clearances: LoadedClearances, document: Document): readonly ClearedBy[] {
  return clearanceStates(clearances, document).flatMap((state) => {
    if (state.kind !== "given") return [];
    const { role, name } = state.required;
    return [{ role, name, by: state.given.by, on: state.given.on }];
  });
}

/** What was found in the papers and did not stop them. */
function findingsFile(findings: readonly Diagnostic[]): FileToWrite {
  const text = `${JSON.stringify({ version: 1, findings }, undefined, 2)}\n`;
  return { path: "findings.json", bytes: new TextEncoder().encode(text) };
}
