/** The log of an archive: read from its end or from its beginning, and continued. */

import type { KeyObject } from "node:crypto";
import type { Host } from "../host/host.ts";
import { HostError } from "../host/host-error.ts";
import { logFolder, logRoot, stagingFolder } from "./archive-layout.ts";
import { bytesIfAny } from "./held-object.ts";
import {
  entryBytes,
  entryHash,
  keyFingerprint,
  type LogEntry,
  type LogEvent,
  noEntry,
  parseEntry,
  signEntry,
} from "./log-entry.ts";

export interface LogHead {
  /** How many entries there are. */
  readonly entries: number;
  /** SHA-256 of the last one: it stands for the whole log. */
  readonly hash: string;
  /** When the last one was written; "" without one. */
  readonly time: string;
}

/** Puts what happened at the end of the log, whoever else writes at the same moment. */
export async function appendEvent(host: Host, archive: string, key: KeyObject, event: LogEvent): Promise<LogEntry> {
  for (;;) {
    const entry = await putAfter(host, archive, key, await logHead(host, archive), event);
    if (entry) return entry;
  }
}

/** Begins the log, if nobody has. */
export async function beginLog(host: Host, archive: string, key: KeyObject): Promise<void> {
  const head = await logHead(host, archive);
  if (head.entries === 0) await putAfter(host, archive, key, head, { event: "opened", key: keyFingerprint(key) });
}

/** @returns undefined if somebody else's entry came first */
async function putAfter(
  host: Host,
  archive: string,
  key: KeyObject,
  head: LogHead,
  event: LogEvent,
): Promise<LogEntry | undefined> {
  const entry: LogEntry = { seq: head.entries + 1, prev: head.hash, time: host.now(), ...event };
  const bytes = entryBytes(entry);
  const staged = await host.stage(stagingFolder(archive), [
    { path: "entry.json", bytes },
    { path: "entry.sig", bytes: signEntry(bytes, key) },
  ]);
  try {
    await host.moveFolder(staged, logFolder(archive, entry.seq));
    return entry;
  } catch (error) {
    await host.removeFolder(staged);
    if (!(error instanceof HostError && error.kind === "exists")) throw error;
    return undefined;
  }
}

export async function logHead(host: Host, archive: string): Promise<LogHead> {
  const entries = await lastSequence(host, archive);
  const bytes = entries === 0 ? undefined : await bytesIfAny(host, `${logFolder(archive, entries)}/entry.json`);
  if (!bytes) return { entries, hash: noEntry, time: "" };
  return { entries, hash: entryHash(bytes), time: parseEntry(bytes)?.time ?? "" };
}

async function lastSequence(host: Host, archive: string): Promise<number> {
  const root = logRoot(archive);
  const group = await lastFolder(host, root, /^\d{4,}$/);
  const entry = group === undefined ? undefined : await lastFolder(host, `${root}/${group}`, /^\d{8,}$/);
  return entry === undefined ? 0 : Number(entry);
}

async function lastFolder(host: Host, folder: string, form: RegExp): Promise<string | undefined> {
  if (!(await host.isFolder(folder))) return undefined;
  const names = (await host.list(folder)).filter(({ kind, name }) => kind === "folder" && form.test(name));
  return names
    .map(({ name }) => name)
    .sort((a, b) => Number(a) - Number(b))
    .at(-1);
}

export interface StoredEntry {
  readonly seq: number;
  /** Where it lies. */
  readonly folder: string;
  /** undefined where it is missing. */
  readonly bytes: Uint8Array | undefined;
  readonly signature: Uint8Array | undefined;
  /** undefined where it is damaged. */
  readonly entry: LogEntry | undefined;
}

/** Every entry in its order, also those that are missing before the last. @param from - the first that is wanted */
export async function* logEntries(host: Host, archive: string, from = 1): AsyncGenerator<StoredEntry> {
  const last = await lastSequence(host, archive);
  for (let seq = from; seq <= last; seq++) {
    const folder = logFolder(archive, seq);
    const bytes = await bytesIfAny(host, `${folder}/entry.json`);
    const signature = await bytesIfAny(host, `${folder}/entry.sig`);
    yield { seq, folder, bytes, signature, entry: bytes && parseEntry(bytes) };
  }
}
