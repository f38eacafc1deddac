/** `archive list`: every version that an archive holds, by report and date, with a warning for each damaged one. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { recordName, versionFolder, versionsFolder } from "./archive-layout.ts";
import { readRecord } from "./read-version.ts";
import type { VersionRecord } from "./version-record.ts";

/** Reads each `version.json`; whether the files are still as they were filed isn't checked. */
export async function listVersions(host: Host, archive: string): Promise<Checked<readonly VersionRecord[]>> {
  const versions: VersionRecord[] = [];
  const damaged: Diagnostic[] = [];
  for (const folder of await versionFolders(host, versionsFolder(archive))) {
    const record = await readRecord(host, folder);
    if (record && versionFolder(archive, record.report, record.asAt) === folder) versions.push(record);
    else damaged.push(damagedVersion(folder));
  }
  return checked<readonly VersionRecord[]>(versions, damaged);
}

async function versionFolders(host: Host, root: string): Promise<readonly string[]> {
  const reports = (await host.isFolder(root)) ? await foldersIn(host, root) : [];
  return (await Promise.all(reports.map((report) => foldersIn(host, report)))).flat();
}

async function foldersIn(host: Host, folder: string): Promise<readonly string[]> {
  const entries = await host.list(folder);
  return entries.filter(({ kind }) => kind === "folder").map(({ name }) => `${folder}/${name}`);
}

function damagedVersion(folder: string): Diagnostic {
  return {
    severity: "warning",
    code: "archive/version-damaged",
    message: "version.json is missing, isn't whole, or is that of another version",
    at: { file: `${folder}/${recordName}` },
    hint: "restore this folder from a copy of the archive",
  };
}
