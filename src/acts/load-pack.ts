/** A meeting with all that its pack is made of: the area, the words of agendas and packs, and each report in order. */

import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";
import type { AreaData } from "../facts/area-data.ts";
import type { Host } from "../host/host.ts";
import type { Theme } from "../render/theme/theme.ts";
import type { AgendaItem, Appendix, Meeting } from "../schema/meeting.ts";
import { PackWords } from "../schema/pack-words.ts";
import { authorText } from "../source/author-text.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import { Places } from "../source/places.ts";
import type { KindFiles } from "../template/kind-files.ts";
import { allAuthorFiles, areaFolderOf, authorFile, idOf } from "./author-file.ts";
import type { ForeignPdf } from "./bind-meeting.ts";
import { loadArea } from "./load-area.ts";
import { type HouseStyle, loadHouseStyle } from "./load-house-style.ts";
import { loadKind } from "./load-kind.ts";
import { loadMeeting } from "./load-meeting.ts";
import { type LoadedLaw, loadMeetingLaw } from "./load-meeting-law.ts";
import { type LoadedReport, loadReport } from "./load-report.ts";
import { draftsIn } from "./load-reports-beside.ts";
import { readTemplate } from "./template-files.ts";

export interface LoadedPack {
  readonly content: PackContent;
  /** The meeting's id: the name of its file. */
  readonly id: string;
  readonly path: string;
  readonly meeting: Meeting;
  readonly area: AreaData;
  readonly areaFolder: string;
  /** The kind of paper that an agenda is. */
  readonly kind: KindFiles;
  /** How the council's papers look. */
  readonly theme: Theme;
  readonly words: PackWords;
  /** The kinds of its other sheets, by what they stand for. */
  readonly sheets: Readonly<Record<Sheet, KindFiles>>;
  readonly law: LoadedLaw;
  /** In the order of the agenda. */
  readonly parts: readonly LoadedPart[];
  /** Of the meeting and the area; each report has its own. */
  readonly places: Places;
}

export type LoadedPart =
  | { readonly kind: "paper"; readonly item: AgendaItem; readonly report: LoadedReport }
  | {
      readonly kind: "appendix";
      readonly item: AgendaItem;
      readonly title: string;
      /** A draft of a report, which the item's paper encloses. */
      readonly isDraft: boolean;
      readonly content: { readonly kind: "report"; readonly report: LoadedReport } | ForeignPdf;
    }
  /** A sheet stands for the paper, which a supplement brings. */
  | { readonly kind: "to-follow"; readonly item: AgendaItem }
  /** In the public pack: a notice stands for the paper, which is not read. */
  | { readonly kind: "exempt-item"; readonly item: AgendaItem };

/** Kinds of paper that only packs have. */
export type Sheet = "to-follow" | "supplement" | "exempt-item" | "part-two";

/** The agenda and its public papers; the papers that are not for publication; or a supplement, by its number. */
export type PackContent =
  | { readonly kind: "agenda" }
  | { readonly kind: "part-two" }
  | { readonly kind: "supplement"; readonly number: number };

/** @param named - `data/exampleshire/meetings/2026-03-12-hwb.yaml`, or `2026-03-12-hwb` */
export async function loadPack(host: Host, named: string, content: PackContent): Promise<Checked<LoadedPack>> {
  const path = await authorFile(host, "meeting", named);
  if (!path.ok) return path;
  const places = new Places();
  const areaFolder = areaFolderOf(path.value);

  const meeting = await loadMeeting(host, path.value, places);
  const area = await loadArea(host, areaFolder, places);
  const style = await loadHouseStyle(host, area.ok ? area.value.area.houseStyle : undefined);
  const kind = style.ok ? await loadKind(host, style.value.files, { kind: "agenda", at: { file: path.value } }) : style;
  const sheets = style.ok ? await loadSheets(host, style.value) : style;
  const law = await loadMeetingLaw(host);
  const words = style.ok ? await loadWords(host, style.value) : style;
  const asked = meeting.ok ? checkAsked(meeting.value, content, path.value) : checked(undefined);
  const wanted = meeting.ok ? wantedParts(meeting.value, content, places) : [];
  const parts = words.ok ? await loadParts(host, path.value, wanted, words.value) : checked([]);

  const stages = [meeting, area, style, kind, sheets, law, words, asked, parts];
  const findings = stages.flatMap((stage) => (stage.ok ? stage.warnings : stage.errors));
  if (!meeting.ok || !area.ok || !style.ok || !kind.ok || !sheets.ok || !law.ok || !words.ok || !asked.ok || !parts.ok)
    return { ok: false, errors: findings };
  return checked(
    {
      content,
      id: idOf(path.value),
      path: path.value,
      meeting: meeting.value,
      area: area.value,
      areaFolder,
      kind: kind.value,
      theme: style.value.theme,
      words: words.value,
      sheets: sheets.value,
      law: law.value,
      parts: parts.value,
      places,
    },
    findings,
  );
}

async function loadSheets(host: Host, { files }: HouseStyle): Promise<Checked<LoadedPack["sheets"]>> {
  const load = (kind: Sheet) => loadKind(host, files, { kind, at: undefined });
  const loaded = await Promise.all([load("to-follow"), load("supplement"), load("exempt-item"), load("part-two")]);
  const findings = loaded.flatMap((kind) => (kind.ok ? kind.warnings : kind.errors));
  const [toFollow, supplement, exempt, partTwo] = loaded;
  if (!toFollow.ok || !supplement.ok || !exempt.ok || !partTwo.ok) return { ok: false, errors: findings };
  const sheets = {
    "to-follow": toFollow.value,
    supplement: supplement.value,
    "exempt-item": exempt.value,
    "part-two": partTwo.value,
  };
  return checked(sheets, findings);
}

async function loadWords(host: Host, { files }: HouseStyle): Promise<Checked<PackWords>> {
  const file = files.find(({ name }) => name === "agenda/pack.yaml");
  if (!file) throw new Error("templates/agenda/pack.yaml does not ship with the tool");
  const text = authorText(file.path, await readTemplate(host, file));
  return text.ok ? parseYaml(text.value, PackWords, new Places()) : text;
}

function checkAsked({ supplements }: Meeting, content: PackContent, file: string): Checked<undefined> {
  if (content.kind !== "supplement" || supplements[content.number - 1]) return checked(undefined);
  return {
    ok: false,
    errors: [
      {
        severity: "error",
        code: "meeting/no-supplement",
        message: `the meeting has no supplement ${content.number}`,
        at: { file },
        hint: supplements.length > 0 ? `it has ${supplements.length}` : "add supplements: with what it brings",
      },
    ],
  };
}

interface WantedAppendix {
  readonly kind: "appendix";
  readonly item: AgendaItem;
  readonly appendix: Appendix;
  readonly at: Place;
}

type WantedPart =
  | { readonly kind: "paper"; readonly item: AgendaItem; readonly paper: string; readonly at: Place }
  | WantedAppendix
  | Exclude<LoadedPart, { readonly kind: "paper" | "appendix" }>;

function wantedParts(meeting: Meeting, content: PackContent, places: Places): readonly WantedPart[] {
  if (content.kind === "supplement") {
    const papers = meeting.supplements[content.number - 1]?.papers ?? [];
    return papers.flatMap((brought): readonly WantedPart[] => {
      const item = meeting.items.find(({ number }) => number === brought.item);
      return item ? [{ kind: "paper", item, paper: brought.paper, at: places.of(brought, "paper") }] : [];
    });
  }
  const published = meeting.items.filter(({ added }) => added === undefined);
  const isPublic = content.kind === "agenda";
  const wanted = isPublic ? published : published.filter((item) => item.exempt !== undefined);
  return wanted.flatMap((item): readonly WantedPart[] => {
    if (isPublic && item.exempt) return [{ kind: "exempt-item", item }];
    if (item.toFollow) return [{ kind: "to-follow", item }];
    const paper: readonly WantedPart[] =
      item.paper === undefined ? [] : [{ kind: "paper", item, paper: item.paper, at: places.of(item, "paper") }];
    const appendices = item.appendices.map(
      (appendix): WantedPart => ({
        kind: "appendix",
        item,
        appendix,
        at: places.of(appendix, appendix.file === undefined ? "paper" : "file"),
      }),
    );
    return [...paper, ...appendices];
  });
}

async function loadParts(
  host: Host,
  path: string,
  wanted: readonly WantedPart[],
  words: PackWords,
): Promise<Checked<readonly LoadedPart[]>> {
  const parts: LoadedPart[] = [];
  const findings: Diagnostic[] = [];
  const drafts = new Set<string | undefined>();
  const append = async (wantedAppendix: WantedAppendix) => {
    const isDraft = drafts.has(wantedAppendix.appendix.paper);
    const loaded = await loadAppendix(host, path, wantedAppendix, isDraft);
    findings.push(...(loaded.ok ? loaded.warnings : loaded.errors));
    if (loaded.ok) parts.push(loaded.value);
  };
  for (const part of wanted) {
    if (part.kind === "appendix") await append(part);
    else if (part.kind !== "paper") parts.push(part);
    else {
      const report = await loadPaper(host, path, part.paper, part.at);
      findings.push(...(report.ok ? report.warnings : report.errors));
      if (!report.ok) continue;
      parts.push({ kind: "paper", item: part.item, report: report.value });
      for (const draft of draftsIn(report.value.report.header)) drafts.add(draft);
      for (const draft of enclosedDrafts(part.item, report.value, words)) await append(draft);
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
    const called = words.appendix.replaceAll("{number}", String(index + 1)).replaceAll("{title}", title);
    return [
      {
        kind: "appendix",
        item,
        appendix: { title: called, paper: draftOf },
        at: places.of(appendix, "draftOf"),
      },
    ];
  });
}

/** Of a report for another meeting too: a panel may see the draft of what the Cabinet is to receive. */
async function loadAppendix(
  host: Host,
  path: string,
  { item, appendix, at }: WantedAppendix,
  isDraft: boolean,
): Promise<Checked<LoadedPart>> {
  const { title, paper, file } = appendix;
  const folder = areaFolderOf(path);
  const source = file === undefined ? `${folder}/reports/${paper}.md` : `${folder}/${file}`;
  if (!(await host.isFile(source))) return { ok: false, errors: [appendixMissing(source, at)] };
  if (file !== undefined) {
    const content = { kind: "file" as const, path: source, bytes: await host.readBytes(source) };
    return checked({ kind: "appendix", item, title, isDraft, content });
  }
  const report = await loadReport(host, source);
  if (!report.ok) return report;
  const content = { kind: "report" as const, report: report.value };
  return checked({ kind: "appendix", item, title, isDraft, content }, report.warnings);
}

function appendixMissing(source: string, at: Place): Diagnostic {
  return {
    severity: "error",
    code: "meeting/paper-missing",
    message: `there is no file ${source}`,
    at,
    hint: "correct the name, or put the file there: a pack is complete or not made",
  };
}

async function loadPaper(host: Host, path: string, paper: string, at: Place): Promise<Checked<LoadedReport>> {
  const file = `${areaFolderOf(path)}/reports/${paper}.md`;
  if (!(await host.isFile(file))) {
    const all = await allAuthorFiles(host, "report");
    const ids = all.filter((report) => areaFolderOf(report) === areaFolderOf(path)).map(idOf);
    return { ok: false, errors: [paperMissing(paper, ids, at)] };
  }
  const loaded = await loadReport(host, file);
  if (!loaded.ok || loaded.value.meeting === idOf(path)) return loaded;
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
