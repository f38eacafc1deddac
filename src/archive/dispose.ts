/**
 * `archive dispose`: a report goes with all its versions, and a certificate stays.
 *
 * OCFL can't take a version out of an object, so a report goes whole. Its id is never used again.
 */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { ocflRoot, stagingFolder } from "./archive-layout.ts";
import { type FoundObject, findVersions } from "./find-version.ts";
import { finishDisposal } from "./finish-disposal.ts";
import { sha512 } from "./held-object.ts";
import { type Hold, holdsOf } from "./holds.ts";
import { intentFile } from "./intent.ts";
import { openArchive } from "./open-archive.ts";
import { keptUntil, openToInspectionUntil, type Retention } from "./retention.ts";
import type { VersionRecord } from "./version-record.ts";

export interface DisposalRequest {
  readonly archive: string;
  readonly key: string;
  /** A report's id. */
  readonly report: string;
  /** Under which rule of the council it goes. */
  readonly authority: string;
  /** Who approved it: a post. */
  readonly approvedBy: string;
  readonly today: CalendarDate;
  /** Whether something in it must not be public any longer: it goes although its years are not over. */
  readonly isTakedown: boolean;
  /** Only whether it may go is worked out. */
  readonly isDryRun: boolean;
}

/** What stays of a report: no content of it. */
export interface Certificate {
  readonly id: string;
  readonly area: string;
  readonly report: string;
  readonly title: string;
  readonly body: string;
  readonly meetingDate: string;
  /** Why it went: its years were over, or something in it must not be public any longer. */
  readonly ground: "retention" | "takedown";
  readonly openUntil: CalendarDate | "not known";
  readonly retention: Retention;
  readonly versions: readonly { readonly version: string; readonly kind: string; readonly generated: string }[];
  /** SHA-512 of the last inventory, which the log has too. */
  readonly inventory: string;
  readonly authority: string;
  readonly approvedBy: string;
  /** In UTC. */
  readonly disposed: string;
}

export async function dispose(host: Host, request: DisposalRequest): Promise<Checked<Certificate>> {
  const { archive } = request;
  // What a crash left of an earlier disposal is finished first: the report may be gone already.
  const isThere = !request.isDryRun && (await host.isFolder(ocflRoot(archive)));
  const open = isThere ? await openArchive(host, request) : undefined;
  if (open && !open.ok) return open;
  const found = await findVersions(host, archive, request.report);
  if (!found.ok) return found;
  const holds = await holdsOf(host, archive);
  const certificate = planDisposal(found.value, holds, { ...request, disposed: host.now() });
  if (!certificate.ok || !open) return certificate;

  const { id, inventory } = certificate.value;
  const { folder, head } = found.value.object;
  const text = `${JSON.stringify({ version: 1, ...certificate.value }, undefined, 2)}\n`;
  const staged = await host.stage(stagingFolder(archive), [
    { path: "certificate.json", bytes: new TextEncoder().encode(text) },
    intentFile({ kind: "disposal", id, version: head, inventory }),
  ]);
  try {
    await host.moveFolder(folder, `${staged}/object`);
  } catch (error) {
    if (await host.isFolder(folder)) await host.removeFolder(staged);
    throw error;
  }
  await finishDisposal(host, open.value, { staged, id, version: head, inventory, isLogged: false });
  return checked(certificate.value, open.warnings);
}

/** Pure: may the report go, and what is to be said of it? */
function planDisposal(
  { object, versions }: FoundObject,
  holds: ReadonlyMap<string, Hold>,
  request: Pick<DisposalRequest, "authority" | "approvedBy" | "today" | "isTakedown"> & { readonly disposed: string },
): Checked<Certificate> {
  const record = versions.at(-1)?.record;
  if (!record) throw new RangeError("a report without versions can't be disposed of");
  const { id, area, report, title, body, meetingDate, part, retention } = record;
  const held = holds.get(id);
  if (held) return refused(object.folder, onHold(report, held));
  const refusal = request.isTakedown ? undefined : tooSoon(record, request.today);
  if (refusal) return refused(object.folder, refusal);

  return checked({
    id,
    area,
    report,
    title,
    body,
    meetingDate,
    ground: request.isTakedown ? "takedown" : "retention",
    openUntil: openToInspectionUntil(meetingDate, part) ?? "not known",
    retention,
    versions: versions.map(({ version, record: { kind, generated } }) => ({ version, kind, generated })),
    inventory: sha512(object.inventoryBytes),
    authority: request.authority,
    approvedBy: request.approvedBy,
    disposed: request.disposed,
  });
}

/** Why a report must stay for its age; undefined where it may go. */
function tooSoon({ report, meetingDate, part, retention }: VersionRecord, today: CalendarDate): Refusal | undefined {
  const openUntil = openToInspectionUntil(meetingDate, part);
  const kept = keptUntil(meetingDate, retention);
  if (openUntil === undefined) return dayUnknown(report, meetingDate);
  if (today <= openUntil) return tooEarly(report, openUntil);
  if (kept === "permanent") return keptForGood(report, retention);
  return kept !== undefined && today <= kept ? keptLonger(report, kept, retention) : undefined;
}

type Refusal = Pick<Diagnostic, "code" | "message" | "hint">;

function refused(file: string, refusal: Refusal): Checked<never> {
  return { ok: false, errors: [{ severity: "error", ...refusal, at: { file } }] };
}

function onHold(report: string, { reason, by, time }: Hold): Refusal {
  return {
    code: "archive/on-hold",
    message: `${report} is on hold since ${time.slice(0, 10)}, set by ${by}: ${reason}`,
    hint: "it stays until the hold is released with boardpaper archive hold --release",
  };
}

function tooEarly(report: string, openUntil: CalendarDate): Refusal {
  return {
    code: "archive/too-early",
    message: `${report} must be open to inspection until ${openUntil}`,
    hint: "it may be disposed of from the day after, if the council's own rules don't ask for more",
  };
}

const className = (retention: Retention): string => (retention === "not-stated" ? "" : ` (${retention.class})`);

function keptForGood(report: string, retention: Retention): Refusal {
  return {
    code: "archive/permanent",
    message: `${report} is kept permanently by the council's own schedule${className(retention)}`,
    hint: "it stays; where the class is wrong, file a revision under the right one",
  };
}

function keptLonger(report: string, kept: CalendarDate, retention: Retention): Refusal {
  return {
    code: "archive/too-early",
    message: `${report} is kept until ${kept} by the council's own schedule${className(retention)}`,
    hint: "it may be disposed of from the day after",
  };
}

function dayUnknown(report: string, meetingDate: string): Refusal {
  return {
    code: "archive/day-unknown",
    message: `the meeting of ${report} has no day (${meetingDate}), so nobody can say how long it must be open`,
    hint: "file a correction whose report names the day of the meeting",
  };
}
