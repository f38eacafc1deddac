/** Reports that must stay, whatever their age: for a court, an inquiry or an open request for information. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { findVersions } from "./find-version.ts";
import { refreshIndex } from "./index-files.ts";
import { appendEvent, logEntries } from "./log.ts";
import type { LogEntry } from "./log-entry.ts";
import { openArchive } from "./open-archive.ts";

export type Hold = Extract<LogEntry, { event: "hold-set" }>;

export interface HoldRequest {
  readonly archive: string;
  readonly key: string;
  /** A report's id. */
  readonly report: string;
  readonly isRelease: boolean;
  readonly reason: string;
  /** Who decided: a post. */
  readonly by: string;
}

/** The hold on each object that has one, by the object's id. */
export async function holdsOf(host: Host, archive: string): Promise<ReadonlyMap<string, Hold>> {
  const holds = new Map<string, Hold>();
  for await (const { entry } of logEntries(host, archive)) {
    if (entry?.event === "hold-set") holds.set(entry.id, entry);
    if (entry?.event === "hold-released" || entry?.event === "disposed") holds.delete(entry.id);
  }
  return holds;
}

/** Sets or releases a hold: an entry of the log. */
export async function hold(host: Host, request: HoldRequest): Promise<Checked<LogEntry>> {
  const { archive, report, reason, by, isRelease } = request;
  const found = await findVersions(host, archive, report);
  if (!found.ok) return found;
  const open = await openArchive(host, request);
  if (!open.ok) return open;
  const { id = "" } = found.value.object.inventory;
  const event = isRelease ? "hold-released" : "hold-set";
  const entry = await appendEvent(host, archive, open.value.key, { event, id, reason, by });
  await refreshIndex(host, archive);
  return checked(entry, open.warnings);
}
