/**
 * The papers of a meeting, rendered once each, and the sheet at their front with their pages, bound as one PDF.
 *
 * The pack claims to be accessible and fit for an archive, its bytes are checked, and where that finds anything the pack is
 * bound again without the claim and what was found is told.
 */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { inlineWords } from "../document/pieces.ts";
import type { Host } from "../host/host.ts";
import { firstPages, type ItemPart, type PackPlan, planPack } from "../pack/plan/plan-pack.ts";
import { stampsOf } from "../pack/plan/stamps.ts";
import { type Claims, noClaims } from "../render/pdf/claims.ts";
import type { AgendaItem } from "../schema/meeting.ts";
import { filled } from "../values/filled.ts";
import { paperOfItem } from "../values/paper-of-item.ts";
import { type ForeignFile, foreignPdf, ofForeign } from "./foreign-file.ts";
import type { LoadedPack } from "./load-pack.ts";
import { type PackPress, type PrintedPart, type PrintedPdf, packPress } from "./pack-press.ts";

export interface MeetingToBind {
  readonly pack: LoadedPack;
  /** In the order of the agenda: papers with their appendices, and the sheets that stand for papers. */
  readonly papers: readonly PartOfItem[];
  /** The number of its first page. */
  readonly firstPage: number;
  /** What its file is called, for what is found in it. */
  readonly file: string;
  /** The sheet at its front: an agenda, or that of a supplement. @param pages - where each item's paper begins */
  readonly makeFront: (pages: ReadonlyMap<string, number>) => Checked<Document>;
}

export interface PartOfItem {
  readonly kind: "paper" | "appendix";
  readonly item: AgendaItem;
  readonly title: string;
  /** The id of a report, or the path of a file. */
  readonly source: string;
  readonly content: Document | ForeignFile;
  /** That it is not for publication, and why. A document says so itself on each of its pages. */
  readonly mark?: string;
}

export function isForeign(content: PartOfItem["content"]): content is ForeignFile {
  return "kind" in content;
}

export interface BoundPack {
  readonly bytes: Uint8Array;
  readonly plan: PackPlan;
  readonly front: Document;
}

export async function bindMeeting(host: Host, meeting: MeetingToBind): Promise<Checked<BoundPack>> {
  const press = await packPress(host, meeting.pack.theme);
  const printed = await printItems(host, meeting.papers, press);
  if (!printed.ok) return printed;
  const papers = printed.value;
  const settled = await settleFront(meeting, papers, press);
  if (!settled.ok) return settled;

  const { plan, document } = settled.value;
  const bound = await bindChecked(meeting, settled.value, papers, press);
  if (!bound.ok) return bound;
  return checked({ bytes: bound.value, plan, front: document }, [...settled.warnings, ...bound.warnings]);
}

/** Those from elsewhere first: what is wrong with them is told before any time is spent on our own. */
async function printItems(
  host: Host,
  papers: readonly PartOfItem[],
  press: PackPress,
): Promise<Checked<readonly PrintedItem[]>> {
  const pdfs = new Map<PartOfItem, PrintedPdf>();
  const findings: Diagnostic[] = [];
  const print = async (isWanted: (content: PartOfItem["content"]) => boolean) => {
    for (const paper of papers.filter(({ content }) => isWanted(content))) {
      const { content } = paper;
      const pdf = await (isForeign(content)
        ? openForeign(host, content, press)
        : press.print(inPack(content), content.id).then((pdf) => checked(pdf)));
      findings.push(...(pdf.ok ? pdf.warnings : pdf.errors));
      if (pdf.ok) pdfs.set(paper, pdf.value);
    }
  };
  await print(isForeign);
  if (findings.some(({ severity }) => severity === "error")) return { ok: false, errors: findings };
  await print((content) => !isForeign(content));
  const printed = papers.flatMap((paper) => {
    const pdf = pdfs.get(paper);
    return pdf ? [{ ...paper, pdf }] : [];
  });
  return checked(printed, findings);
}

async function openForeign(host: Host, file: ForeignFile, press: PackPress): Promise<Checked<PrintedPdf>> {
  const pdf = await foreignPdf(host, file);
  if (!pdf.ok) return pdf;
  const open = await press.open({ path: file.path, bytes: pdf.value, source: file.bytes });
  return open.ok ? open : { ok: false, errors: open.errors.map((error) => ofForeign(file, error)) };
}

interface PrintedItem extends PartOfItem {
  readonly pdf: PrintedPdf;
}

interface SettledFront {
  readonly document: Document;
  readonly plan: PackPlan;
}

/** The numbers of the pages depend on how long the front is, and the front prints them: so until its length stands. */
async function settleFront(
  meeting: MeetingToBind,
  papers: readonly PrintedItem[],
  press: PackPress,
): Promise<Checked<SettledFront>> {
  const { pack } = meeting;
  let pageCount = 1;
  for (let tries = 0; tries < 4; tries++) {
    const plan = planOf(meeting, papers, { title: "", pageCount });
    const front = meeting.makeFront(firstPages(plan));
    if (!front.ok) return front;
    const pdf = await printFront(front.value, noClaims, { pack, papers, press });
    if (pdf.pageCount === pageCount) {
      const settled = planOf(meeting, papers, { title: inlineWords(front.value.title), pageCount });
      return checked({ document: front.value, plan: settled }, front.warnings);
    }
    pageCount = pdf.pageCount;
  }
  throw new Error(`the front sheet of ${pack.id} does not keep its length`);
}

async function bindChecked(
  { pack, file }: MeetingToBind,
  { document, plan }: SettledFront,
  papers: readonly PrintedItem[],
  press: PackPress,
): Promise<Checked<Uint8Array>> {
  const bind = async (claims: Claims) => {
    const front = await printFront(document, claims, { pack, papers, press });
    return press.bind(plan, partsOf(pack, document, front, papers), stampLines(plan, pack, papers));
  };

  // What others made may be accessible, but whether it lasts in an archive is not ours to vouch for.
  const claims: Claims = { kind: papers.some(({ content }) => isForeign(content)) ? "ua-1" : "ua-1-and-a-2a" };
  const claiming = await bind(claims);
  if (!claiming.ok) return claiming;
  const findings = await press.findingsAgainst(claims, file, claiming.value);
  if (findings.length === 0) return claiming;
  const plain = await bind(noClaims);
  return plain.ok ? checked(plain.value, [...plain.warnings, ...findings]) : plain;
}

interface FrontPress {
  readonly pack: LoadedPack;
  readonly papers: readonly PrintedItem[];
  readonly press: PackPress;
}

/** What the front says of itself, the pack says: so its title is the pack's. */
function printFront(front: Document, claims: Claims, { pack, papers, press }: FrontPress) {
  const title = filled(pack.words.title, { agenda: front.properties.title });
  const document = inPack({ ...front, properties: { ...front.properties, title } });
  const places = papers.map(({ item }) => paperOfItem(item.number));
  return press.print(document, pack.path, claims, places);
}

function planOf(
  { pack, firstPage }: MeetingToBind,
  papers: readonly PrintedItem[],
  agenda: { readonly title: string; readonly pageCount: number },
): PackPlan {
  return planPack({
    meeting: pack.id,
    firstPage,
    agenda,
    papers: papers.map(({ kind, item, title, source, pdf }): ItemPart => {
      const part = { item: item.number, title, pageCount: pdf.pageCount };
      return kind === "paper" ? { kind, report: source, ...part } : { kind, source, ...part };
    }),
  });
}

/** Pages of a pack have one number: that of the pack. */
function inPack(document: Document): Document {
  return { ...document, running: { ...document.running, pageNumber: "" } };
}

function partsOf(
  { words }: LoadedPack,
  front: Document,
  frontPdf: PrintedPdf,
  papers: readonly PrintedItem[],
): readonly PrintedPart[] {
  const { untaggedPage } = words;
  return [
    { pdf: frontPdf, bookmark: inlineWords(front.title), untaggedPage },
    ...papers.map(({ item, title, content, pdf }, index) => ({
      pdf,
      ...(isForeign(content) && { at: content.at }),
      bookmark: filled(words.bookmark, { item: item.number, title }),
      // The agenda leads to the first part of an item.
      ...(papers.findIndex((other) => other.item === item) === index && { paper: paperOfItem(item.number) }),
      untaggedPage,
    })),
  ];
}

function stampLines(
  plan: PackPlan,
  { words }: LoadedPack,
  papers: readonly PrintedItem[],
): readonly (readonly string[])[] {
  // The sheet at the front is the first part of the plan.
  const marks = papers.flatMap(({ mark }, index) => (mark === undefined ? [] : [[index + 1, mark] as const]));
  return stampsOf(plan, words, new Map(marks)).map(({ item, page, mark }) => [
    item === undefined ? page : `${item} · ${page}`,
    ...(mark === undefined ? [] : [mark]),
  ]);
}
