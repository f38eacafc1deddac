/** `archive due`: what the law no longer asks to keep open, for somebody to look at. Nothing goes by itself. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { holdsOf } from "./holds.ts";
import { listVersions } from "./list-versions.ts";
import { keptUntil, openToInspectionUntil } from "./retention.ts";
import type { VersionRecord } from "./version-record.ts";

export interface DueReport {
  readonly record: VersionRecord;
  /** The last day on which it had to be open; undefined where the day of the meeting isn't known. */
  readonly openUntil: CalendarDate | undefined;
  /** Until when the council's own schedule keeps it; undefined where that does not tell. */
  readonly keptUntil: CalendarDate | "permanent" | undefined;
  /** Why it must stay all the same; undefined where nothing holds it. */
  readonly hold: string | undefined;
}

/** @param on - reports that need not be open on this day any more are due; those whose meeting has no day are shown too */
export async function listDue(host: Host, archive: string, on: CalendarDate): Promise<Checked<readonly DueReport[]>> {
  const listed = await listVersions(host, archive);
  if (!listed.ok) return listed;
  const holds = await holdsOf(host, archive);
  const due = listed.value
    .filter(({ isLatest }) => isLatest)
    .map(({ record }) => ({
      record,
      openUntil: openToInspectionUntil(record.meetingDate, record.part),
      keptUntil: keptUntil(record.meetingDate, record.retention),
      hold: holds.get(record.id)?.reason,
    }))
    .filter(({ openUntil }) => openUntil === undefined || openUntil < on);
  return checked<readonly DueReport[]>(due, listed.warnings);
}
