/** What an archive holds under a report and a date, each file read again and not taken from the record. */

import { filesBelow } from "../host/files-below.ts";
import type { Host } from "../host/host.ts";
import { filesName, recordName } from "./archive-layout.ts";
import type { ArchivedVersion } from "./plan-version.ts";
import { byPath, type FileDigest, fileDigest, parseVersionJson, type VersionRecord } from "./version-record.ts";

/** @returns undefined if nothing is there */
export async function readVersion(host: Host, folder: string): Promise<ArchivedVersion | undefined> {
  if (!(await host.isFolder(folder))) return undefined;
  return { record: await readRecord(host, folder), present: await digestsBelow(host, `${folder}/${filesName}`) };
}

/** @returns undefined if `version.json` is missing or damaged */
export async function readRecord(host: Host, folder: string): Promise<VersionRecord | undefined> {
  const path = `${folder}/${recordName}`;
  return (await host.isFile(path)) ? parseVersionJson(await host.readBytes(path)) : undefined;
}

async function digestsBelow(host: Host, folder: string): Promise<readonly FileDigest[]> {
  if (!(await host.isFolder(folder))) return [];
  const digests: FileDigest[] = [];
  // One after the other: a version can hold hundreds of megabytes.
  for (const path of await filesBelow(host, folder)) {
    digests.push(fileDigest(path, await host.readBytes(`${folder}/${path}`)));
  }
  return digests.sort(byPath);
}
