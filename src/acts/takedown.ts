/**
 * `boardpaper takedown`: a paper that should never have been published, by whatever meeting of the area. Notices stand at its
 * addresses, and at those of the packs that hold it, before anything else is done; then the certificate is written, search and
 * pages are drawn without it, and packs are bound again without it. What was stopped in the middle is completed when it is
 * called again.
 *
 * A certificate keeps what lay where by its digest, why it went and who approved that, and nothing of what it said. It lies
 * with the area's data, and while it lies there no pack and no site has the paper again.
 */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { isPortablePath } from "../host/is-portable-path.ts";
import type { Takedown } from "../schema/takedown.ts";
import type { PublishedDocument, PublishedMeeting } from "../site/published-meeting.ts";
import { parseReport } from "../source/parse-report.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { archiveHead } from "./archive-head.ts";
import { areaName } from "./area-name.ts";
import { areaFolderOf, authorFile, idOf } from "./author-file.ts";
import { distinct } from "./distinct.ts";
import { readAuthorText } from "./load-area.ts";
import { type LoadedSite, loadSite } from "./load-site.ts";
import type { Standing } from "./make-paper.ts";
import { pagesOf, publish, publishedBefore } from "./publish.ts";
import { sha256 } from "./settle-documents.ts";
import {
  certificateFile,
  certificatesIn,
  newCertificatePath,
  type TakedownCertificate,
} from "./takedown-certificate.ts";
import { hasUnknownSource, isFile, isPaper, withoutPaper } from "./without-paper.ts";
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
  const { paper, out } = request;
  const path = await authorFile(host, "meeting", request.meeting);
  if (!path.ok) return path;
  const areaFolder = areaFolderOf(path.value);
  const named = idOf(path.value);
  const area = areaName(host, areaFolder);
  const folder = `${area}/site`;
  const site = await loadSite(host, areaFolder);
  const before = await publishedBefore(host, `${out}/${folder}`);
  if (!site.ok || !before.ok)
    return { ok: false, errors: distinct([site, before].flatMap((stage) => (stage.ok ? [] : stage.errors))) };

  const certificates = (await certificatesIn(host, areaFolder)).filter((one) => one.certificate.paper === paper);
  const sources = await sourcesOf(host, areaFolder, { paper, meetings: before.value, certificates });
  const isTaken = (document: PublishedDocument) => isPaper(document, { paper, sources });
  const touched = before.value.filter(({ documents }) => documents.some(isTaken));
  if (touched.length === 0) return { ok: false, errors: [notPublished(paper, `${out}/${folder}`, before.value)] };

  const on = certificates[0]?.certificate.takenDown ?? request.on;
  const meetings: PublishedMeeting[] = [];
  const notices: FileToWrite[] = [];
  for (const meeting of before.value) {
    const take = { paper, sources, area, on, site: site.value, folder: `${out}/${folder}` };
    const without = touched.includes(meeting) ? await withoutPaper(host, meeting, take) : { meeting, notices: [] };
    meetings.push(without.meeting);
    notices.push(...without.notices);
  }
  const addresses = notices.map((file) => `${out}/${folder}/${file.path}`);
  await host.writeAll(notices.map(({ path: address, bytes }) => ({ path: `${out}/${folder}/${address}`, bytes })));
  const certificate = await certified(host, areaFolder, { request, named, certificates, touched, isTaken, notices });

  // Where there is no such archive, that is told below: the notices don't wait for it.
  const head = await archiveHead(host, request.archive);
  const pages = pagesOf({ meetings, site: site.value, archiveHead: head.ok ? head.value : undefined });
  const placed = [...notices, ...pages].map((file) => ({ ...file, path: `${folder}/${file.path}` }));
  const written = await writeOutputs(host, { out, files: placed });
  if (!written.ok) return { ok: false, errors: [notDrawn(`${out}/${folder}`), ...written.errors] };
  const ids = touched.map(({ id }) => id);
  const again = await boundAgain(host, request, ids, site.value);
  return checked([certificate, ...addresses], [...again, ...(await decisionsLeft(host, areaFolder, touched, isTaken))]);
}

/** Records that tell of a decision what minutes which are taken down had of it. */
async function decisionsLeft(
  host: Host,
  areaFolder: string,
  meetings: readonly PublishedMeeting[],
  isTaken: (document: PublishedDocument) => boolean,
): Promise<readonly Diagnostic[]> {
  const ofMinutes = meetings.filter(({ documents }) => documents.some((one) => one.kind === "minutes" && isTaken(one)));
  const findings: Diagnostic[] = [];
  for (const { kind, id, report = id, title, takenDown } of ofMinutes.flatMap(({ documents }) => documents)) {
    const file = `${areaFolder}/reports/${report}.md`;
    if (kind !== "decision" || takenDown !== undefined) continue;
    const text = (await host.isFile(file)) ? await readAuthorText(host, file) : undefined;
    const record = text?.ok ? parseReport(text.value) : undefined;
    if (!record?.ok || record.value.header.decision?.decided === undefined) findings.push(decisionLeft(title, file));
  }
  return findings;
}

function decisionLeft(title: string, file: string): Diagnostic {
  return {
    severity: "warning",
    code: "site/decision-left",
    message: `“${title}” is still public, and tells what the minutes that were taken down had of the decision`,
    at: { file },
    hint: "take it down too where it discloses what they did",
  };
}

/** Of a file: as the site's records and certificates tell; and as it lies in the area today. */
async function sourcesOf(
  host: Host,
  areaFolder: string,
  {
    paper,
    meetings,
    certificates,
  }: {
    readonly paper: string;
    readonly meetings: readonly PublishedMeeting[];
    readonly certificates: readonly TakedownCertificate[];
  },
): Promise<ReadonlySet<string>> {
  const published = meetings.flatMap(({ documents }) => documents.filter(({ file }) => file === paper));
  const path = `${areaFolder}/${paper}`;
  return new Set([
    ...published.flatMap(({ versions }) => versions.map(({ source }) => source)),
    ...certificates.flatMap(({ certificate }) => certificate.sources ?? []),
    ...(isPortablePath(paper) && (await host.isFile(path)) ? [sha256(await host.readBytes(path))] : []),
  ]);
}

interface ToCertify {
  readonly request: TakedownRequest;
  /** The meeting that was named. */
  readonly named: string;
  /** Those of the paper that there are already. */
  readonly certificates: readonly TakedownCertificate[];
  /** As they were before. */
  readonly touched: readonly PublishedMeeting[];
  readonly isTaken: (document: PublishedDocument) => boolean;
  readonly notices: readonly FileToWrite[];
}

/** What no certificate tells yet has a new one. @returns the path of the latest */
async function certified(host: Host, areaFolder: string, to: ToCertify): Promise<string> {
  const { request, named, certificates, touched, isTaken, notices } = to;
  const told = new Set(certificates.flatMap(({ certificate }) => certificate.files.map(({ address }) => address)));
  const fresh = new Set(notices.map(({ path }) => path).filter((address) => !told.has(address)));
  const latest = certificates.at(-1);
  if (fresh.size === 0 && latest) return latest.path;

  const { paper, reason, approvedBy } = request;
  const path = await newCertificatePath(host, areaFolder, { meeting: named, paper });
  const documents = touched.flatMap((meeting) => meeting.documents);
  const files = documents.flatMap(({ versions }) => versions.flatMap((version) => version.files));
  const sources = documents
    .filter((document) => isTaken(document) && isFile(document))
    .flatMap(({ versions }) => versions.map(({ source }) => source));
  const certificate: Takedown = {
    version: 1,
    meeting: named,
    paper,
    takenDown: certificates[0]?.certificate.takenDown ?? request.on,
    reason,
    approvedBy,
    ...(sources.length > 0 && { sources: [...new Set(sources)] }),
    files: files
      .filter((file) => fresh.has(file.path))
      .map(({ path: address, bytes, sha256: digest }) => ({ address, bytes, sha256: digest })),
  };
  await host.writeNew(path, certificateFile(certificate));
  return path;
}

/** What hinders a new pack does not bring back the old one: it is told, and the notices stand. */
async function boundAgain(
  host: Host,
  { on, standing, out, archive }: TakedownRequest,
  meetings: readonly string[],
  { words }: LoadedSite,
): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = [];
  for (const id of meetings) {
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

function notPublished(paper: string, site: string, meetings: readonly PublishedMeeting[]): Diagnostic {
  const isUnknown = (document: PublishedDocument) =>
    document.takenDown === undefined && hasUnknownSource(document) && isFile(document);
  const unknown = meetings.filter(({ documents }) => documents.some(isUnknown)).map(({ id }) => id);
  return {
    severity: "error",
    code: "site/not-published",
    message: `“${paper}” is not among what the site has published`,
    at: { file: site },
    hint:
      unknown.length === 0
        ? "name a report by its id, or a file from elsewhere by its path as the meeting's file has it"
        : `what was published of ${unknown.join(", ")} does not tell of which file it was made: publish it again first`,
  };
}

function notDrawn(site: string): Diagnostic {
  return {
    severity: "error",
    code: "site/not-rebuilt",
    message: "notices stand in place of the paper, and search and pages still tell of it",
    at: { file: site },
    hint: "correct what follows, then call the takedown again",
  };
}
