/**
 * `boardpaper takedown`: a paper that should never have been published. Notices stand at its addresses, and at those of the packs
 * that hold it, before anything else is done; search and pages are drawn without it, and packs are bound again without it.
 *
 * A certificate keeps what lay where by its digest, why it went and who approved that, and nothing of what it said. It lies
 * with the area's data, and while it lies there no pack and no site has the paper again.
 */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import type { PageMap } from "../pack/plan/page-map.ts";
import type { Takedown } from "../schema/takedown.ts";
import type { PublishedDocument, PublishedMeeting } from "../site/published-meeting.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { areaName } from "./area-name.ts";
import { areaFolderOf, authorFile, idOf } from "./author-file.ts";
import { distinct } from "./distinct.ts";
import { type LoadedSite, loadSite } from "./load-site.ts";
import type { Standing } from "./make-paper.ts";
import { idOfFile } from "./meeting-to-publish.ts";
import { pageMapAt } from "./pack-files.ts";
import { pagesOf, publish, publishedBefore } from "./publish.ts";
import { sha256 } from "./settle-documents.ts";
import { takenDownNotice } from "./taken-down-notice.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface TakedownRequest {
  /** A path or an id. */
  readonly meeting: string;
  /** The id of a report; or the path of a file from elsewhere, as the meeting's file names it. */
  readonly paper: string;
  readonly reason: string;
  /** A post. */
  readonly approvedBy: string;
  readonly on: CalendarDate;
  readonly standing: Standing;
  /** The folder of all outputs: the site lies in `<out>/<area>/site`. */
  readonly out: string;
  /** The archive whose head the site prints. */
  readonly archive: string | undefined;
}

/** @returns the path of the certificate, then those at which notices stand */
export async function takedown(host: Host, request: TakedownRequest): Promise<Checked<readonly string[]>> {
  const { paper, on, out } = request;
  const path = await authorFile(host, "meeting", request.meeting);
  if (!path.ok) return path;
  const areaFolder = areaFolderOf(path.value);
  const folder = `${areaName(host, areaFolder)}/site`;
  const site = await loadSite(host, areaFolder);
  const before = await publishedBefore(host, `${out}/${folder}`);
  if (!site.ok || !before.ok)
    return { ok: false, errors: distinct([site, before].flatMap((stage) => (stage.ok ? [] : stage.errors))) };

  const id = paper.includes("/") ? idOfFile(paper) : paper;
  if (!before.value.some(({ documents }) => documents.some((document) => isOpen(document, id))))
    return { ok: false, errors: [notPublished(paper, `${out}/${folder}`)] };

  const meetings: PublishedMeeting[] = [];
  const notices: FileToWrite[] = [];
  for (const meeting of before.value) {
    const without = await withoutPaper(host, meeting, { id, paper, on, site: site.value, folder: `${out}/${folder}` });
    meetings.push(without.meeting);
    notices.push(...without.notices);
  }
  const files = before.value
    .flatMap(filesOf)
    .filter(({ path: address }) => notices.some((file) => file.path === address));
  const certificate = `${areaFolder}/takedowns/${idOf(path.value)}-${id}.json`;
  await host.writeNew(certificate, certificateOf(request, idOf(path.value), files));

  const pages = await pagesOf(host, { meetings, site: site.value, archive: request.archive });
  const placed = [...notices, ...pages].map((file) => ({ ...file, path: `${folder}/${file.path}` }));
  const written = await writeOutputs(host, { out, files: placed });
  if (!written.ok) return { ok: false, errors: written.errors };
  const addresses = notices.map((file) => `${out}/${folder}/${file.path}`);
  return checked([certificate, ...addresses], await boundAgain(host, request, meetings, site.value));
}

function isOpen({ id, takenDown }: PublishedDocument, paper: string): boolean {
  return id === paper && takenDown === undefined;
}

interface ToTake {
  readonly id: string;
  readonly paper: string;
  /** Of the site. */
  readonly folder: string;
  readonly on: CalendarDate;
  readonly site: LoadedSite;
}

/** A meeting that never had the paper stays as it is. */
async function withoutPaper(
  host: Host,
  meeting: PublishedMeeting,
  { id, paper, folder, on, site }: ToTake,
): Promise<{ readonly meeting: PublishedMeeting; readonly notices: readonly FileToWrite[] }> {
  if (!meeting.documents.some((document) => isOpen(document, id))) return { meeting, notices: [] };
  const notices: FileToWrite[] = [];
  const documents: PublishedDocument[] = [];
  for (const document of meeting.documents) {
    if (document.id !== id && !(await holds(host, document, paper, folder))) {
      documents.push(document);
      continue;
    }
    const versions: PublishedDocument["versions"] = [];
    for (const version of document.versions) {
      const files: typeof version.files = [];
      for (const file of version.files) {
        const bytes = await takenDownNotice(host, site, { title: document.title, on, format: file.format });
        notices.push({ path: file.path, bytes });
        files.push({ ...file, bytes: bytes.length, sha256: sha256(bytes) });
      }
      versions.push({ ...version, files });
    }
    documents.push({ ...document, versions, passages: [], ...(document.id === id && { takenDown: on }) });
  }
  return { meeting: { ...meeting, documents }, notices };
}

/** Whether a pack holds the paper, as its page map tells. */
async function holds(host: Host, document: PublishedDocument, paper: string, folder: string): Promise<boolean> {
  if (document.kind !== "pack" && document.kind !== "supplement-pack") return false;
  const maps = document.versions.flatMap(({ files }) => files.filter(({ format }) => format === "json"));
  for (const { path } of maps) {
    const map = await pageMapAt(host, `${folder}/${path}`);
    const sources = map?.parts.flatMap((part) => (part.kind === "agenda" ? [] : [sourceOf(part)])) ?? [];
    if (sources.some((source) => source === paper || source.endsWith(`/${paper}`))) return true;
  }
  return false;
}

function sourceOf(part: PageMap["parts"][number]): string {
  return part.report ?? part.source ?? "";
}

function filesOf({ documents }: PublishedMeeting) {
  return documents.flatMap(({ versions }) => versions.flatMap(({ files }) => files));
}

function certificateOf(
  { paper, reason, approvedBy, on }: TakedownRequest,
  meeting: string,
  files: ReturnType<typeof filesOf>,
): Uint8Array {
  const certificate: Takedown = {
    version: 1,
    meeting,
    paper,
    takenDown: on,
    reason,
    approvedBy,
    files: files.map(({ path: address, bytes, sha256: digest }) => ({ address, bytes, sha256: digest })),
  };
  return new TextEncoder().encode(`${JSON.stringify(certificate, undefined, 2)}\n`);
}

/** What hinders a new pack does not bring back the old one: it is told, and the notices stand. */
async function boundAgain(
  host: Host,
  { on, standing, out, archive }: TakedownRequest,
  meetings: readonly PublishedMeeting[],
  { words }: LoadedSite,
): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = [];
  const touched = meetings.filter(({ documents }) => documents.some(({ takenDown }) => takenDown === on));
  for (const { id } of touched) {
    const newVersion = words.takenDownVersion;
    const again = await publish(host, { meeting: id, standing, out, on, newVersion, archive });
    if (again.ok) continue;
    findings.push(notBoundAgain(id), ...again.errors.map((error): Diagnostic => ({ ...error, severity: "warning" })));
  }
  return distinct(findings);
}

function notBoundAgain(meeting: string): Diagnostic {
  return {
    severity: "warning",
    code: "site/not-rebuilt",
    message: `the packs of ${meeting} could not be bound again without the paper: notices stand in their place`,
    hint: "correct what follows, then publish the meeting again with --new-version",
  };
}

function notPublished(paper: string, site: string): Diagnostic {
  return {
    severity: "error",
    code: "site/not-published",
    message: `“${paper}” is not among what the site has published`,
    at: { file: site },
    hint: "name a report by its id, or a file from elsewhere by its path as the meeting's file has it",
  };
}
