/** A meeting with all that its pack is made of: the area, the words of agendas and packs, and each report in order. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { ArchiveHead, AreaData } from "../facts/area-data.ts";
import type { PaperOfMeeting } from "../facts/check-executive-notice.ts";
import type { Host } from "../host/host.ts";
import type { Theme } from "../render/theme/theme.ts";
import type { Meeting } from "../schema/meeting.ts";
import { PackWords } from "../schema/pack-words.ts";
import { authorText } from "../source/author-text.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import { Places } from "../source/places.ts";
import type { KindFiles } from "../template/kind-files.ts";
import { areaFolderOf, authorFile, idOf } from "./author-file.ts";
import { loadArea } from "./load-area.ts";
import { type HouseStyle, loadHouseStyle } from "./load-house-style.ts";
import { loadKind } from "./load-kind.ts";
import { loadMeeting } from "./load-meeting.ts";
import { type LoadedLaw, loadMeetingLaw } from "./load-meeting-law.ts";
import { type LoadedPart, loadParts } from "./load-parts.ts";
import { readTemplate } from "./template-files.ts";
import { type PackContent, restrictedContents, wantedParts } from "./wanted-parts.ts";

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
  /** What its front prints of the council's archive. */
  readonly archiveHead?: ArchiveHead;
  /** Of the meeting and the area; each report has its own. */
  readonly places: Places;
}

/** Kinds of paper that only packs have. */
export type Sheet = "to-follow" | "supplement" | "exempt-item" | "part-two" | "taken-down";

/** @param named - `data/exampleshire/meetings/2026-03-12-hwb.yaml`, or `2026-03-12-hwb` */
export async function loadPack(host: Host, named: string, content: PackContent): Promise<Checked<LoadedPack>> {
  const path = await authorFile(host, "meeting", named);
  if (!path.ok) return path;
  const places = new Places();
  const areaFolder = areaFolderOf(path.value);

  const meeting = await loadMeeting(host, path.value);
  const area = await loadArea(host, areaFolder, places);
  const style = await loadHouseStyle(host, area.ok ? area.value.area.houseStyle : undefined);
  const kind = style.ok ? await loadKind(host, style.value.files, { kind: "agenda", at: { file: path.value } }) : style;
  const sheets = style.ok ? await loadSheets(host, style.value) : style;
  const law = await loadMeetingLaw(host);
  const words = style.ok ? await loadWords(host, style.value) : style;
  const asked = meeting.ok ? checkAsked(meeting.value, content, path.value) : checked(undefined);
  const wanted = meeting.ok ? wantedParts(meeting.value, content, places) : [];
  const parts = words.ok
    ? await loadParts(host, { path: path.value, content, wanted, words: words.value })
    : checked([]);

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

/** The reports that items of the meeting receive. */
export function papersIn({ parts }: LoadedPack): readonly PaperOfMeeting[] {
  return parts.flatMap((part) =>
    part.kind === "paper" ? [{ header: part.report.report.header, places: part.report.places }] : [],
  );
}

async function loadSheets(host: Host, { files }: HouseStyle): Promise<Checked<LoadedPack["sheets"]>> {
  const load = (kind: Sheet) => loadKind(host, files, { kind, at: undefined });
  const loaded = await Promise.all([
    load("to-follow"),
    load("supplement"),
    load("exempt-item"),
    load("part-two"),
    load("taken-down"),
  ]);
  const findings = loaded.flatMap((kind) => (kind.ok ? kind.warnings : kind.errors));
  const [toFollow, supplement, exempt, partTwo, takenDown] = loaded;
  if (!toFollow.ok || !supplement.ok || !exempt.ok || !partTwo.ok || !takenDown.ok)
    return { ok: false, errors: findings };
  const sheets = {
    "to-follow": toFollow.value,
    supplement: supplement.value,
    "exempt-item": exempt.value,
    "part-two": partTwo.value,
    "taken-down": takenDown.value,
  };
  return checked(sheets, findings);
}

async function loadWords(host: Host, { files }: HouseStyle): Promise<Checked<PackWords>> {
  const file = files.find(({ name }) => name === "agenda/pack.yaml");
  if (!file) throw new Error("templates/agenda/pack.yaml does not ship with the tool");
  const text = authorText(file.path, await readTemplate(host, file));
  return text.ok ? parseYaml(text.value, PackWords) : text;
}

function checkAsked(meeting: Meeting, content: PackContent, file: string): Checked<undefined> {
  switch (content.kind) {
    case "agenda":
      return checked(undefined);
    case "supplement":
      return meeting.supplements[content.number - 1] ? checked(undefined) : noSupplement(meeting, content.number, file);
    case "part-two":
      return restrictedContents(meeting).some(({ kind }) => kind === content.kind)
        ? checked(undefined)
        : nothingExempt(file);
    case "restricted-supplement": {
      if (!meeting.supplements[content.number - 1]) return noSupplement(meeting, content.number, file);
      const isThere = restrictedContents(meeting).some(
        (other) => other.kind === content.kind && other.number === content.number,
      );
      return isThere ? checked(undefined) : nothingExempt(file);
    }
  }
}

function noSupplement({ supplements }: Meeting, number: number, file: string): Checked<never> {
  return {
    ok: false,
    errors: [
      {
        severity: "error",
        code: "meeting/no-supplement",
        message: `the meeting has no supplement ${number}`,
        at: { file },
        hint: supplements.length > 0 ? `it has ${supplements.length}` : "add supplements: with what it brings",
      },
    ],
  };
}

function nothingExempt(file: string): Checked<never> {
  return {
    ok: false,
    errors: [
      {
        severity: "error",
        code: "meeting/nothing-exempt",
        message: "it brings no paper that is not for publication",
        at: { file },
        hint: "leave --restricted out, or write exempt: {paragraphs, publicInterest} to the item",
      },
    ],
  };
}
