/** The parts of a pack as documents, in the order of the agenda, once its notice is found to be in time. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { checkNotice } from "../facts/check-notice.ts";
import type { Host } from "../host/host.ts";
import type { PaperOfItem } from "./bind-meeting.ts";
import { loadMeetingLaw } from "./load-meeting-law.ts";
import type { LoadedPack, LoadedPart } from "./load-pack.ts";
import { makeSheet } from "./make-agenda.ts";
import { makePaper, type Standing } from "./make-paper.ts";

export async function makeParts(
  host: Host,
  pack: LoadedPack,
  standing: Standing,
): Promise<Checked<readonly PaperOfItem[]>> {
  const findings: Diagnostic[] = [...(await noticeFindings(host, pack))];
  const papers: PaperOfItem[] = [];
  for (const part of pack.parts) {
    const document = makePart(pack, part, standing);
    findings.push(...(document.ok ? document.warnings : document.errors));
    if (document.ok) papers.push({ item: part.item, document: document.value });
  }
  return checked(papers, findings);
}

async function noticeFindings(host: Host, { meeting, area, places }: LoadedPack): Promise<readonly Diagnostic[]> {
  const law = await loadMeetingLaw(host);
  return law.ok ? checkNotice(meeting, area.governance, law.value, places) : law.errors;
}

function makePart(pack: LoadedPack, part: LoadedPart, standing: Standing): Checked<Document> {
  switch (part.kind) {
    case "paper": {
      const paper = makePaper({ ...part.report, standing, asAt: undefined });
      return paper.ok ? checked(paper.value.document, paper.warnings) : paper;
    }
    case "to-follow":
      return makeSheet(pack, standing, part.item);
  }
}
