/** `boardpaper tracker import FILE.xlsx`: what was changed in a workbook, checked and written into the data. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { inOrder } from "../diagnostics/in-order.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import type { SourceFile } from "../source/author-text.ts";
import { Places } from "../source/places.ts";
import { type Cover, coverOf } from "../tracker/cover-of.ts";
import { importSheets, type TrackerChange } from "../tracker/import-sheets.ts";
import { matchSheets } from "../tracker/match-sheets.ts";
import type { ReadSheet } from "../tracker/read-workbook.ts";
import { trackerSheets } from "../tracker/tracker-sheet.ts";
import { annotateTracker } from "./annotate-tracker.ts";
import { type AreaFile, areaFiles } from "./area-files.ts";
import { loadArea } from "./load-area.ts";
import { mappedSheets } from "./map-tracker.ts";
import { namedArea } from "./named-area.ts";
import { openWorkbook } from "./open-workbook.ts";

export interface ImportTrackerRequest {
  /** The workbook's path. */
  readonly file: string;
  /** The folder or name of the area; that of the workbook's cover, or of the mapping file, if not given. */
  readonly area: string | undefined;
  /** The mapping file of a workbook that is not ours. */
  readonly map: string | undefined;
  /** Nothing is written. */
  readonly isDryRun: boolean;
  /** The data may have been changed since the workbook was made. */
  readonly isOverNewer: boolean;
  /** The folder of all outputs, for a copy with a note at each faulty cell. */
  readonly annotateInto: string | undefined;
}

export interface TrackerImport {
  readonly findings: readonly Diagnostic[];
  readonly changes: readonly TrackerChange[];
  /** The files that were written, or with a dry run would be. */
  readonly files: readonly string[];
  /** The copy with notes, where one was asked for and there is something to say. */
  readonly annotated?: string | undefined;
}

export async function importTracker(host: Host, request: ImportTrackerRequest): Promise<TrackerImport> {
  const opened = await openWorkbook(host, request.file);
  if (!opened.ok) return { findings: opened.errors, changes: [], files: [] };

  const imported = await changedFiles(host, request, opened.value.sheets);
  const findings = inOrder(imported.ok ? imported.warnings : imported.errors);
  const annotated =
    request.annotateInto === undefined
      ? undefined
      : await annotateTracker(host, opened.value, findings, request.annotateInto);
  const copy = annotated?.ok ? { annotated: annotated.value } : {};
  if (!imported.ok || annotated?.ok === false) {
    return {
      findings: [...findings, ...(annotated?.ok === false ? annotated.errors : [])],
      changes: [],
      files: [],
      ...copy,
    };
  }
  const { changes, files } = imported.value;
  if (!request.isDryRun) await host.writeAll(files);
  return { findings, changes, files: files.map(({ path }) => path), ...copy };
}

interface ChangedFiles {
  readonly changes: readonly TrackerChange[];
  readonly files: readonly FileToWrite[];
}

async function changedFiles(
  host: Host,
  request: ImportTrackerRequest,
  sheets: readonly ReadSheet[],
): Promise<Checked<ChangedFiles>> {
  const cover = coverOf(sheets);
  const mapped = request.map === undefined ? undefined : await mappedSheets(host, request.file, request.map, sheets);
  if (mapped?.ok === false) return mapped;
  const folder = await folderOf(host, request, mapped?.value.area ?? cover?.folder);
  if (!folder.ok) return folder;
  const loaded = await loadArea(host, folder.value, new Places());
  if (!loaded.ok) return loaded;

  const files = await areaFiles(host, folder.value);
  const matched = mapped?.value.matched ?? matchSheets(request.file, sheets);
  const sources = sourcesOf(files, folder.value);
  const imported = importSheets({ file: request.file, sheets: matched.sheets, sources });
  const findings = [
    ...newerData(request, cover, files),
    ...matched.findings,
    ...(imported.ok ? imported.warnings : imported.errors),
  ];
  if (!imported.ok) return { ok: false, errors: findings };
  const written = imported.value.files.map((source) => fileToWrite(source, files));
  return checked({ changes: imported.value.changes, files: written }, findings);
}

async function folderOf(
  host: Host,
  { area, file }: ImportTrackerRequest,
  told: string | undefined,
): Promise<Checked<string>> {
  const named = area ?? told;
  if (named !== undefined) return namedArea(host, named);
  return {
    ok: false,
    errors: [
      {
        severity: "error",
        code: "tracker/no-area",
        message: "the workbook does not say which area it belongs to",
        at: { file },
        hint: "name the area with --area; for a tracker of your own, boardpaper tracker map proposes a mapping file",
      },
    ],
  };
}

/** A file that is not there begins with an empty list, and is written only if something is added to it. */
function sourcesOf(files: readonly AreaFile[], folder: string): ReadonlyMap<string, SourceFile> {
  const empty = trackerSheets.map(({ file, lists }) => {
    const path = `${folder}/${file}`;
    return [file, { path, text: `${lists[0]?.list}: []\n` }] as const;
  });
  return new Map([...empty, ...files.map(({ name, path, text }) => [name, { path, text }] as const)]);
}

function newerData(
  { file, isOverNewer }: ImportTrackerRequest,
  cover: Cover | undefined,
  files: readonly AreaFile[],
): readonly Diagnostic[] {
  if (!cover || isOverNewer) return [];
  const newer = files.filter(({ name, fingerprint }) => cover.fingerprints.get(name) !== fingerprint);
  return newer.map(({ path }) => ({
    severity: "error",
    code: "tracker/data-changed",
    message: `${path} was changed after the workbook was made from it`,
    at: { file },
    hint: "export again and make your changes there; or look at them with --dry-run --over-newer, then import with --over-newer",
  }));
}

/** With the line ends and the mark at its beginning that the file had. */
function fileToWrite({ path, text }: SourceFile, files: readonly AreaFile[]): FileToWrite {
  const before = files.find((file) => file.path === path)?.bytes ?? new Uint8Array();
  const raw = new TextDecoder("utf-8", { ignoreBOM: true }).decode(before);
  const lines = raw.includes("\r\n") ? text.replaceAll("\n", "\r\n") : text;
  return { path, bytes: new TextEncoder().encode(`${raw.startsWith("\ufeff") ? "\ufeff" : ""}${lines}`) };
}
