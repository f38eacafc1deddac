/** `boardpaper publish --upload-kit`: a meeting's files for a site of another system, in order, with the list that it is filled from. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { slug } from "../document/slug.ts";
import { filesBelow } from "../host/files-below.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import type { AgendaItem } from "../schema/meeting.ts";
import { type UploadRow, uploadList } from "../site/upload-list.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { areaName } from "./area-name.ts";
import { distinct } from "./distinct.ts";
import { leaksInPublic } from "./leaks-in-public.ts";
import { loadPack } from "./load-pack.ts";
import { loadSite } from "./load-site.ts";
import type { Standing } from "./make-paper.ts";
import { makeParts } from "./make-parts.ts";
import { makeSiteDocument } from "./make-site-document.ts";
import {
  type DocumentToPublish,
  type MeetingToPublish,
  meetingToPublish,
  paperToPublish,
} from "./meeting-to-publish.ts";
import { restrictedContents } from "./wanted-parts.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface UploadKitRequest {
  /** A path or an id. */
  readonly meeting: string;
  readonly standing: Standing;
  /** The folder of all outputs: the kit lies in `<out>/<area>/upload/<meeting>`. */
  readonly out: string;
  /** Supplements and records that are dated later are left out. */
  readonly on: CalendarDate;
}

/** Everything is written, or nothing. @returns the path of each file, the list first */
export async function uploadKit(host: Host, request: UploadKitRequest): Promise<Checked<readonly string[]>> {
  const { standing, out } = request;
  const loaded = await loadPack(host, request.meeting, { kind: "agenda" });
  const site = loaded.ok ? await loadSite(host, loaded.value.areaFolder) : loaded;
  const meeting = site.ok ? await meetingToPublish(host, { ...request, words: site.value.words }) : site;
  if (!site.ok || !meeting.ok) return { ok: false, errors: distinct(meeting.ok ? [] : meeting.errors) };
  const restricted = await restrictedDocuments(host, request, meeting.value);
  if (!restricted.ok) return { ok: false, errors: distinct([...meeting.warnings, ...restricted.errors]) };

  const make = makeSiteDocument(host, { meeting: meeting.value, site: site.value, standing });
  const kit = await filesOf(inOrder(meeting.value, restricted.value), meeting.value, make);
  if (!kit.ok) return { ok: false, errors: distinct([...meeting.warnings, ...restricted.warnings, ...kit.errors]) };

  const { pack, papers, sheets, minuted } = meeting.value;
  const open = kit.value.filter(({ row }) => row.paragraphs.length === 0).map(({ file }) => file);
  const leaks = await leaksInPublic(host, request, { pack, papers, sheets, alsoPublic: minuted, files: open });
  const findings = [...site.warnings, ...meeting.warnings, ...restricted.warnings, ...kit.warnings, ...leaks];
  if (findings.some(({ severity }) => severity === "error")) return { ok: false, errors: distinct(findings) };

  const folder = `${areaName(host, pack.areaFolder)}/upload/${pack.id}`;
  const rows = kit.value.map(({ row }) => row);
  const listed = uploadList(rows, site.value.words.uploadList);
  const list = { path: "upload.csv", bytes: new TextEncoder().encode(listed) };
  const files = [list, ...kit.value.map(({ file }) => file)];
  const placed = files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
  const stale = await notInKit(host, `${out}/${folder}`, new Set(files.map(({ path }) => path)));
  if (stale.length > 0) return { ok: false, errors: distinct([...findings, ...stale]) };
  const written = await writeOutputs(host, { out, files: placed });
  return written.ok
    ? checked(written.value, distinct([...findings, ...written.warnings]))
    : { ok: false, errors: distinct([...findings, ...written.errors]) };
}

/** The folder is uploaded whole: a file of an earlier kit may be of an item that has become exempt since. */
async function notInKit(host: Host, folder: string, kit: ReadonlySet<string>): Promise<readonly Diagnostic[]> {
  if (!(await host.isFolder(folder))) return [];
  const others = (await filesBelow(host, folder)).filter((path) => !kit.has(path));
  return others.map((path) => ({
    severity: "error",
    code: "site/not-in-kit",
    message: "the file is not one of the kit, and would be uploaded with it: it may be of an earlier kit",
    at: { file: `${folder}/${path}` },
    hint: "remove the kit's folder, or move it away, and make the kit again",
  }));
}

interface ForUpload {
  readonly document: DocumentToPublish;
  readonly item: AgendaItem | undefined;
  readonly isRestricted: boolean;
}

/** What is not for publication: read here alone, and put into a folder of its own. */
async function restrictedDocuments(
  host: Host,
  { meeting: named, standing }: UploadKitRequest,
  { pack }: MeetingToPublish,
): Promise<Checked<readonly DocumentToPublish[]>> {
  const documents: DocumentToPublish[] = [];
  const findings: Diagnostic[] = [];
  for (const content of restrictedContents(pack.meeting)) {
    const loaded = await loadPack(host, named, content);
    const parts = loaded.ok ? makeParts(loaded.value, standing) : loaded;
    findings.push(...(loaded.ok ? loaded.warnings : []), ...(parts.ok ? parts.warnings : parts.errors));
    if (parts.ok)
      documents.push(...parts.value.map((part) => paperToPublish(part, pack.meeting.published ?? "", pack.areaFolder)));
  }
  return checked(documents, findings);
}

/** The agenda and packs, then each item's papers, then what the meeting left. */
function inOrder(
  { documents, pack }: MeetingToPublish,
  restricted: readonly DocumentToPublish[],
): readonly ForUpload[] {
  const isOfItem = ({ kind }: DocumentToPublish) => kind === "paper" || kind === "appendix";
  const isRecord = ({ kind }: DocumentToPublish) => kind === "minutes" || kind === "decision";
  const open = (document: DocumentToPublish): ForUpload => ({
    document,
    item: pack.meeting.items.find(({ number }) => number === document.item),
    isRestricted: false,
  });
  return [
    ...documents.filter((document) => !isOfItem(document) && !isRecord(document)).map(open),
    ...pack.meeting.items.flatMap((item) => [
      ...documents.filter((document) => isOfItem(document) && document.item === item.number).map(open),
      ...restricted
        .filter((document) => document.item === item.number)
        .map((document) => ({ document, item, isRestricted: true })),
    ]),
    ...documents.filter(isRecord).map(open),
  ];
}

interface KitFile {
  readonly row: UploadRow;
  readonly file: FileToWrite;
}

async function filesOf(
  documents: readonly ForUpload[],
  { pack }: MeetingToPublish,
  make: ReturnType<typeof makeSiteDocument>,
): Promise<Checked<readonly KitFile[]>> {
  const files: KitFile[] = [];
  const findings: Diagnostic[] = [];
  let lastPage = 0;
  for (const [index, { document, item, isRestricted }] of documents.entries()) {
    const made = await make(document, 1, lastPage + 1);
    findings.push(...(made.ok ? made.warnings : made.errors));
    const pdf = made.ok ? made.value.files.find(({ format }) => format === "pdf") : undefined;
    if (!made.ok || !pdf) continue;
    lastPage = made.value.lastPage ?? lastPage;
    const path = `${isRestricted ? "restricted" : "public"}/${fileName(index + 1, document)}`;
    files.push({
      row: {
        item: item?.number,
        itemTitle: item?.title ?? "",
        title: document.title,
        file: path,
        paragraphs: isRestricted ? (item?.exempt?.paragraphs ?? []) : [],
      },
      file: { path, bytes: pdf.bytes },
    });
  }
  if (documents.some(({ isRestricted, item }) => isRestricted && !item?.exempt))
    throw new Error(`a restricted paper of ${pack.id} belongs to no exempt item`);
  return checked(files, findings);
}

/** “03-item-4-progress-of-the-programme.pdf”: in the order of the list, and short enough for any system. */
function fileName(order: number, { item, title }: DocumentToPublish): string {
  const said = slug(title).slice(0, 60).replace(/-$/, "");
  return `${String(order).padStart(2, "0")}-${item === undefined ? "" : `item-${item}-`}${said}.pdf`;
}
