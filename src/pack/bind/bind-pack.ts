/**
 * The agenda and the papers, each rendered by itself, as one PDF: pages numbered through, bookmarks, links and stamps.
 *
 * Nothing is laid out again. Structure trees are kept, so that a pack of tagged papers is tagged; a pack of papers without
 * any stays without. What the file says of itself (title, dates, language, claims of conformance, colours) is what the
 * agenda says: who renders the agenda decides it. The same parts give the same bytes.
 *
 * Parts are opened one after the other, so that beside what is bound only one of them is in memory.
 */

import { createHash } from "node:crypto";
import {
  type PDFContext,
  type PDFDict,
  PDFDocument,
  PDFHexString,
  type PDFObject,
  PDFObjectCopier,
} from "@cantoo/pdf-lib";
import { type Checked, checked, type Diagnostic, type Place } from "../../diagnostics/diagnostic.ts";
import type { PackPlan } from "../plan/plan-pack.ts";
import { bookmarkOfPart, type PackBookmark, writeBookmarks } from "./bookmarks.ts";
import { describePages } from "./describe-pages.ts";
import type { OpenPdf } from "./open-pdf.ts";
import { type CopiedPage, copyPart, type PartCopy } from "./part-copy.ts";
import { name, textOf } from "./pdf-values.ts";
import "./quick-cross-references.ts";
import { placeOfPaper, placesOf, placeTree, renameLinks } from "./places.ts";
import { stamper } from "./stamp-pages.ts";
import { isTagged, Structure } from "./structure.ts";

export interface BindRequest {
  readonly plan: PackPlan;
  /** One for each part of the plan, in its order; the agenda first. */
  readonly parts: readonly PartToBind[];
  /** A strip for each page; packs that are bound again have theirs. */
  readonly stamps?: OpenPdf;
  /** What the whole says of itself, where the first part does not say it; its pages are no part of it. */
  readonly says?: OpenPdf;
}

export interface PartToBind {
  /** Called once, when its turn comes. */
  readonly open: () => Promise<OpenPdf>;
  /** Of what the part was made from: the pack's own id follows from all. */
  readonly sha256: string;
  readonly bookmark: string;
  /** The id of the paper, to which the agenda's links lead. */
  readonly paper?: string;
  /** In place of the words of a page that a screen reader can't read: with `{page}` and `{pages}`. */
  readonly untaggedPage: string;
  /** Where a part from elsewhere is named. */
  readonly at?: Place;
  /** Whether it is a pack, whose own links to papers lead to places in it. */
  readonly isPack?: true;
}

/** @returns the bytes; a warning for each part that no screen reader can follow */
export async function bindPack({ plan, parts, stamps, says }: BindRequest): Promise<Checked<Uint8Array>> {
  if (parts.length !== plan.parts.length) throw new Error(`${plan.parts.length} parts were planned`);
  const pack = await PDFDocument.create({ updateMetadata: false });
  const bound: BoundParts = { structure: undefined, language: "en-GB", places: [], bookmarks: [], findings: [] };
  const stamp = stamps ? stamper(stamps.document, pack.context) : () => {};
  for (const [index, part] of parts.entries()) await bindPart(part, { index, plan, stamp, pack, bound });
  if (stamps && stamps.pageCount !== pack.getPageCount())
    throw new Error(`${stamps.pageCount} strips were drawn for ${pack.getPageCount()} pages`);

  if (says) takeOver(says.document, PDFObjectCopier.for(says.document.context, pack.context), pack);
  bound.structure?.finish(pack.catalog, bound.language);
  pack.catalog.set(name("Names"), pack.context.obj({ Dests: placeTree(bound.places, pack.context) }));
  pack.catalog.set(name("Outlines"), writeBookmarks(bound.bookmarks, pack.context));
  pack.catalog.set(name("PageMode"), name("UseOutlines"));
  pack.catalog.set(name("PageLabels"), pack.context.obj({ Nums: [0, { S: "D", St: plan.firstPage }] }));
  identify(plan, parts, pack);

  const bytes = await pack.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  return checked(bytes, bound.findings);
}

/** What the parts that are bound so far bring to the whole. */
interface BoundParts {
  /** Of a pack whose agenda is tagged. */
  structure: Structure | undefined;
  language: string;
  readonly places: (readonly [string, PDFObject])[];
  readonly bookmarks: PackBookmark[];
  readonly findings: Diagnostic[];
}

interface Binding {
  readonly index: number;
  readonly plan: PackPlan;
  readonly stamp: (pages: readonly CopiedPage[]) => void;
  readonly pack: PDFDocument;
  readonly bound: BoundParts;
}

async function bindPart(part: PartToBind, { index, plan, stamp, pack, bound }: Binding): Promise<void> {
  const { document, pageCount } = await part.open();
  const { title, firstPage, lastPage } = plannedPart(plan, index);
  // The numbers on all pages would be wrong.
  if (pageCount !== lastPage - firstPage + 1) throw new Error(`“${title}” was planned with other pages`);
  const copy = copyPart(document, { index, title, isPack: part.isPack === true }, pack);
  if (index === 0) beginWith(copy, pack, bound);
  if (bound.structure) bound.findings.push(...structured(copy, part, bound.structure, pack));
  stamp(copy.pages);

  renameLinks(copy, pack.context);
  bound.places.push(...placesOf(copy));
  if (part.paper !== undefined) bound.places.push([placeOfPaper(part.paper), beginning(copy.pages, pack)]);
  bound.bookmarks.push(bookmarkOfPart(copy, part.bookmark, pack.context));
}

function plannedPart({ parts }: PackPlan, index: number): PackPlan["parts"][number] {
  const part = parts[index];
  if (!part) throw new Error(`no part ${index} was planned`);
  return part;
}

function beginWith(agenda: PartCopy, pack: PDFDocument, bound: BoundParts): void {
  takeOver({ catalog: agenda.catalog, context: agenda.source }, agenda.copier, pack);
  if (!isTagged(agenda)) return;
  bound.structure = new Structure(pack.context);
  bound.language = textOf(agenda.source, agenda.catalog.get(name("Lang"))) ?? bound.language;
}

function structured(copy: PartCopy, part: PartToBind, structure: Structure, pack: PDFDocument): readonly Diagnostic[] {
  if (isTagged(copy)) {
    structure.add(copy);
    return [];
  }
  describePages(copy, part.untaggedPage, structure, pack.context);
  return [untagged(copy.title, part.at)];
}

function beginning([first]: readonly CopiedPage[], pack: PDFDocument): PDFObject {
  return pack.context.obj([first?.ref ?? null, "XYZ", null, null, null]);
}

/** What the agenda says of itself, the pack says. */
function takeOver(
  from: { readonly catalog: PDFDict; readonly context: PDFContext },
  copier: PDFObjectCopier,
  pack: PDFDocument,
): void {
  for (const field of ["Lang", "ViewerPreferences", "Metadata", "OutputIntents"]) {
    const value = from.catalog.get(name(field));
    if (value) pack.catalog.set(name(field), copier.copy(value));
  }
  const { Info } = from.context.trailerInfo;
  if (Info) pack.context.trailerInfo.Info = copier.copy(Info);
}

function identify(plan: PackPlan, parts: readonly PartToBind[], pack: PDFDocument): void {
  const hash = createHash("sha256").update(JSON.stringify(plan));
  for (const { sha256 } of parts) hash.update(sha256);
  const id = PDFHexString.of(hash.digest("hex").slice(0, 32));
  pack.context.trailerInfo.ID = pack.context.obj([id, id]);
}

function untagged(title: string, at: Place | undefined): Diagnostic {
  return {
    severity: "warning",
    code: "pack/untagged",
    message: `“${title}” has no structure that a screen reader could follow, so its pages are bound as pictures`,
    ...(at && { at }),
    hint: "ask for an accessible version: a tagged PDF, or the Word file that it was made from",
  };
}
