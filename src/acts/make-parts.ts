/** The parts of a pack as documents, in the order of the agenda, once its notice is found to be in time. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { checkExempt } from "../facts/check-meeting.ts";
import { checkNotice } from "../facts/check-notice.ts";
import type { AgendaItem } from "../schema/meeting.ts";
import type { PaperOfItem } from "./bind-meeting.ts";
import type { LoadedPack, LoadedPart } from "./load-pack.ts";
import { makeSheet } from "./make-agenda.ts";
import { makePaper, type Standing } from "./make-paper.ts";

export function makeParts(pack: LoadedPack, standing: Standing): Checked<readonly PaperOfItem[]> {
  const { meeting, area, law, places } = pack;
  const findings: Diagnostic[] = [
    ...checkNotice(meeting, area.governance, law, places),
    ...checkExempt(meeting, law.exempt, places),
  ];
  const papers: PaperOfItem[] = [];
  for (const part of pack.parts) {
    const document = makePart(pack, part, standing);
    findings.push(...(document.ok ? document.warnings : document.errors));
    if (document.ok) papers.push({ item: part.item, document: document.value });
  }
  return checked(papers, findings);
}

function makePart(pack: LoadedPack, part: LoadedPart, standing: Standing): Checked<Document> {
  switch (part.kind) {
    case "paper": {
      const paper = makePaper({ ...part.report, standing, asAt: undefined });
      return paper.ok ? checked(marked(paper.value.document, part.item, pack), paper.warnings) : paper;
    }
    case "to-follow":
    case "exempt-item":
      return makeSheet(pack, standing, part.item, part.kind);
  }
}

/** Each page of an exempt paper says that it is not for publication, and under what. */
function marked(document: Document, { exempt }: AgendaItem, { content, words, law }: LoadedPack): Document {
  if (content.kind !== "part-two" || !exempt) return document;
  const mark = words.notForPublication
    .replaceAll("{paragraphs}", exempt.paragraphs.join(", "))
    .replaceAll("{law}", law.exempt.law);
  const { header } = document.running;
  return { ...document, running: { ...document.running, header: header === undefined ? mark : `${header} · ${mark}` } };
}
