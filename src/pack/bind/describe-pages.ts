/** Pages that came without a structure, each as a picture with words in its place, and their links beside it. */

import type { PDFContext, PDFDict, PDFRef } from "@cantoo/pdf-lib";
import { filled } from "../../values/filled.ts";
import { unmarkedContent } from "./page-content.ts";
import { annotationsOf, type CopiedPage, type PartCopy } from "./part-copy.ts";
import { dictOf, eachOf, name, textOf, words } from "./pdf-values.ts";
import type { Structure } from "./structure.ts";

/** @param description - with `{title}`, `{page}` and `{pages}` */
export function describePages(part: PartCopy, description: string, structure: Structure, pack: PDFContext): void {
  structure.addMade(part, (parent) =>
    part.pages.flatMap((page, index) => {
      const says = filled(description, {
        page: String(index + 1),
        pages: String(part.pages.length),
        title: part.title,
      });
      return [picture(page, says, parent, structure, pack), ...links(page, says, parent, structure, pack)];
    }),
  );
}

function picture(page: CopiedPage, says: string, parent: PDFRef, structure: Structure, pack: PDFContext): PDFRef {
  const { leaf, ref } = page;
  const content = Buffer.concat([
    Buffer.from("/Figure <</MCID 0>> BDC\nq\n"),
    unmarkedContent(pack, leaf),
    Buffer.from("\nQ\nEMC\n"),
  ]);
  leaf.set(name("Contents"), pack.register(pack.flateStream(content)));
  leaf.set(name("Tabs"), name("S"));
  const figure = pack.nextRef();
  leaf.set(name("StructParents"), structure.own(pack.obj([figure])));
  const layout = { O: "Layout", Placement: "Block", BBox: leaf.get(name("MediaBox")) ?? [0, 0, 595.28, 841.89] };
  pack.assign(
    figure,
    pack.obj({ Type: "StructElem", S: "Figure", P: parent, Pg: ref, K: 0, Alt: words(says), A: layout }),
  );
  return figure;
}

function links(
  page: CopiedPage,
  says: string,
  parent: PDFRef,
  structure: Structure,
  pack: PDFContext,
): readonly PDFRef[] {
  const refs = eachOf(pack, page.leaf.get(name("Annots")));
  return annotationsOf(pack, page).flatMap((annotation, index) => {
    const annotationRef = refs[index];
    if (annotationRef === undefined || textOf(pack, annotation.get(name("Subtype"))) !== "Link") return [];
    const link = pack.nextRef();
    annotation.set(name("StructParent"), structure.own(link));
    if (!annotation.has(name("Contents"))) annotation.set(name("Contents"), words(addressOf(annotation, pack) ?? says));
    const object = { Type: "OBJR", Obj: annotationRef, Pg: page.ref };
    pack.assign(link, pack.obj({ Type: "StructElem", S: "Link", P: parent, Pg: page.ref, K: object }));
    return [link];
  });
}

/** What is said for a link, since the words that it stands behind are part of the picture. */
function addressOf(annotation: PDFDict, pack: PDFContext): string | undefined {
  return textOf(pack, dictOf(pack, annotation.get(name("A")))?.get(name("URI")));
}
