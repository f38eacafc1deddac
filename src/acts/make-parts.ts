/** The parts of a pack as documents, in the order of the agenda, once its notice is found to be in time. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { checkExecutiveNotice } from "../facts/check-executive-notice.ts";
import { checkExempt } from "../facts/check-meeting.ts";
import { checkNotice } from "../facts/check-notice.ts";
import type { AgendaItem } from "../schema/meeting.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { filled } from "../values/filled.ts";
import { paragraphsInWords } from "../values/paragraphs-in-words.ts";
import type { PartOfItem } from "./bind-meeting.ts";
import type { ForeignFile } from "./foreign-file.ts";
import { type LoadedPack, papersIn } from "./load-pack.ts";
import type { LoadedPart } from "./load-parts.ts";
import type { LoadedReport } from "./load-report.ts";
import { makeSheet } from "./make-agenda.ts";
import { makePaper, type Standing } from "./make-paper.ts";

export function makeParts(pack: LoadedPack, standing: Standing): Checked<readonly PartOfItem[]> {
  const { meeting, area, law, places } = pack;
  const findings: Diagnostic[] = [
    ...checkNotice(meeting, area.governance, law, places),
    ...checkExecutiveNotice(meeting, papersIn(pack), area.governance, law, places),
    ...checkExempt(meeting, law.exempt, places),
  ];
  const parts: PartOfItem[] = [];
  for (const loaded of pack.parts) {
    const part = makePart(pack, loaded, standing);
    findings.push(...(part.ok ? part.warnings : part.errors));
    if (part.ok) parts.push(part.value);
  }
  return checked(parts, findings);
}

function makePart(pack: LoadedPack, part: LoadedPart, standing: Standing): Checked<PartOfItem> {
  const { item } = part;
  switch (part.kind) {
    case "paper":
      return asPart({ kind: "paper", item, title: item.title }, ofReport(pack, part.report, item, standing));
    case "foreign-paper":
      return checked(ofForeign({ kind: "paper", item, title: item.title }, part.content, pack));
    case "appendix": {
      const { title, isDraft, content } = part;
      if (content.kind === "file") return checked(ofForeign({ kind: "appendix", item, title }, content, pack));
      return asPart(
        { kind: "appendix", item, title },
        ofReport(pack, content.report, item, isDraft ? "draft" : standing),
      );
    }
    case "to-follow":
    case "exempt-item":
    case "taken-down":
      return asPart({ kind: "paper", item, title: item.title }, makeSheet(pack, standing, item, part.kind));
  }
}

function asPart(part: Pick<PartOfItem, "kind" | "item" | "title">, document: Checked<Document>): Checked<PartOfItem> {
  if (!document.ok) return document;
  return checked({ ...part, source: document.value.id, content: document.value }, document.warnings);
}

function ofReport(pack: LoadedPack, report: LoadedReport, item: AgendaItem, standing: Standing): Checked<Document> {
  const paper = makePaper({ ...report, standing, asAt: asSeenBefore(pack, report, item) });
  return paper.ok ? checked(marked(paper.value.document, item, pack), paper.warnings) : paper;
}

/** Minutes that the meeting is to approve are the draft of the day on which the agenda was published, whatever became of them. */
function asSeenBefore(
  { meeting }: LoadedPack,
  { report }: LoadedReport,
  { minutesOf }: AgendaItem,
): CalendarDate | undefined {
  const { published } = meeting;
  if (minutesOf === undefined || published === undefined) return undefined;
  return published < report.header["as-at"] ? published : undefined;
}

function ofForeign(
  part: Pick<PartOfItem, "kind" | "item" | "title">,
  content: ForeignFile,
  pack: LoadedPack,
): PartOfItem {
  const mark = markOf(part.item, pack);
  return { ...part, source: content.path, content, ...(mark !== undefined && { mark }) };
}

/** Each page of an exempt paper says that it is not for publication, and under what. */
function markOf({ exempt }: AgendaItem, { content, words, law }: LoadedPack): string | undefined {
  const isRestricted = content.kind === "part-two" || content.kind === "restricted-supplement";
  if (!isRestricted || !exempt) return undefined;
  return filled(words.notForPublication, { paragraphs: paragraphsInWords(exempt.paragraphs), law: law.exempt.law });
}

function marked(document: Document, item: AgendaItem, pack: LoadedPack): Document {
  const mark = markOf(item, pack);
  if (mark === undefined) return document;
  const { header } = document.running;
  return { ...document, running: { ...document.running, header: header === undefined ? mark : `${header} · ${mark}` } };
}
