/** A part of a pack, its pages copied into the pack's file; what hangs on the pages is carried over by the other files here. */

import {
  type PDFContext,
  type PDFDict,
  type PDFDocument,
  PDFObjectCopier,
  PDFPage,
  type PDFPageLeaf,
  type PDFRef,
} from "@cantoo/pdf-lib";
import { dictOf, listOf, name } from "./pdf-values.ts";
import { scrubObjects } from "./scrubbed-pdf.ts";

export interface PartCopy {
  /** From 0, in the order of the pack. */
  readonly index: number;
  readonly title: string;
  /** Whether it is a pack that is bound again. */
  readonly isPack: boolean;
  readonly source: PDFContext;
  readonly catalog: PDFDict;
  /** One for all of the part, so that what refers to a page refers to its copy. */
  readonly copier: PDFObjectCopier;
  readonly pages: readonly CopiedPage[];
}

export interface CopiedPage {
  readonly ref: PDFRef;
  readonly leaf: PDFPageLeaf;
}

export function copyPart(
  document: PDFDocument,
  { index, title, isPack }: Pick<PartCopy, "index" | "title" | "isPack">,
  pack: PDFDocument,
): PartCopy {
  const { context: source, catalog } = document;
  scrubObjects(document);
  detachStructure(source, catalog);
  const copier = PDFObjectCopier.for(source, pack.context);
  const pages = document.getPages().map((page): CopiedPage => {
    const ref = copier.copy(page.ref);
    const leaf = pack.context.lookup(ref) as PDFPageLeaf;
    pack.addPage(PDFPage.of(leaf, ref, pack));
    return { ref, leaf };
  });
  return { index, title, isPack, source, catalog, copier, pages };
}

/** The elements at the top of the part's structure no longer know their root, which copying them would bring along. */
function detachStructure(context: PDFContext, catalog: PDFDict): void {
  for (const element of topElements(context, catalog)) element.delete(name("P"));
}

function topElements(context: PDFContext, catalog: PDFDict): readonly PDFDict[] {
  const root = dictOf(context, catalog.get(name("StructTreeRoot")));
  const kids = root?.get(name("K"));
  const one = dictOf(context, kids);
  if (one) return [one];
  return listOf(context, kids).flatMap((kid) => dictOf(context, kid) ?? []);
}

export function annotationsOf(context: PDFContext, { leaf }: CopiedPage): readonly PDFDict[] {
  return listOf(context, leaf.get(name("Annots"))).flatMap((annotation) => dictOf(context, annotation) ?? []);
}
