/** `archive list`: every version that an archive holds, with a warning for each that is damaged. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { ocflRoot } from "./archive-layout.ts";
import { heldObject, placeOf, recordOf } from "./held-object.ts";
import { objectFolders } from "./object-folders.ts";
import type { VersionRecord } from "./version-record.ts";

export interface ListedVersion {
  /** `v1` */
  readonly version: string;
  /** Whether no later version replaced it. */
  readonly isLatest: boolean;
  readonly record: VersionRecord;
  /** Where the papers lie. */
  readonly papers: readonly string[];
}

/** Reads each `version.json`; whether the papers are as they were filed isn't checked. */
export async function listVersions(host: Host, archive: string): Promise<Checked<readonly ListedVersion[]>> {
  const versions: ListedVersion[] = [];
  const damaged: Diagnostic[] = [];
  for (const folder of await objectFolders(host, ocflRoot(archive))) {
    const found = await versionsOf(host, folder);
    versions.push(...found.versions);
    damaged.push(...found.damaged);
  }
  return checked<readonly ListedVersion[]>(versions.sort(byMeeting), damaged);
}

/** @param folder - an object's */
async function versionsOf(host: Host, folder: string) {
  const versions: ListedVersion[] = [];
  const damaged: Diagnostic[] = [];
  const object = await heldObject(host, folder);
  if (!object) return { versions, damaged: [damagedAt(folder, "no inventory of it is whole")] };
  for (const version of object.inventory.versions.keys()) {
    const record = await recordOf(host, object, version);
    if (!record) damaged.push(damagedAt(`${folder}/${version}`, "version.json is missing or isn't as it was filed"));
    else {
      const papers = record.papers.flatMap(({ path }) => placeOf(object, version, path) ?? []);
      versions.push({ version, isLatest: version === object.head, record, papers });
    }
  }
  return { versions, damaged };
}

/** By meeting, then by report; versions stay in their order. */
function byMeeting(a: ListedVersion, b: ListedVersion): number {
  const [one, other] = [a.record, b.record].map(({ meetingDate, id }) => `${meetingDate} ${id}`);
  return (one ?? "") < (other ?? "") ? -1 : one === other ? 0 : 1;
}

function damagedAt(file: string, message: string): Diagnostic {
  return {
    severity: "warning",
    code: "archive/version-damaged",
    message,
    at: { file },
    hint: "run boardpaper archive verify, and restore the folder from a copy of the archive",
  };
}
