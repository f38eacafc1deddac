/** The tree of an archived version's paper: what it said, whatever became of the tool since. */

import { archivedBytes, type HeldObject } from "../archive/held-object.ts";
import type { ListedVersion } from "../archive/list-versions.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { Host } from "../host/host.ts";

/** @returns undefined for a withdrawal, or where the file isn't as it was filed */
export async function archivedDocument(
  host: Host,
  object: HeldObject,
  { version, record }: ListedVersion,
): Promise<Document | undefined> {
  const path = record.papers.find(({ path }) => path.endsWith(".json"))?.path;
  const bytes = path === undefined ? undefined : await archivedBytes(host, object, version, path);
  // Its bytes have the digest that they were filed with, so it is a tree as we write them.
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Document);
}

/** `cumbria/2022-09-board@v1` */
export function versionName({ version, record }: ListedVersion): string {
  return `${record.area}/${record.report}@${version}`;
}

export function noDocument(listed: ListedVersion, file: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/no-paper",
    message:
      listed.record.kind === "withdrawal"
        ? `${versionName(listed)} is a withdrawal, which has no paper`
        : `${versionName(listed)} has no paper that is as it was filed`,
    at: { file },
    hint: "boardpaper archive show lists the report's versions",
  };
}
