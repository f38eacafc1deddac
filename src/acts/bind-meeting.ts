/** The papers of a meeting, rendered once each, and its agenda with their pages, bound as one PDF. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { inlineWords } from "../document/pieces.ts";
import type { Host } from "../host/host.ts";
import type { OpenPdf } from "../pack/bind/open-pdf.ts";
import { firstPages, type PackPlan, planPack } from "../pack/plan/plan-pack.ts";
import { stampsOf } from "../pack/plan/stamps.ts";
import type { AgendaItem } from "../schema/meeting.ts";
import { paperOfItem } from "../values/paper-of-item.ts";
import type { LoadedPack } from "./load-pack.ts";
import { makeAgenda } from "./make-agenda.ts";
import type { Standing } from "./make-paper.ts";
import { type PackPress, packPress } from "./pack-press.ts";

export interface MeetingToBind {
  readonly pack: LoadedPack;
  /** In the order of the agenda. */
  readonly papers: readonly PaperOfItem[];
  readonly standing: Standing;
}

export interface PaperOfItem {
  readonly item: AgendaItem;
  readonly document: Document;
}

export interface BoundPack {
  readonly bytes: Uint8Array;
  readonly plan: PackPlan;
  readonly agenda: Document;
}

export async function bindMeeting(host: Host, meeting: MeetingToBind): Promise<Checked<BoundPack>> {
  const press = await packPress(host, meeting.pack.theme);
  const papers: PrintedPaper[] = [];
  const findings: Diagnostic[] = [];
  for (const paper of meeting.papers) {
    const pdf = await press.print(inPack(paper.document), paper.document.id);
    findings.push(...(pdf.ok ? pdf.warnings : pdf.errors));
    if (pdf.ok) papers.push({ ...paper, pdf: pdf.value });
  }
  const agenda = await printAgenda(meeting, papers, press);
  findings.push(...(agenda.ok ? agenda.warnings : agenda.errors));
  if (!agenda.ok || papers.length < meeting.papers.length) return { ok: false, errors: findings };

  const { plan, document, pdf } = agenda.value;
  const bytes = await press.bind(
    plan,
    partsOf(meeting.pack, { document, pdf }, papers),
    stampLines(plan, meeting.pack),
  );
  if (!bytes.ok) return { ok: false, errors: [...findings, ...bytes.errors] };
  return checked({ bytes: bytes.value, plan, agenda: document }, [...findings, ...bytes.warnings]);
}

interface PrintedPaper extends PaperOfItem {
  readonly pdf: OpenPdf;
}

interface PrintedAgenda {
  readonly document: Document;
  readonly pdf: OpenPdf;
  readonly plan: PackPlan;
}

/** The numbers of the pages depend on how long the agenda is, and the agenda prints them: so until its length stands. */
async function printAgenda(
  { pack, standing }: MeetingToBind,
  papers: readonly PrintedPaper[],
  press: PackPress,
): Promise<Checked<PrintedAgenda>> {
  let pageCount = 1;
  for (let tries = 0; tries < 4; tries++) {
    const plan = planOf(pack, papers, { title: pack.kind.kind.name, pageCount });
    const agenda = makeAgenda(pack, standing, firstPages(plan));
    if (!agenda.ok) return agenda;
    const pdf = await press.print(packAgenda(agenda.value, pack), pack.path, placesOf(papers));
    if (!pdf.ok) return pdf;
    if (pdf.value.pageCount === pageCount) {
      const settled = planOf(pack, papers, { title: inlineWords(agenda.value.title), pageCount });
      return checked({ document: agenda.value, pdf: pdf.value, plan: settled }, [...agenda.warnings, ...pdf.warnings]);
    }
    pageCount = pdf.value.pageCount;
  }
  throw new Error(`the agenda of ${pack.id} does not keep its length`);
}

function planOf(
  pack: LoadedPack,
  papers: readonly PrintedPaper[],
  agenda: { title: string; pageCount: number },
): PackPlan {
  return planPack({
    meeting: pack.id,
    agenda,
    papers: papers.map(({ item, document, pdf }) => ({
      item: item.number,
      report: document.id,
      title: item.title,
      pageCount: pdf.pageCount,
    })),
  });
}

/** Pages of a pack have one number: that of the pack. */
function inPack(document: Document): Document {
  return { ...document, running: { ...document.running, pageNumber: "" } };
}

/** What the agenda says of itself, the pack says: so its title is the pack's. */
function packAgenda(agenda: Document, { words }: LoadedPack): Document {
  const title = words.title.replaceAll("{agenda}", agenda.properties.title);
  return inPack({ ...agenda, properties: { ...agenda.properties, title } });
}

function placesOf(papers: readonly PrintedPaper[]): readonly string[] {
  return papers.map(({ item }) => paperOfItem(item.number));
}

function partsOf(
  { words }: LoadedPack,
  agenda: Pick<PrintedAgenda, "document" | "pdf">,
  papers: readonly PrintedPaper[],
): Parameters<PackPress["bind"]>[1] {
  const untaggedPage = words.untaggedPage;
  return [
    { pdf: agenda.pdf, bookmark: inlineWords(agenda.document.title), untaggedPage },
    ...papers.map(({ item, pdf }) => ({
      pdf,
      bookmark: words.bookmark.replaceAll("{item}", item.number).replaceAll("{title}", item.title),
      paper: paperOfItem(item.number),
      untaggedPage,
    })),
  ];
}

function stampLines(plan: PackPlan, { words }: LoadedPack): readonly string[] {
  return stampsOf(plan, words).map(({ item, page }) => (item === undefined ? page : `${item} · ${page}`));
}
