/** Is an archive's log whole, each entry following the one before it and signed, and does it tell what is there? */

import type { KeyObject } from "node:crypto";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { certificatePath, logRoot, objectFolder } from "./archive-layout.ts";
import { bytesIfAny, sha512 } from "./held-object.ts";
import { logEntries, type StoredEntry } from "./log.ts";
import { entryHash, isSignedBy, keyFingerprint, type LogEntry, noEntry } from "./log-entry.ts";

/** A version on the disk. */
export interface PresentVersion {
  readonly id: string;
  readonly version: string;
  /** Its folder. */
  readonly folder: string;
}

export async function checkLog(
  host: Host,
  archive: string,
  key: KeyObject | undefined,
  present: readonly PresentVersion[],
): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = [];
  const entries: LogEntry[] = [];
  let before = noEntry;
  for await (const stored of logEntries(host, archive)) {
    findings.push(...checkEntry(stored, before, key));
    if (stored.bytes) before = entryHash(stored.bytes);
    if (stored.entry) entries.push(stored.entry);
  }

  const [first] = entries;
  if (!first) return [logBroken(logRoot(archive), "the log has no entries")];
  const isOfKey = first.event === "opened" && key !== undefined && first.key === keyFingerprint(key);
  if (!isOfKey) findings.push(logBroken(logRoot(archive), "the log was not opened with the archive's key"));
  return [...findings, ...(await checkVersions(host, archive, entries, present))];
}

function checkEntry({ seq, folder, bytes, signature, entry }: StoredEntry, before: string, key: KeyObject | undefined) {
  if (!bytes || !entry) return [logBroken(folder, `entry ${seq} is missing or damaged`)];
  const findings: Diagnostic[] = [];
  if (entry.seq !== seq) findings.push(logBroken(folder, `the entry says that it is number ${entry.seq}`));
  if (entry.prev !== before) findings.push(logBroken(folder, "the entry does not follow the one before it"));
  if (!key || !signature || !isSignedBy(key, bytes, signature)) findings.push(logUnsigned(folder));
  return findings;
}

async function checkVersions(
  host: Host,
  archive: string,
  entries: readonly LogEntry[],
  present: readonly PresentVersion[],
): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = [];
  const disposals = entries.filter((entry) => entry.event === "disposed");
  const disposed = new Set(disposals.map(({ id }) => id));
  for (const { id, certificate } of disposals) {
    const path = certificatePath(archive, id);
    const bytes = await bytesIfAny(host, path);
    if (!bytes || sha512(bytes) !== certificate) findings.push(certificateLost(path, id));
  }
  const logged = new Set<string>();
  for (const entry of entries) {
    if (entry.event !== "archived") continue;
    const { id, version, inventory } = entry;
    logged.add(`${version} ${id}`);
    if (disposed.has(id)) continue;
    const folder = `${objectFolder(archive, id)}/${version}`;
    const bytes = await bytesIfAny(host, `${folder}/inventory.json`);
    if (!bytes || sha512(bytes) !== inventory) findings.push(versionLost(folder, `${version} of ${id}`, bytes));
  }
  for (const { id, version, folder } of present) {
    if (disposed.has(id)) findings.push(notLogged(folder, `${id} was disposed of, and is there`));
    else if (!logged.has(`${version} ${id}`)) findings.push(notLogged(folder, `the log has no ${version} of ${id}`));
  }
  return findings;
}

function logBroken(file: string, message: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/log-broken",
    message,
    at: { file },
    hint: "restore the log from a copy of the archive",
  };
}

function logUnsigned(file: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/log-unsigned",
    message: "the entry is not signed with the archive's key",
    at: { file },
    hint: "restore the log from a copy of the archive",
  };
}

function versionLost(file: string, version: string, bytes: Uint8Array | undefined): Diagnostic {
  return {
    severity: "error",
    code: "archive/version-lost",
    message: `${version} ${bytes ? "is not as the log says that it was filed" : "was filed, and is not there"}`,
    at: { file },
    hint: "restore it from a copy of the archive",
  };
}

function notLogged(file: string, message: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/not-logged",
    message,
    at: { file },
    hint: "if nobody is writing at the moment, restore the archive from a copy",
  };
}

function certificateLost(file: string, id: string): Diagnostic {
  return {
    severity: "error",
    code: "archive/certificate-lost",
    message: `the certificate of the disposal of ${id} is missing, or isn't as it was written`,
    at: { file },
    hint: "restore it from a copy of the archive",
  };
}
