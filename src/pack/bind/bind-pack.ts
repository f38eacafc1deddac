/**
 * The agenda and the papers, each rendered by itself, as one PDF: pages numbered through, bookmarks, links and stamps.
 *
 * Nothing is laid out again. Structure trees are kept, so that a pack of tagged papers is tagged; a pack of papers without
 * any stays without. What the file says of itself (title, dates, language, claims of conformance, colours) is what the
 * agenda says: who renders the agenda decides it. The same parts give the same bytes.
 */

import { createHash } from "node:crypto";
import { PDFDocument, PDFHexString, type PDFObject } from "@cantoo/pdf-lib";
import { type Checked, checked, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { PackPlan } from "../plan/plan-pack.ts";
import { bookmarkOfPart, type PackBookmark, writeBookmarks } from "./bookmarks.ts";
import { describePages } from "./describe-pages.ts";
import type { OpenPdf } from "./open-pdf.ts";
import { type CopiedPage, copyPart, type PartCopy } from "./part-copy.ts";
import { name, textOf } from "./pdf-values.ts";
import { placeOfPaper, placesOf, placeTree, renameLinks } from "./places.ts";
import { stampPages } from "./stamp-pages.ts";
import { isTagged, Structure } from "./structure.ts";

export interface BindRequest {
  readonly plan: PackPlan;
  /** One for each part of the plan, in its order; the agenda first. */
  readonly parts: readonly PartToBind[];
  /** A strip for each page. */
  readonly stamps: OpenPdf;
}

export interface PartToBind {
  readonly pdf: OpenPdf;
  readonly bookmark: string;
  /** The id of the paper, to which the agenda's links lead. */
  readonly paper?: string;
  /** In place of the words of a page that a screen reader can't read: with `{page}` and `{pages}`. */
  readonly untaggedPage: string;
}

/** @returns the bytes; a warning for each part that no screen reader can follow */
export async function bindPack({ plan, parts, stamps }: BindRequest): Promise<Checked<Uint8Array>> {
  assertAsPlanned(plan, parts);
  const pack = await PDFDocument.create({ updateMetadata: false });
  const copies = parts.map(({ pdf }, index) =>
    copyPart(pdf.document, { index, title: plan.parts[index]?.title ?? "" }, pack),
  );
  const [agenda] = copies;
  if (!agenda) throw new Error("a pack has at least an agenda");

  const findings = bindStructure(copies, parts, pack, textOf(agenda.source, agenda.catalog.get(name("Lang"))));
  stampPages(
    copies.flatMap((copy) => copy.pages),
    stamps.document,
    pack.context,
  );
  bindPlaces(copies, parts, pack);
  takeOver(agenda, pack);
  pack.catalog.set(name("PageLabels"), pack.context.obj({ Nums: [0, { S: "D", St: plan.firstPage }] }));
  identify(plan, parts, pack);

  const bytes = await pack.save({
    useObjectStreams: true,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  return checked(bytes, findings);
}

/** @throws Error when the parts are not those of the plan: the page numbers would be wrong */
function assertAsPlanned(plan: PackPlan, parts: readonly PartToBind[]): void {
  const counts = plan.parts.map(({ firstPage, lastPage }) => lastPage - firstPage + 1);
  const differs =
    counts.length !== parts.length || counts.some((count, index) => count !== parts[index]?.pdf.pageCount);
  if (differs) throw new Error(`the pack was planned with ${counts} pages`);
}

function bindStructure(
  copies: readonly PartCopy[],
  parts: readonly PartToBind[],
  pack: PDFDocument,
  language = "en-GB",
): readonly Diagnostic[] {
  if (!copies.some(isTagged)) return [];
  const structure = new Structure(pack.context);
  const findings = copies.flatMap((copy, index): readonly Diagnostic[] => {
    if (isTagged(copy)) {
      structure.add(copy);
      return [];
    }
    describePages(copy, parts[index]?.untaggedPage ?? "", structure, pack.context);
    return [untagged(copy.title)];
  });
  structure.finish(pack.catalog, language);
  return findings;
}

function bindPlaces(copies: readonly PartCopy[], parts: readonly PartToBind[], pack: PDFDocument): void {
  const { context, catalog } = pack;
  const places: (readonly [string, PDFObject])[] = [];
  const bookmarks: PackBookmark[] = [];
  for (const [index, copy] of copies.entries()) {
    const part = parts[index];
    renameLinks(copy, context);
    places.push(...placesOf(copy));
    if (part?.paper !== undefined) places.push([placeOfPaper(part.paper), beginning(copy.pages, pack)]);
    bookmarks.push(bookmarkOfPart(copy, part?.bookmark ?? copy.title, context));
  }
  catalog.set(name("Names"), context.obj({ Dests: placeTree(places, context) }));
  catalog.set(name("Outlines"), writeBookmarks(bookmarks, context));
  catalog.set(name("PageMode"), name("UseOutlines"));
}

function beginning([first]: readonly CopiedPage[], pack: PDFDocument): PDFObject {
  return pack.context.obj([first?.ref ?? null, "XYZ", null, null, null]);
}

/** What the agenda says of itself, the pack says. */
function takeOver({ catalog, copier, source }: PartCopy, pack: PDFDocument): void {
  for (const field of ["Lang", "ViewerPreferences", "Metadata", "OutputIntents"]) {
    const value = catalog.get(name(field));
    if (value) pack.catalog.set(name(field), copier.copy(value));
  }
  const { Info } = source.trailerInfo;
  if (Info) pack.context.trailerInfo.Info = copier.copy(Info);
}

function identify(plan: PackPlan, parts: readonly PartToBind[], pack: PDFDocument): void {
  const hash = createHash("sha256").update(JSON.stringify(plan));
  for (const { pdf } of parts) hash.update(pdf.sha256);
  const id = PDFHexString.of(hash.digest("hex").slice(0, 32));
  pack.context.trailerInfo.ID = pack.context.obj([id, id]);
}

function untagged(title: string): Diagnostic {
  return {
    severity: "warning",
    code: "pack/untagged",
    message: `“${title}” has no structure that a screen reader could follow, so its pages are bound as pictures`,
    hint: "ask for an accessible version: a tagged PDF, or the Word file that it was made from",
  };
}
