/** The papers that a pack needs, read: reports of the area, and files from elsewhere as they came. */

import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { Host } from "../host/host.ts";
import type { AgendaItem } from "../schema/meeting.ts";
import type { PackWords } from "../schema/pack-words.ts";
import { filled } from "../values/filled.ts";
import { allAuthorFiles, areaFolderOf, idOf } from "./author-file.ts";
import type { ForeignFile } from "./foreign-file.ts";
import { type LoadedReport, loadReport } from "./load-report.ts";
import { draftsIn } from "./load-reports-beside.ts";
import { takenDownIn } from "./load-takedowns.ts";
import { type MinutedInPrivate, toOpenMinutes } from "./minuted-in-private.ts";
import { notForPublication, whyNotPublic } from "./not-for-publication.ts";
import { sha256 } from "./settle-documents.ts";
import type { PackContent, WantedAppendix, WantedPaper, WantedPart, WantedSheet } from "./wanted-parts.ts";

export type LoadedPart =
  | { readonly kind: "paper"; readonly item: AgendaItem; readonly report: LoadedReport }
  /** A paper that was not made here. */
  | { readonly kind: "foreign-paper"; readonly item: AgendaItem; readonly content: ForeignFile }
  | {
      readonly kind: "appendix";
      readonly item: AgendaItem;
      readonly title: string;
      /** A draft of a report, which the item's paper encloses. */
      readonly isDraft: boolean;
      readonly content: { readonly kind: "report"; readonly report: LoadedReport } | ForeignFile;
    }
  | WantedSheet;

export interface PartsRequest {
  /** The meeting's file. */
  readonly path: string;
  readonly content: PackContent;
  readonly wanted: readonly WantedPart[];
  readonly words: PackWords;
}

export async function loadParts(host: Host, request: PartsRequest): Promise<Checked<readonly LoadedPart[]>> {
  const { path, content, wanted, words } = request;
  const isPublic = content.kind === "agenda" || content.kind === "supplement";
  const takenDown = await takenDownIn(host, areaFolderOf(path));
  const keptBack = isPublic ? await notForPublication(host, areaFolderOf(path)) : undefined;
  if (keptBack && !keptBack.ok) return keptBack;
  const parts: LoadedPart[] = [];
  const findings: Diagnostic[] = [];
  const drafts = new Set<string>();
  const load = async (part: WantedPaper | WantedAppendix): Promise<LoadedPart | undefined> => {
    const { source, item } = part;
    const named = source.kind === "report" ? source.id : source.path;
    if (takenDown.papers.has(named)) {
      if (part.kind === "paper") parts.push({ kind: "taken-down", item });
      return undefined;
    }
    const why = keptBack?.value.papers.get(named);
    if (why) {
      const cited = exemptCited(part, named, whyNotPublic(why));
      findings.push(why.kind === "minuted" ? { ...cited, hint: openingHint(why) } : cited);
      return undefined;
    }
    const loaded = await (part.kind === "paper"
      ? loadPaper(host, path, part)
      : loadAppendix(host, path, part, source.kind === "report" && drafts.has(source.id)));
    findings.push(...(loaded.ok ? loaded.warnings : loaded.errors));
    if (!loaded.ok) return undefined;
    if (keptBack)
      findings.push(
        ...sameAsKeptBack(part, loaded.value, { keptBack: keptBack.value.files, takenDown: takenDown.files }),
      );
    parts.push(loaded.value);
    return loaded.value;
  };
  for (const part of wanted) {
    if (part.kind !== "paper" && part.kind !== "appendix") parts.push(part);
    else {
      const loaded = await load(part);
      if (loaded?.kind !== "paper") continue;
      for (const draft of draftsIn(loaded.report.report.header)) drafts.add(draft);
      for (const draft of enclosedDrafts(loaded.item, loaded.report, words)) await load(draft);
    }
  }
  return checked(parts, findings);
}

/** A paper that encloses the draft of another brings it along; where the meeting lists it itself, it stands there. */
function enclosedDrafts(
  item: AgendaItem,
  { report, places }: LoadedReport,
  words: PackWords,
): readonly WantedAppendix[] {
  const appendices = Array.isArray(report.header.appendices) ? report.header.appendices : [];
  return appendices.flatMap((appendix, index): readonly WantedAppendix[] => {
    const { draftOf, title } = appendix;
    if (draftOf === undefined || item.appendices.some(({ paper }) => paper === draftOf)) return [];
    const called = filled(words.appendix, { number: String(index + 1), title });
    const source = { kind: "report", id: draftOf } as const;
    return [{ kind: "appendix", item, title: called, source, at: places.of(appendix, "draftOf") }];
  });
}

async function loadPaper(host: Host, path: string, { item, source, at }: WantedPaper): Promise<Checked<LoadedPart>> {
  if (source.kind === "file") {
    const content = await foreignFile(host, path, source.path, at);
    return content.ok ? checked({ kind: "foreign-paper", item, content: content.value }) : content;
  }
  const report = await loadOwnReport(host, path, { paper: source.id, minutesOf: item.minutesOf, at });
  return report.ok ? checked({ kind: "paper", item, report: report.value }, report.warnings) : report;
}

/** Of a report for another meeting too: a panel may see the draft of what the Cabinet is to receive. */
async function loadAppendix(
  host: Host,
  path: string,
  { item, title, source, at }: WantedAppendix,
  isDraft: boolean,
): Promise<Checked<LoadedPart>> {
  if (source.kind === "file") {
    const content = await foreignFile(host, path, source.path, at);
    return content.ok ? checked({ kind: "appendix", item, title, isDraft, content: content.value }) : content;
  }
  const file = `${areaFolderOf(path)}/reports/${source.id}.md`;
  if (!(await host.isFile(file))) return { ok: false, errors: [fileMissing(file, at)] };
  const report = await loadReport(host, file);
  if (!report.ok) return report;
  const content = { kind: "report" as const, report: report.value };
  return checked({ kind: "appendix", item, title, isDraft, content }, report.warnings);
}

async function foreignFile(host: Host, meeting: string, path: string, at: Place): Promise<Checked<ForeignFile>> {
  const file = `${areaFolderOf(meeting)}/${path}`;
  if (!(await host.isFile(file))) return { ok: false, errors: [fileMissing(file, at)] };
  return checked({ kind: "file", path: file, bytes: await host.readBytes(file), at });
}

function fileMissing(file: string, at: Place): Diagnostic {
  return {
    severity: "error",
    code: "meeting/paper-missing",
    message: `there is no file ${file}`,
    at,
    hint: "correct the name, or put the file there: a pack is complete or not made",
  };
}

/** Another name or another path leads to the same file. */
function sameAsKeptBack(
  part: WantedPaper | WantedAppendix,
  loaded: LoadedPart,
  known: Readonly<Record<"keptBack" | "takenDown", ReadonlyMap<string, string>>>,
): readonly Diagnostic[] {
  if (!("content" in loaded) || loaded.content.kind !== "file") return [];
  const digest = sha256(loaded.content.bytes);
  const [keptBack, takenDown] = [known.keptBack.get(digest), known.takenDown.get(digest)];
  const named = part.source.kind === "file" ? part.source.path : part.source.id;
  return [
    ...(keptBack === undefined
      ? []
      : [exemptCited(part, named, `which is the file “${keptBack}” that an agenda says is not for publication`)]),
    ...(takenDown === undefined ? [] : [takenDownCited(part, named, takenDown)]),
  ];
}

function takenDownCited({ item, at }: WantedPaper | WantedAppendix, named: string, file: string): Diagnostic {
  return {
    severity: "error",
    code: "meeting/taken-down-cited",
    message: `item ${item.number} is public and takes in “${named}”, which is the file “${file}” that was taken down`,
    at,
    hint: "take it out; a redacted paper is a file of its own",
  };
}

function exemptCited({ item, at }: WantedPaper | WantedAppendix, named: string, why: string): Diagnostic {
  return {
    severity: "error",
    code: "meeting/exempt-cited",
    message: `item ${item.number} is public and takes in “${named}”, ${why}`,
    at,
    hint: "take it out, or make the item exempt: {paragraphs, publicInterest}",
  };
}

function openingHint({ at }: MinutedInPrivate): string {
  return `the record of the item is in ${at.file}${at.line === undefined ? "" : `, line ${at.line}`}: ${toOpenMinutes}`;
}

interface OwnReport {
  readonly paper: string;
  /** The meeting whose minutes the paper prints: then it is that one's, and for this one to approve. */
  readonly minutesOf: string | undefined;
  readonly at: Place;
}

async function loadOwnReport(
  host: Host,
  path: string,
  { paper, minutesOf, at }: OwnReport,
): Promise<Checked<LoadedReport>> {
  const file = `${areaFolderOf(path)}/reports/${paper}.md`;
  if (!(await host.isFile(file))) {
    const all = await allAuthorFiles(host, "report");
    const ids = all.filter((report) => areaFolderOf(report) === areaFolderOf(path)).map(idOf);
    return { ok: false, errors: [paperMissing(paper, ids, at)] };
  }
  const loaded = await loadReport(host, file);
  if (!loaded.ok || loaded.value.meeting === (minutesOf ?? idOf(path))) return loaded;
  return { ok: false, errors: [...loaded.warnings, paperElsewhere(loaded.value, idOf(path))] };
}

function paperMissing(paper: string, ids: readonly string[], at: Place): Diagnostic {
  return {
    severity: "error",
    code: "meeting/paper-missing",
    message: `there is no report “${paper}”`,
    at,
    hint: nearestNameHint(paper, ids),
  };
}

function paperElsewhere({ report, meeting, places }: LoadedReport, id: string): Diagnostic {
  const says =
    meeting === undefined ? "gives its meeting's body and date itself" : `belongs to the meeting “${meeting}”`;
  return {
    severity: "error",
    code: "meeting/paper-elsewhere",
    message: `the agenda of “${id}” lists this report, which ${says}`,
    at: places.of(report.header, "meeting"),
    hint: `write meeting: ${id}, or take the report off the agenda`,
  };
}
