/** Puts into the log that everything was found as it was filed: what an auditor asks for is when that was last so. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { refreshIndex } from "./index-files.ts";
import { appendEvent } from "./log.ts";
import type { LogEntry } from "./log-entry.ts";
import { openArchive } from "./open-archive.ts";
import type { KeyRequest } from "./signing-key.ts";
import type { Verified } from "./verify-archive.ts";

export async function recordVerification(
  host: Host,
  request: KeyRequest,
  { objects, files, bytes }: Verified,
): Promise<Checked<LogEntry>> {
  const open = await openArchive(host, request);
  if (!open.ok) return open;
  const event = { event: "verified", objects, files, bytes } as const;
  const entry = await appendEvent(host, request.archive, open.value.key, event);
  await refreshIndex(host, request.archive);
  return checked(entry, open.warnings);
}
