/** `boardpaper publish`: meetings onto the public site of their area, with their papers, and its pages and search drawn anew. */

import type { LogHead } from "../archive/log.ts";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import type { SiteWords } from "../schema/site-words.ts";
import { meetingPage, meetingRecord } from "../site/address.ts";
import {
  latestVersion,
  type PublishedItem,
  type PublishedMeeting,
  parsePublishedMeeting,
} from "../site/published-meeting.ts";
import { siteFiles } from "../site/site-files.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { archiveHead } from "./archive-head.ts";
import { areaName } from "./area-name.ts";
import { areaFolderOf, authorFile } from "./author-file.ts";
import { distinct } from "./distinct.ts";
import { leaksInPublic } from "./leaks-in-public.ts";
import { type LoadedSite, loadSite } from "./load-site.ts";
import type { Standing } from "./make-paper.ts";
import { makeSiteDocument } from "./make-site-document.ts";
import { type MeetingToPublish, meetingToPublish } from "./meeting-to-publish.ts";
import { settleDocuments, sha256 } from "./settle-documents.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface PublishRequest {
  /** A path or an id. */
  readonly meeting: string;
  readonly standing: Standing;
  /** The folder of all outputs: the site lies in `<out>/<area>/site`. */
  readonly out: string;
  /** The day of publication. */
  readonly on: CalendarDate;
  /** Why what was published before is published anew, beside what it was; without it that is refused. */
  readonly newVersion: string | undefined;
  /** The archive whose head the site prints. */
  readonly archive: string | undefined;
}

/** Everything is written, or nothing. @returns the paths of the meeting's page and of each paper of it */
export async function publish(host: Host, request: PublishRequest): Promise<Checked<readonly string[]>> {
  const path = await authorFile(host, "meeting", request.meeting);
  if (!path.ok) return path;
  const areaFolder = areaFolderOf(path.value);
  const folder = `${areaName(host, areaFolder)}/site`;
  const site = await loadSite(host, areaFolder);
  if (!site.ok) return { ok: false, errors: distinct(site.errors) };
  const earlier = await publishedBefore(host, `${request.out}/${folder}`);
  const meeting = await meetingToPublish(host, { ...request, words: site.value.words });
  if (!earlier.ok || !meeting.ok) {
    const stages = [earlier, meeting].flatMap((stage) => (stage.ok ? stage.warnings : stage.errors));
    return { ok: false, errors: distinct([...site.warnings, ...stages]) };
  }

  const head = await archiveHead(host, request.archive);
  if (!head.ok) return head;
  const { published } = meeting.value.record;
  if (published > request.on) return { ok: false, errors: [notYet(published, request.on, path.value)] };

  const settled = await settleDocuments({
    meeting: meeting.value,
    earlier: earlier.value.find(({ id }) => id === meeting.value.record.id),
    on: request.on,
    reason: request.newVersion,
    make: makeSiteDocument(host, { meeting: meeting.value, site: site.value, standing: request.standing }),
  });
  if (!settled.ok) return { ok: false, errors: distinct([...site.warnings, ...meeting.warnings, ...settled.errors]) };

  const record: PublishedMeeting = { ...meeting.value.record, documents: [...settled.value.documents] };
  const others = earlier.value.filter(({ id }) => id !== record.id);
  const pages = pagesOf({ meetings: [...others, record], site: site.value, archiveHead: head.value });
  const files = [...settled.value.files, ...pages];
  const findings = [
    ...site.warnings,
    ...meeting.warnings,
    ...settled.warnings,
    ...(site.value.area.publicSite === undefined ? [noAddress(`${areaFolder}/area.yaml`)] : []),
    ...(await notAsPublished(host, `${request.out}/${folder}`, { earlier: earlier.value, added: settled.value.files })),
    ...(await leaksIn(host, request, { meeting: meeting.value, others, files, words: site.value.words })),
  ];
  if (findings.some(({ severity }) => severity === "error")) return { ok: false, errors: distinct(findings) };

  const placed = files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
  const written = await writeOutputs(host, { out: request.out, files: placed });
  if (!written.ok) return { ok: false, errors: distinct([...findings, ...written.errors]) };
  const papers = record.documents.flatMap((document) => latestVersion(document).files.map((file) => file.path));
  const ofMeeting = [meetingPage(record.id), ...papers].map((file) => `${request.out}/${folder}/${file}`);
  return checked(ofMeeting, distinct([...findings, ...written.warnings]));
}

/** The records of all meetings that the site has. */
export async function publishedBefore(host: Host, site: string): Promise<Checked<readonly PublishedMeeting[]>> {
  const folder = `${site}/meetings`;
  if (!(await host.isFolder(folder))) return checked([]);
  const meetings: PublishedMeeting[] = [];
  const findings: Diagnostic[] = [];
  for (const { name } of (await host.list(folder)).filter(({ kind }) => kind === "folder")) {
    const path = `${site}/${meetingRecord(name)}`;
    const text = (await host.isFile(path)) ? new TextDecoder().decode(await host.readBytes(path)) : "";
    const record = parsePublishedMeeting(text);
    if (record) meetings.push(record);
    else findings.push(damaged(path, "the record of what was published is not there, or is damaged"));
  }
  return checked(meetings, findings);
}

interface Drawn {
  readonly meetings: readonly PublishedMeeting[];
  readonly site: LoadedSite;
  readonly archiveHead: LogHead | undefined;
}

export function pagesOf({ meetings, site, archiveHead }: Drawn): readonly FileToWrite[] {
  const pages = siteFiles({
    meetings,
    look: site.look,
    words: site.words,
    archiveHead,
    scripts: site.scripts,
    address: site.area.publicSite,
  });
  const encoded = [...pages].map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  return [...site.assets, ...encoded];
}

interface Published {
  readonly earlier: readonly PublishedMeeting[];
  readonly added: readonly FileToWrite[];
}

/** A published file that is not as it was; or one that lies, unknown to the record, where a new one is to be. */
async function notAsPublished(host: Host, site: string, { earlier, added }: Published): Promise<readonly Diagnostic[]> {
  const findings: Diagnostic[] = [];
  const hashAt = async (path: string) => ((await host.isFile(path)) ? sha256(await host.readBytes(path)) : undefined);
  for (const { path, sha256: hash } of earlier.flatMap(allFiles)) {
    if ((await hashAt(`${site}/${path}`)) !== hash)
      findings.push(damaged(`${site}/${path}`, "the file is not there, or not as it was published"));
  }
  for (const { path, bytes } of added) {
    const present = await hashAt(`${site}/${path}`);
    if (present !== undefined && present !== sha256(bytes))
      findings.push(
        damaged(`${site}/${path}`, "another file lies at the address, and a published file is never replaced"),
      );
  }
  return findings;
}

function allFiles({ documents }: PublishedMeeting) {
  return documents.flatMap(({ versions }) => versions.flatMap(({ files }) => files));
}

interface ToScan {
  readonly meeting: MeetingToPublish;
  readonly others: readonly PublishedMeeting[];
  readonly files: readonly FileToWrite[];
  readonly words: SiteWords;
}

/** Over every file that is to be public: what other meetings say on the same pages was public before. */
async function leaksIn(
  host: Host,
  { meeting: named, standing }: PublishRequest,
  { meeting, others, files, words }: ToScan,
): Promise<readonly Diagnostic[]> {
  const ofOthers = others.flatMap(({ documents }) =>
    documents.flatMap(({ title, passages }) => [title, ...passages.flatMap(({ heading, text }) => [heading, text])]),
  );
  const ofItems = [...others, meeting.record].flatMap(({ items }) => items.flatMap((item) => saidOf(item, words)));
  const { pack, papers, sheets, minuted } = meeting;
  const alsoPublic = [...ofOthers, ...ofItems, ...minuted];
  return leaksInPublic(host, { meeting: named, standing }, { pack, papers, sheets, alsoPublic, files });
}

/** What the pages say of an item. What they say of an exempt one is searched by itself, before it counts as public. */
function saidOf(item: PublishedItem, words: SiteWords): readonly string[] {
  const { title, purpose = "", presenter = "", exempt, toFollow = "", decisions } = item;
  const notice = exempt ? [exempt.notice, ...exempt.descriptions, exempt.reason] : [];
  return [title, purpose, `${words.presenter}: ${presenter}`, toFollow, ...notice, ...decisions];
}

function notYet(published: string, on: CalendarDate, file: string): Diagnostic {
  return {
    severity: "error",
    code: "site/not-yet",
    message: `the agenda is to be published on ${published}, which is after ${on}`,
    at: { file },
    hint: "publish it on that day, or correct published: in the meeting's file",
  };
}

function damaged(file: string, message: string): Diagnostic {
  return {
    severity: "error",
    code: "site/damaged",
    message,
    at: { file },
    hint: "bring back the folder of the site as it was published, from a copy of it",
  };
}

function noAddress(file: string): Diagnostic {
  return {
    severity: "suggestion",
    code: "site/no-address",
    message: "no sitemap and no feed are written, since the area does not say where its public site is put",
    at: { file },
    hint: "write publicSite: https://democracy.exampleshire.example, with the council's own address",
  };
}
