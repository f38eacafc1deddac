/**
 * A report's files and what the archive holds under their date to what is to be done: file them, or nothing.
 *
 * Pure. The archive doesn't look into files, and dates come from the caller.
 */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileToWrite } from "../host/host.ts";
import { isPortablePath } from "../host/is-portable-path.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { filesName, recordName, versionFolder } from "./archive-layout.ts";
import { byPath, type FileDigest, fileDigest, type VersionRecord, versionJson } from "./version-record.ts";

export interface VersionRequest {
  /** The archive's folder. */
  readonly archive: string;
  readonly report: string;
  readonly asAt: CalendarDate;
  readonly archivedOn: CalendarDate;
  /** What made the files: `boardpaper 0.1.0`. */
  readonly tool: string;
  /** Their paths are relative to the version; at least one. */
  readonly files: readonly FileToWrite[];
}

/** What the archive holds under a report and a date. */
export interface ArchivedVersion {
  /** undefined where `version.json` is missing or damaged. */
  readonly record: VersionRecord | undefined;
  /** The files as they are on the disk now, in the order of their paths. */
  readonly present: readonly FileDigest[];
}

export type ArchivePlan =
  | { readonly kind: "unchanged"; readonly folder: string; readonly archivedOn: CalendarDate }
  | {
      readonly kind: "publish";
      readonly archive: string;
      readonly folder: string;
      /** Relative to `folder`. */
      readonly files: readonly FileToWrite[];
    };

/** @throws RangeError for no files, and for a report or a path that can't be a file's name everywhere */
export function planVersion(request: VersionRequest, archived: ArchivedVersion | undefined): Checked<ArchivePlan> {
  assertFileable(request);
  const record = recordOf(request);
  const folder = versionFolder(request.archive, request.report, request.asAt);

  return archived ? planBeside(archived, record, folder) : checked(publication(request, record, folder));
}

function recordOf({ report, asAt, archivedOn, tool, files }: VersionRequest): VersionRecord {
  const digests = files.map(({ path, bytes }) => fileDigest(path, bytes));
  return { report, asAt, archivedOn, tool, files: digests.sort(byPath) };
}

function publication({ archive, files }: VersionRequest, record: VersionRecord, folder: string): ArchivePlan {
  const papers = files.map(({ path, bytes }) => ({ path: `${filesName}/${path}`, bytes }));
  return { kind: "publish", archive, folder, files: [...papers, { path: recordName, bytes: versionJson(record) }] };
}

function planBeside(archived: ArchivedVersion, wanted: VersionRecord, folder: string): Checked<ArchivePlan> {
  const file = `${folder}/${recordName}`;
  const { record, present } = archived;

  if (!record) return failed(file, damaged("version.json is missing or isn't whole"));
  if (record.report !== wanted.report || record.asAt !== wanted.asAt) {
    return failed(file, damaged(`version.json is that of ${record.report} as at ${record.asAt}`));
  }
  const lost = differences(record.files, present);
  if (lost.length > 0) return failed(file, damaged(`not as they were filed: ${lost.join(", ")}`));

  const changed = differences(record.files, wanted.files);
  if (changed.length > 0) return failed(file, versionExists(record, changed));
  return checked<ArchivePlan>({ kind: "unchanged", folder, archivedOn: record.archivedOn });
}

/** The paths that only one of the two has, or that have other bytes in each. */
function differences(filed: readonly FileDigest[], found: readonly FileDigest[]): readonly string[] {
  const [was, is] = [filed, found].map((files) => new Map(files.map(({ path, sha512 }) => [path, sha512])));
  return [...new Set([...filed, ...found].map(({ path }) => path))]
    .filter((path) => was?.get(path) !== is?.get(path))
    .sort();
}

type Finding = Pick<Diagnostic, "code" | "message" | "hint">;

function failed(file: string, finding: Finding): Checked<never> {
  return { ok: false, errors: [{ severity: "error", ...finding, at: { file } }] };
}

function damaged(what: string): Finding {
  return {
    code: "archive/version-damaged",
    message: `the archived version is damaged: ${what}`,
    hint: "restore this folder from a copy of the archive",
  };
}

function versionExists({ report, asAt, archivedOn }: VersionRecord, changed: readonly string[]): Finding {
  return {
    code: "archive/version-exists",
    message:
      `${report} as at ${asAt} was archived on ${archivedOn} with other content (${changed.join(", ")}), ` +
      "and an archived version is never overwritten",
    hint: "archive the corrected report under its own as-at date",
  };
}

function assertFileable({ report, files }: VersionRequest): void {
  if (!isPortablePath(encodeURIComponent(report))) throw new RangeError(`“${report}” can't be a folder's name`);
  if (files.length === 0) throw new RangeError("a version without files can't be archived");

  const paths = files.map(({ path }) => path);
  const wrong = paths.find((path, index) => !isPortablePath(path) || paths.indexOf(path) !== index);
  if (wrong !== undefined) throw new RangeError(`“${wrong}” can't be a file's path, or stands twice`);
}
