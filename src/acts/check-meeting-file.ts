/** Every finding in a meeting's file and in how its papers belong to it; the papers themselves are checked as reports. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { checkExecutiveNotice } from "../facts/check-executive-notice.ts";
import { checkExempt, checkMeeting } from "../facts/check-meeting.ts";
import { checkNotice } from "../facts/check-notice.ts";
import type { Host } from "../host/host.ts";
import { loadPack, papersIn } from "./load-pack.ts";

/** @param path - `data/exampleshire/meetings/2026-03-12-hwb.yaml` */
export async function findingsOfMeeting(host: Host, path: string): Promise<readonly Diagnostic[]> {
  const loaded = await loadPack(host, path, { kind: "agenda" });
  if (!loaded.ok) return loaded.errors;
  const { meeting, area, law, places } = loaded.value;
  return [
    ...loaded.warnings,
    ...checkMeeting(meeting, places),
    ...checkNotice(meeting, area.governance, law, places),
    ...checkExecutiveNotice(meeting, papersIn(loaded.value), area.governance, law, places),
    ...checkExempt(meeting, law.exempt, places),
  ];
}
