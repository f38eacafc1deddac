/** The agenda of a meeting as a paper of its own: from the meeting's file, in the words of the kind `agenda`. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import type { PaperHeader } from "../facts/area-data.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { LoadedPack } from "./load-pack.ts";
import { makePaper, type Standing } from "./make-paper.ts";

/** @param pages - where the paper of each item begins, by the item's number; the agenda leads to them */
export function makeAgenda(
  pack: LoadedPack,
  standing: Standing,
  pages: ReadonlyMap<string, number>,
): Checked<Document> {
  const { area, kind, places } = pack;
  const report = { id: `${pack.id}-agenda`, path: pack.path, header: agendaHeader(pack), narratives: [], faults: [] };
  const paper = makePaper({ report, area, kind, places, standing, asAt: undefined, packPages: pages });
  return paper.ok ? checked(paper.value.document, paper.warnings) : paper;
}

function agendaHeader({ meeting, kind, papers, places }: LoadedPack): PaperHeader {
  const header: PaperHeader = {
    template: kind.id,
    title: kind.kind.title ?? kind.kind.name,
    "as-at":
      meeting.published ?? latest(papers.map(({ report }) => report.report.header["as-at"])) ?? meeting.date.earliest,
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
