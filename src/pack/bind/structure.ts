/**
 * The structure trees of all parts as one: what a screen reader follows through the pack.
 *
 * Each part is a `Part` with a title, its own `Document` a section in it. What a part numbers or names for itself (the
 * keys by which pages find their elements, ids of notes, roles and classes of its own) is made distinct.
 */

import { PDFArray, type PDFContext, type PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from "@cantoo/pdf-lib";
import { annotationsOf, type PartCopy } from "./part-copy.ts";
import { dictOf, eachOf, name, numberOf, textOf, treePairs, words } from "./pdf-values.ts";
import { standardRoles } from "./standard-roles.ts";

export function isTagged({ source, catalog }: Pick<PartCopy, "source" | "catalog">): boolean {
  const root = dictOf(source, catalog.get(name("StructTreeRoot")));
  return root !== undefined && eachOf(source, root.get(name("K"))).length > 0;
}

export class Structure {
  readonly #pack: PDFContext;
  readonly #root: PDFRef;
  readonly #document: PDFRef;
  readonly #parts: PDFRef[] = [];
  /** What a page or an annotation belongs to, by its key. */
  readonly #owners: PDFObject[] = [];
  readonly #roles = new Map<string, string>();
  readonly #classes = new Map<string, PDFObject>();
  readonly #ids = new Map<string, PDFRef>();

  constructor(pack: PDFContext) {
    this.#pack = pack;
    this.#root = pack.nextRef();
    this.#document = pack.nextRef();
  }

  /** Takes over the tree of a tagged part. */
  add(part: PartCopy): void {
    const root = dictOf(part.source, part.catalog.get(name("StructTreeRoot")));
    if (!root) throw new Error(`${part.title} has no structure tree`);
    const ref = this.#pack.nextRef();
    const kids = eachOf(part.source, root.get(name("K"))).map((kid) => this.#indirect(part.copier.copy(kid)));
    for (const [key, value] of dictOf(part.source, root.get(name("ClassMap")))?.entries() ?? [])
      this.#classes.set(own(key.decodeText(), part), part.copier.copy(value));
    const roles = new Map(
      (dictOf(part.source, root.get(name("RoleMap")))?.entries() ?? []).map(([role, standsFor]) => [
        role.decodeText(),
        textOf(part.source, standsFor) ?? "",
      ]),
    );
    for (const kid of kids) this.#settle(kid, ref, part, roles);
    this.#renumber(part, root);
    this.#finishPart(ref, part, kids);
  }

  /** A key for what an untagged page is given, and its owner. */
  own(owner: PDFObject): PDFNumber {
    return PDFNumber.of(this.#owners.push(owner) - 1);
  }

  /** A part whose elements were made here. */
  addMade(part: PartCopy, make: (parent: PDFRef) => readonly PDFRef[]): void {
    const ref = this.#pack.nextRef();
    this.#finishPart(ref, part, make(ref));
  }

  #finishPart(ref: PDFRef, part: PartCopy, kids: readonly PDFRef[]): void {
    const language = textOf(part.source, part.catalog.get(name("Lang")));
    this.#pack.assign(
      ref,
      this.#pack.obj({
        Type: "StructElem",
        S: "Part",
        P: this.#document,
        T: words(part.title),
        ...(language && { Lang: words(language) }),
        K: [...kids],
      }),
    );
    this.#parts.push(ref);
  }

  /** Pages and annotations get keys of the pack, and what they belong to stands under these. */
  #renumber(part: PartCopy, root: PDFDict): void {
    const keys = new Map<number, number>();
    for (const [key, owner] of treePairs(part.source, root.get(name("ParentTree")), "Nums")) {
      const old = numberOf(part.source, key);
      if (old !== undefined) keys.set(old, this.#owners.push(part.copier.copy(owner)) - 1);
    }
    const rekey = (holder: PDFDict, field: string) => {
      const old = numberOf(this.#pack, holder.get(name(field)));
      if (old === undefined) return;
      const key = keys.get(old);
      if (key === undefined) holder.delete(name(field));
      else holder.set(name(field), PDFNumber.of(key));
    };
    for (const page of part.pages) {
      rekey(page.leaf, "StructParents");
      page.leaf.set(name("Tabs"), name("S"));
      for (const annotation of annotationsOf(this.#pack, page)) rekey(annotation, "StructParent");
    }
  }

  /** Tells an element and all beneath it of their parent, and gives its own names the part's. */
  #settle(ref: PDFRef, parent: PDFRef, part: PartCopy, roles: ReadonlyMap<string, string>): void {
    const element = dictOf(this.#pack, ref);
    if (!element) return;
    element.set(name("P"), parent);
    const role = textOf(this.#pack, element.get(name("S"))) ?? "";
    if (role === "Document") element.set(name("S"), name("Sect"));
    else if (!standardRoles.has(role)) element.set(name("S"), name(this.#roleInPack(role, part, roles)));
    const id = textOf(this.#pack, element.get(name("ID")));
    if (id !== undefined) {
      element.set(name("ID"), words(own(id, part)));
      this.#ids.set(own(id, part), ref);
    }
    this.#settleClasses(element, part);

    const kids = eachOf(this.#pack, element.get(name("K"))).map((kid) => {
      if (!this.#isElement(kid)) return kid;
      const kidRef = this.#indirect(kid);
      this.#settle(kidRef, ref, part, roles);
      return kidRef;
    });
    if (kids.length > 0) element.set(name("K"), this.#pack.obj(kids));
  }

  #isElement(kid: PDFObject): boolean {
    return dictOf(this.#pack, kid)?.has(name("S")) ?? false;
  }

  #indirect(value: PDFObject): PDFRef {
    return value instanceof PDFRef ? value : this.#pack.register(value);
  }

  /** A role that two parts use for different things has two names. */
  #roleInPack(role: string, part: PartCopy, roles: ReadonlyMap<string, string>): string {
    const standsFor = this.#standardOf(role, roles);
    const known = this.#roles.get(role);
    const settled = known === undefined || known === standsFor ? role : own(role, part);
    this.#roles.set(settled, standsFor);
    return settled;
  }

  /** Roles may stand for roles; a screen reader makes nothing of one that leads to no standard role. */
  #standardOf(role: string, roles: ReadonlyMap<string, string>): string {
    let standsFor = role;
    for (let steps = 0; steps < 10 && !standardRoles.has(standsFor); steps++)
      standsFor = roles.get(standsFor) ?? "NonStruct";
    return standardRoles.has(standsFor) ? standsFor : "NonStruct";
  }

  #settleClasses(element: PDFDict, part: PartCopy): void {
    const classes = element.get(name("C"));
    if (classes instanceof PDFName) element.set(name("C"), name(own(classes.decodeText(), part)));
    if (classes instanceof PDFArray) {
      const renamed = classes
        .asArray()
        .map((one) => (one instanceof PDFName ? name(own(one.decodeText(), part)) : one));
      element.set(name("C"), this.#pack.obj(renamed));
    }
  }

  /** Puts the tree into the pack's catalog. */
  finish(catalog: PDFDict, language: string): void {
    const pack = this.#pack;
    const document = { Type: "StructElem", S: "Document", P: this.#root, Lang: words(language), K: [...this.#parts] };
    pack.assign(this.#document, pack.obj(document));
    const ids = [...this.#ids].map(([id, ref]) => [words(id), ref] as const);
    ids.sort(([one], [other]) => (one.asString() < other.asString() ? -1 : 1));
    const root = {
      Type: "StructTreeRoot",
      K: this.#document,
      ParentTree: { Nums: this.#owners.flatMap((owner, key) => [PDFNumber.of(key), owner]) },
      ParentTreeNextKey: this.#owners.length,
      ...(this.#roles.size > 0 && { RoleMap: Object.fromEntries(this.#roles) }),
      ...(this.#classes.size > 0 && { ClassMap: Object.fromEntries(this.#classes) }),
      ...(ids.length > 0 && { IDTree: { Names: ids.flat() } }),
    };
    pack.assign(this.#root, pack.obj(root));
    catalog.set(name("StructTreeRoot"), this.#root);
    catalog.set(name("MarkInfo"), pack.obj({ Marked: true }));
  }
}

/** A name that a part chose, made the part's own. */
function own(chosen: string, { index }: PartCopy): string {
  return `part-${index + 1}-${chosen}`;
}
