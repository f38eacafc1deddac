/** The elements of a paper as the objects of a PDF, once all pages are drawn. */

import { Element, type ElementDetails, type Kid } from "../tagging/element.ts";
import type { PdfDocument, PdfReference } from "./internals.ts";

/** What each page's pieces of content belong to, by their number; and what each annotation belongs to. */
export type OwnersByKey = Map<number, readonly PdfReference[] | PdfReference>;

type Data = Record<string, unknown>;

export function writeStructure(
  pdf: PdfDocument,
  paper: Element,
  owners: OwnersByKey,
  reference: (element: Element) => PdfReference,
): void {
  const root = pdf.ref({ Type: "StructTreeRoot" });
  const ids: (readonly [string, PdfReference])[] = [];
  const write = (element: Element, parent: PdfReference) => {
    const own = reference(element);
    Object.assign(own.data, elementData(element, parent, reference));
    if (element.details.id !== undefined) ids.push([element.details.id, own]);
    own.end();
    for (const kid of element.kids) if (kid instanceof Element && !isEmpty(kid)) write(kid, own);
  };
  write(paper, root);

  Object.assign(root.data, {
    K: reference(paper),
    ParentTree: { Nums: [...owners].flat() },
    ParentTreeNextKey: owners.size,
  });
  if (ids.length > 0) root.data.IDTree = { Names: inOrder(ids).flatMap(([id, own]) => [new String(id), own]) };
  root.end();
  pdf._root.data.StructTreeRoot = root;
  pdf._root.data.MarkInfo = { Marked: true };
}

function inOrder(ids: readonly (readonly [string, PdfReference])[]) {
  return [...ids].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** An empty cell keeps its column; anything else without words says nothing. */
function isEmpty({ type, kids }: Element): boolean {
  if (type === "TD" || type === "TH") return false;
  return kids.every((kid) => kid instanceof Element && isEmpty(kid));
}

function elementData(element: Element, parent: PdfReference, reference: (element: Element) => PdfReference): Data {
  const page = element.kids.find((kid) => "number" in kid)?.page;
  const kids = element.kids
    .filter((kid) => !(kid instanceof Element) || !isEmpty(kid))
    .map((kid) => (kid instanceof Element ? reference(kid) : kidData(kid, page)));
  const attributes = attributesOf(element);
  return {
    Type: "StructElem",
    S: element.type,
    P: parent,
    ...described(element.details),
    ...(attributes.length === 0 ? {} : { A: attributes.length === 1 ? attributes[0] : attributes }),
    ...(page === undefined ? {} : { Pg: page }),
    ...(kids.length === 0 ? {} : { K: kids.length === 1 ? kids[0] : kids }),
  };
}

/** A piece of content is named by its number alone where it stands on the element's own page. */
function kidData(kid: Exclude<Kid, Element>, page: PdfReference | undefined): unknown {
  if ("annotation" in kid) return { Type: "OBJR", Obj: kid.annotation, Pg: kid.page };
  return kid.page === page ? kid.number : { Type: "MCR", Pg: kid.page, MCID: kid.number };
}

function described({ alt, language, expansion, id }: ElementDetails): Data {
  return {
    ...(alt === undefined ? {} : { Alt: new String(alt) }),
    ...(language === undefined ? {} : { Lang: new String(language) }),
    ...(expansion === undefined ? {} : { E: new String(expansion) }),
    ...(id === undefined ? {} : { ID: new String(id) }),
  };
}

function attributesOf({ details: { scope, listNumbering }, box }: Element): readonly Data[] {
  const attributes: Data[] = [];
  if (scope) attributes.push({ O: "Table", Scope: scope });
  if (listNumbering) attributes.push({ O: "List", ListNumbering: listNumbering });
  if (box) attributes.push({ O: "Layout", Placement: "Block", BBox: [...box] });
  return attributes;
}
