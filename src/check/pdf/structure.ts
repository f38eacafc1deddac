/** The structure tree of a PDF, read once: its elements, and what each piece of content and each annotation belongs to. */

import type { Findings } from "./findings.ts";
import type { PDFDict, PDFObject, PdfObjects } from "./pdf-objects.ts";

export interface StructureElement {
  /** The reference to it, or the dictionary itself: what the page's list of owners has to name. */
  readonly own: PDFObject;
  readonly dict: PDFDict;
  /** The type as the file writes it. */
  readonly written: string;
  /** The standard type that it stands for; the written one where it stands for none. */
  readonly type: string;
  readonly parent: StructureElement | undefined;
  readonly children: StructureElement[];
  /** Whether content or an annotation belongs to it directly. */
  hasContent: boolean;
  hasAnnotation: boolean;
  /** The page on which it begins, where known. */
  page: number | undefined;
}

export interface OwnedAnnotation {
  readonly element: StructureElement;
  /** The page that the element says the annotation is on. */
  readonly page: PDFObject | undefined;
}

export interface Structure {
  readonly pdf: PdfObjects;
  /** In reading order, each before its parts. */
  readonly elements: readonly StructureElement[];
  /** By page or form, and then by the number of the piece. */
  readonly content: ReadonlyMap<PDFObject, ReadonlyMap<number, StructureElement>>;
  readonly annotations: ReadonlyMap<PDFObject, OwnedAnnotation>;
  /** The lists by which content and annotations find their owners. */
  readonly owners: ReadonlyMap<number, PDFObject>;
  /** Ids that the file's register of ids holds. */
  readonly registered: ReadonlySet<string>;
}

export function readStructure(pdf: PdfObjects, findings: Findings): Structure {
  const reader = new StructureReader(pdf, findings);
  reader.read();
  return reader;
}

/** Deeper than any paper, and shallow enough to walk. */
const deepest = 400;

class StructureReader implements Structure {
  readonly pdf: PdfObjects;
  readonly elements: StructureElement[] = [];
  readonly content = new Map<PDFObject, Map<number, StructureElement>>();
  readonly annotations = new Map<PDFObject, OwnedAnnotation>();
  readonly owners = new Map<number, PDFObject>();
  readonly registered = new Set<string>();
  readonly #findings: Findings;
  readonly #seen = new Set<PDFDict>();
  #roles: PDFDict | undefined;

  constructor(pdf: PdfObjects, findings: Findings) {
    this.pdf = pdf;
    this.#findings = findings;
  }

  read(): void {
    const { pdf } = this;
    const root = pdf.dictAt(pdf.catalog, "StructTreeRoot");
    const tops = pdf.oneOrMore(root, "K");
    if (!root || tops.length === 0) {
      this.#findings.add("pdf/not-tagged", { rule: "ISO 14289-1, 7.1", message: "the file has no structure" });
      return;
    }
    this.#roles = pdf.dictAt(root, "RoleMap");
    this.#readOwners(pdf.dictAt(root, "ParentTree"), 0);
    this.#readIds(pdf.dictAt(root, "IDTree"), 0);
    const rootItself = pdf.raw(pdf.catalog, "StructTreeRoot") ?? root;
    for (const top of tops) this.#readElement(top, { element: undefined, own: rootItself, page: undefined }, 0);
  }

  #readElement(own: PDFObject, parent: Parent, depth: number): void {
    const { pdf } = this;
    const dict = pdf.dict(own);
    if (!dict || depth > deepest || this.#seen.has(dict)) {
      this.#findings.add("pdf/structure-broken", {
        rule: "ISO 32000-1, 14.7.2",
        message: "the structure leads to itself, or to nothing",
      });
      return;
    }
    this.#seen.add(dict);
    this.#findings.counted.elements += 1;
    const written = pdf.nameAt(dict, "S") ?? "";
    const element: StructureElement = {
      own,
      dict,
      written,
      type: this.#standardType(written),
      parent: parent.element,
      children: [],
      hasContent: false,
      hasAnnotation: false,
      page: pdf.pageNumber(pdf.raw(dict, "Pg")) ?? parent.element?.page,
    };
    if (pdf.raw(dict, "P") !== parent.own) {
      this.#findings.add("pdf/structure-broken", {
        rule: "ISO 32000-1, 14.7.2",
        message: `a part of type ${written} names another parent than the one that holds it`,
        page: element.page,
      });
    }
    this.elements.push(element);
    parent.element?.children.push(element);
    const page = pdf.raw(dict, "Pg") ?? parent.page;
    for (const kid of pdf.oneOrMore(dict, "K")) this.#readKid(kid, { element, own, page }, depth);
  }

  #readKid(kid: PDFObject, parent: Parent & { readonly element: StructureElement }, depth: number): void {
    const { pdf } = this;
    const number = pdf.number(kid);
    if (number !== undefined) {
      this.#own(parent.page, number, parent.element);
      return;
    }
    const dict = pdf.dict(kid);
    switch (pdf.nameAt(dict, "Type")) {
      case "MCR": {
        const page = pdf.raw(dict, "Pg") ?? parent.page;
        this.#own(pdf.raw(dict, "Stm") ?? page, pdf.numberAt(dict, "MCID") ?? -1, parent.element, page);
        return;
      }
      case "OBJR": {
        const annotation = pdf.raw(dict, "Obj");
        if (annotation) {
          this.annotations.set(annotation, { element: parent.element, page: pdf.raw(dict, "Pg") ?? parent.page });
        }
        parent.element.hasAnnotation = true;
        return;
      }
      default:
        this.#readElement(kid, parent, depth + 1);
    }
  }

  #own(holder: PDFObject | undefined, number: number, element: StructureElement, page = holder): void {
    element.hasContent = true;
    element.page ??= this.pdf.pageNumber(page);
    if (!holder) return;
    const pieces = this.content.get(holder) ?? new Map<number, StructureElement>();
    if (pieces.has(number)) {
      this.#findings.add("pdf/marks-disagree", {
        rule: "ISO 32000-1, 14.7.4",
        message: "one piece of content belongs to two parts",
        page: element.page,
      });
    }
    pieces.set(number, element);
    this.content.set(holder, pieces);
  }

  /** Follows the file's own names for types to the standard ones. */
  #standardType(written: string): string {
    const met = new Set<string>();
    let type = written;
    while (!met.has(type)) {
      met.add(type);
      const next = this.pdf.nameAt(this.#roles, type);
      if (next === undefined) return type;
      type = next;
    }
    this.#findings.add("pdf/element-unknown", { rule: "02-003", message: `the type ${written} stands for itself` });
    return written;
  }

  #readOwners(tree: PDFDict | undefined, depth: number): void {
    const pairs = this.pdf.listAt(tree, "Nums");
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      const key = this.pdf.number(pairs[index]);
      const owner = pairs[index + 1];
      if (key !== undefined && owner) this.owners.set(key, owner);
    }
    if (depth > 16) return;
    for (const kid of this.pdf.listAt(tree, "Kids")) this.#readOwners(this.pdf.dict(kid), depth + 1);
  }

  #readIds(tree: PDFDict | undefined, depth: number): void {
    const pairs = this.pdf.listAt(tree, "Names");
    for (let index = 0; index + 1 < pairs.length; index += 2) {
      const element = this.pdf.dict(pairs[index + 1]);
      const id = this.pdf.textAt(element, "ID");
      if (id !== undefined) this.registered.add(id);
    }
    if (depth > 16) return;
    for (const kid of this.pdf.listAt(tree, "Kids")) this.#readIds(this.pdf.dict(kid), depth + 1);
  }
}

interface Parent {
  readonly element: StructureElement | undefined;
  readonly own: PDFObject;
  readonly page: PDFObject | undefined;
}
