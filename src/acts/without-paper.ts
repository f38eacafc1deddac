/** A published meeting without one of its papers: notices in place of its files, and of those of the packs that hold it. */

import type { FileToWrite, Host } from "../host/host.ts";
import type { PageMapPart } from "../pack/plan/page-map.ts";
import { fileOf, type PublishedDocument, type PublishedMeeting } from "../site/published-meeting.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { LoadedSite } from "./load-site.ts";
import { pageMapAt } from "./pack-files.ts";
import { sha256 } from "./settle-documents.ts";
import { takenDownNotice } from "./taken-down-notice.ts";

export interface NamedPaper {
  /** The id of a report, or the path of a file in the area's folder. */
  readonly paper: string;
  /** Of a file: the SHA-256 of whatever it is known to have been published from. */
  readonly sources: ReadonlySet<string>;
}

export interface PaperToTake extends NamedPaper {
  /** What the area's folder is called. */
  readonly area: string;
  /** Of the site. */
  readonly folder: string;
  readonly on: CalendarDate;
  readonly site: LoadedSite;
}

/** A file is the same under another name. */
export function isPaper(document: PublishedDocument, { paper, sources }: NamedPaper): boolean {
  const { id, report, file, versions } = document;
  if (report === paper || file === paper) return true;
  return isFile(document)
    ? versions.some(({ source }) => sources.has(source))
    : hasUnknownSource(document) && id === paper;
}

/** Of ours there are pages too. */
export function isFile({ versions }: PublishedDocument): boolean {
  return !versions.some((version) => fileOf(version, "html"));
}

/** Records that an earlier boardpaper wrote tell neither, but have a report by its id. */
export function hasUnknownSource({ kind, report, file }: PublishedDocument): boolean {
  return sourced.has(kind) && report === undefined && file === undefined;
}

const sourced: ReadonlySet<PublishedDocument["kind"]> = new Set(["paper", "appendix", "minutes", "decision"]);

/** What was taken down before has its notice again, should the first takedown have been stopped. */
export async function withoutPaper(
  host: Host,
  meeting: PublishedMeeting,
  take: PaperToTake,
): Promise<{ readonly meeting: PublishedMeeting; readonly notices: readonly FileToWrite[] }> {
  const notices: FileToWrite[] = [];
  const documents: PublishedDocument[] = [];
  const names = meeting.documents.flatMap((one) => (isPaper(one, take) && one.file !== undefined ? one.file : []));
  const papers = new Set([take.paper, ...names]);
  for (const document of meeting.documents) {
    const isTaken = isPaper(document, take);
    if (!isTaken && !(await holds(host, document, { ...take, papers }))) {
      documents.push(document);
      continue;
    }
    const versions: PublishedDocument["versions"] = [];
    for (const version of document.versions) {
      const files: typeof version.files = [];
      for (const file of version.files) {
        const { title } = document;
        const bytes = await takenDownNotice(host, take.site, { title, on: take.on, format: file.format });
        notices.push({ path: file.path, bytes });
        files.push({ ...file, bytes: bytes.length, sha256: sha256(bytes) });
      }
      // A notice is made from nothing that was published: so the pack is bound again, even where it says what it said.
      versions.push({ ...version, files, ...(!isTaken && { source: "" }) });
    }
    documents.push({ ...document, versions, passages: [], ...(isTaken && { takenDown: take.on }) });
  }
  const isMinutes = meeting.documents.some((one) => one.kind === "minutes" && isPaper(one, take));
  return { meeting: { ...(isMinutes ? withoutMinuted(meeting) : meeting), documents }, notices };
}

/** What its pages tell as resolved they have from its minutes. */
function withoutMinuted(meeting: PublishedMeeting): PublishedMeeting {
  const items = meeting.items.map((item) => ({ ...item, decisions: [] }));
  return { ...meeting, items, hasDraftMinutes: false };
}

interface HeldPaper extends Pick<PaperToTake, "folder" | "area"> {
  /** Whatever the meeting calls it. */
  readonly papers: ReadonlySet<string>;
}

/** Whether a pack holds the paper, as its page map tells; and where that is not as it was published, the pack may. */
async function holds(host: Host, document: PublishedDocument, take: HeldPaper): Promise<boolean> {
  if (document.kind !== "pack" && document.kind !== "supplement-pack") return false;
  for (const { files } of document.versions) {
    const map = files.find(({ format }) => format === "json");
    if (!map || (await mayHold(host, map, take))) return true;
  }
  return false;
}

async function mayHold(
  host: Host,
  { path, sha256: published }: { readonly path: string; readonly sha256: string },
  { folder, papers, area }: HeldPaper,
): Promise<boolean> {
  const place = `${folder}/${path}`;
  if (!(await host.isFile(place))) return true;
  const bytes = await host.readBytes(place);
  if (sha256(bytes) !== published) return true;
  const map = await pageMapAt(host, place);
  if (!map) return !isNotice(bytes);
  return map.parts.some((part) => part.kind !== "agenda" && [...papers].some((paper) => isFrom(part, paper, area)));
}

/** A page map has a file's path as it was seen from where the pack was bound: above the area's folder, or in it. */
export function isFrom({ report, source }: PageMapPart, paper: string, area: string): boolean {
  const from = report ?? source ?? "";
  return from === paper || from === `./${paper}` || `/${from}`.endsWith(`/${area}/${paper}`);
}

/** In place of the map of a pack that was taken down before. */
function isNotice(bytes: Uint8Array): boolean {
  const notice: unknown = JSON.parse(new TextDecoder().decode(bytes));
  return typeof notice === "object" && notice !== null && "takenDown" in notice;
}
