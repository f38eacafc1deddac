/** The papers that a meeting's own file gives: its agenda, the front of a supplement, the sheet for a paper to follow. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { PaperHeader } from "../facts/area-data.ts";
import type { AgendaItem } from "../schema/meeting.ts";
import type { KindFiles } from "../template/kind-files.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { LoadedPack } from "./load-pack.ts";
import { makePaper, type Standing } from "./make-paper.ts";
import type { RestrictedContent } from "./wanted-parts.ts";

/** @param pages - where the paper of each item begins, by the item's number; the agenda leads to them */
export function makeAgenda(
  pack: LoadedPack,
  standing: Standing,
  pages: ReadonlyMap<string, number>,
): Checked<Document> {
  return meetingPaper(pack, { id: `${pack.id}-agenda`, kind: pack.kind, standing, packPages: pages });
}

/** @param number - of the supplement: 1 for the first */
export function makeSupplementFront(
  pack: LoadedPack,
  standing: Standing,
  number: number,
  pages: ReadonlyMap<string, number>,
): Checked<Document> {
  const id = `${pack.id}-supplement-${number}`;
  return meetingPaper(pack, { id, kind: pack.sheets.supplement, standing, packPages: pages, supplement: number });
}

/** The front of the papers that are not for publication: those of the agenda, or those that a supplement brings. */
export function makePartTwoFront(
  pack: LoadedPack,
  standing: Standing,
  pages: ReadonlyMap<string, number>,
  content: RestrictedContent,
): Checked<Document> {
  const sheet = { kind: pack.sheets["part-two"], standing, packPages: pages, isPartTwo: true };
  if (content.kind === "part-two") return meetingPaper(pack, { ...sheet, id: `${pack.id}-part-two` });
  const { number } = content;
  return meetingPaper(pack, { ...sheet, id: `${pack.id}-part-two-supplement-${number}`, supplement: number });
}

/** @param sheet - what stands in the pack for the item's paper */
export function makeSheet(
  pack: LoadedPack,
  standing: Standing,
  item: AgendaItem,
  sheet: "to-follow" | "exempt-item" | "taken-down",
): Checked<Document> {
  const id = `${pack.id}-item-${item.number}`;
  return meetingPaper(pack, { id, kind: pack.sheets[sheet], standing, item: item.number });
}

interface MeetingPaper {
  readonly id: string;
  readonly kind: KindFiles;
  readonly standing: Standing;
  readonly packPages?: ReadonlyMap<string, number>;
  readonly item?: string;
  readonly supplement?: number;
  readonly isPartTwo?: boolean;
}

function meetingPaper(pack: LoadedPack, { id, kind, ...asked }: MeetingPaper): Checked<Document> {
  const { area, places, path } = pack;
  const report = { id, path, header: headerOf(pack, kind, asked.supplement), narratives: [], faults: [] };
  const meetingLaw = { exempt: pack.law.exempt, exclusion: exclusionOf(pack) };
  const paper = makePaper({
    meetingLaw,
    report,
    area,
    kind,
    places,
    asAt: undefined,
    wordTemplate: undefined,
    ...(pack.archiveHead && { archiveHead: pack.archiveHead }),
    ...asked,
  });
  return paper.ok ? checked(paper.value.document, paper.warnings) : paper;
}

export function exclusionOf({ meeting, area, law }: LoadedPack): string | undefined {
  const kind = area.governance.bodies.find(({ id }) => id === meeting.body)?.kind;
  return law.notices.find(({ bodies }) => kind !== undefined && bodies.includes(kind))?.exclusion;
}

function headerOf(
  { meeting, parts, places }: LoadedPack,
  kind: KindFiles,
  supplement: number | undefined,
): PaperHeader {
  const papers = parts.flatMap((part) => (part.kind === "paper" ? [part.report.report] : []));
  const header: PaperHeader = {
    template: kind.id,
    title: kind.kind.title ?? kind.kind.name,
    "as-at":
      (supplement === undefined ? meeting.published : meeting.supplements[supplement - 1]?.published) ??
      latest(papers.map(({ header }) => header["as-at"])) ??
      meeting.date.earliest,
    meeting,
    author: meeting.clerk,
    recommendations: [],
  };
  const at = (field: keyof typeof meeting) => places.of(meeting, field);
  places.record(
    header,
    new Map([
      ["title", { file: kind.file, line: kind.placeOf("title").line }],
      ["as-at", at("published")],
      ["meeting", at("body")],
      ["author", at("clerk")],
    ]),
  );
  return header;
}

function latest(days: readonly CalendarDate[]): CalendarDate | undefined {
  return [...days].sort().at(-1);
}
