/**
 * Does everything on a page either belong to one part of the structure, or say that it is decoration; and do pages and
 * structure name each other?
 */

import { isLanguage } from "../../values/language.ts";
import type { ArchiveContent } from "./archive-content.ts";
import { type Operation, operationsIn, operators, type Token } from "./content-tokens.ts";
import type { Findings } from "./findings.ts";
import { FontReader } from "./fonts.ts";
import type { Page, PDFDict, PDFObject, PdfObjects } from "./pdf-objects.ts";
import type { Structure } from "./structure.ts";

/** @param archive - what looks at the content as well, where the file claims to be PDF/A */
export function checkContent(
  pdf: PdfObjects,
  structure: Structure,
  findings: Findings,
  archive: ArchiveContent | undefined,
): void {
  const fonts = new FontReader(pdf, findings);
  for (const page of pdf.pages) {
    const checker = new PageChecker(page, structure, fonts, findings, archive);
    checker.check();
  }
}

/** Something marked in the content: decoration, a piece that an element owns, or neither. */
interface Mark {
  readonly isDecoration: boolean;
  readonly number: number | undefined;
}

/** Where operators stand: a page, or a drawing that is used on it. */
interface Holder {
  /** As the structure calls it. */
  readonly own: PDFObject;
  readonly dict: PDFDict;
  readonly resources: PDFDict | undefined;
}

const paints = new Set("f F f* B B* b b* S s sh Tj TJ ' \" EI".split(" "));
const shows = new Set("Tj TJ ' \"".split(" "));

/** Drawings that use drawings that use drawings. */
const deepest = 12;

class PageChecker {
  readonly #page: Page;
  readonly #pdf: PdfObjects;
  readonly #structure: Structure;
  readonly #fonts: FontReader;
  readonly #findings: Findings;
  readonly #archive: ArchiveContent | undefined;

  constructor(
    page: Page,
    structure: Structure,
    fonts: FontReader,
    findings: Findings,
    archive: ArchiveContent | undefined,
  ) {
    this.#page = page;
    this.#pdf = structure.pdf;
    this.#structure = structure;
    this.#fonts = fonts;
    this.#findings = findings;
    this.#archive = archive;
  }

  check(): void {
    const { ref, dict } = this.#page;
    const streams = this.#pdf.oneOrMore(dict, "Contents").map((stream) => this.#text(stream));
    const holder = { own: ref, dict, resources: this.#inherited(dict, "Resources") };
    this.#checkHolder(streams.join("\n"), holder, [], 0);
  }

  #checkHolder(content: string, holder: Holder, around: readonly Mark[], depth: number): void {
    const open: Mark[] = [...around];
    const seen = new Set<number>();
    const fonts: (PDFDict | undefined)[] = [];
    let font: PDFDict | undefined;
    let lenient = 0;
    for (const operation of operationsIn(content)) {
      const { operator, operands } = operation;
      this.#archive?.operation(operation, holder.resources, this.#page.number);
      if (operator === "BDC" || operator === "BMC") open.push(this.#begin(operation, holder, open, seen));
      else if (operator === "EMC") {
        if (open.length === around.length) this.#syntax("content ends a mark that it has not begun");
        else open.pop();
      } else if (operator === "q") fonts.push(font);
      else if (operator === "Q") font = fonts.pop();
      else if (operator === "Tf") font = this.#resource(holder, "Font", nameIn(operands));
      else if (operator === "Do") this.#drawing(nameIn(operands), holder, open, depth);
      else if (operator === "BX") lenient += 1;
      else if (operator === "EX") lenient -= 1;
      else if (paints.has(operator)) this.#painted(open);
      else if (!operators.has(operator)) this.#unknown(lenient > 0);
      if (shows.has(operator)) this.#fonts.shown(font, operands, this.#page.number);
    }
    if (open.length > around.length) this.#syntax("content begins a mark that it does not end");
    this.#checkMissing(holder, seen);
  }

  /** A page may ask for what it does not know to be passed over, but no archive keeps such a page. */
  #unknown(isPassedOver: boolean): void {
    if (isPassedOver && !this.#archive) return;
    this.#add("pdf/content-syntax", "ISO 32000-1, 7.8.2", "content holds an operator that PDF does not know");
  }

  #begin({ operator, operands }: Operation, holder: Holder, open: readonly Mark[], seen: Set<number>): Mark {
    const isDecoration = nameIn(operands) === "Artifact";
    const number = operator === "BDC" ? this.#numberIn(operands, holder) : undefined;
    if (operator === "BDC") this.#checkLanguage(operands, holder);
    if (isDecoration && open.some((mark) => mark.number !== undefined)) {
      this.#add("pdf/decoration-in-content", "01-003", "decoration stands within what is read out");
    }
    if (number === undefined) return { isDecoration, number };

    this.#findings.counted.marks += 1;
    if (open.some((mark) => mark.isDecoration)) {
      this.#add("pdf/content-in-decoration", "01-004", "what is read out stands within decoration");
    }
    if (seen.has(number)) {
      this.#add("pdf/marks-disagree", "ISO 32000-1, 14.7.4", "two pieces of content have one number");
    }
    seen.add(number);
    this.#checkOwner(holder, number);
    return { isDecoration, number };
  }

  /** The structure has to know the piece, and the page has to name the same element as its owner. */
  #checkOwner(holder: Holder, number: number): void {
    const element = this.#structure.content.get(holder.own)?.get(number);
    if (!element) {
      this.#add("pdf/content-untagged", "01-005", "content is marked, but no part of the structure holds it");
      return;
    }
    const key = this.#pdf.numberAt(holder.dict, "StructParents");
    const owners = key === undefined ? [] : this.#pdf.list(this.#structure.owners.get(key));
    if (owners[number] !== element.own) {
      this.#add(
        "pdf/marks-disagree",
        "ISO 32000-1, 14.7.4.4",
        "a page names another owner of its content than the structure",
      );
    }
  }

  #numberIn(operands: readonly Token[], holder: Holder): number | undefined {
    const [, properties] = operands;
    if (properties?.kind === "name") {
      return this.#pdf.numberAt(this.#resource(holder, "Properties", properties.value), "MCID");
    }
    const pairs = operands.slice(2, -1);
    if (properties?.kind !== "<<" || operands.at(-1)?.kind !== ">>" || (pairs[0] && pairs[0].kind !== "name")) {
      this.#syntax("the properties of a mark are not written as PDF asks");
    }
    const at = operands.findIndex((token) => token.kind === "name" && token.value === "MCID");
    const value = operands[at + 1];
    return at > 0 && value?.kind === "number" ? value.value : undefined;
  }

  #checkLanguage([, properties, ...pairs]: readonly Token[], holder: Holder): void {
    const named = properties?.kind === "name" ? this.#resource(holder, "Properties", properties.value) : undefined;
    const at = pairs.findIndex((token) => token.kind === "name" && token.value === "Lang");
    const written = pairs[at + 1];
    const language = this.#pdf.textAt(named, "Lang") ?? (at >= 0 && written?.kind === "string" ? written.value : "");
    // A language written two bytes a letter is as sound.
    const plain = language.replace(/^\xfe\xff|\0/g, "");
    if (plain === "" || isLanguage(plain)) return;
    this.#add("pdf/language", "11-001", `"${plain}" is not the name of a language`);
  }

  #painted(open: readonly Mark[]): void {
    this.#findings.counted.drawings += 1;
    if (open.some((mark) => mark.isDecoration || mark.number !== undefined)) return;
    this.#add("pdf/content-untagged", "01-005", "content is neither part of the structure nor decoration");
  }

  #drawing(name: string | undefined, holder: Holder, open: readonly Mark[], depth: number): void {
    const resources = this.#pdf.dictAt(holder.resources, "XObject");
    const own = name === undefined ? undefined : this.#pdf.raw(resources, name);
    const dict = this.#pdf.dict(own);
    if (!own || !dict) return;
    if (this.#pdf.nameAt(dict, "Subtype") !== "Form") {
      this.#painted(open);
      return;
    }
    if (this.#pdf.raw(dict, "Ref")) this.#add("pdf/reference", "30-001", "a drawing stands in another file");
    if (depth >= deepest) return;
    const inner = { own, dict, resources: this.#pdf.dictAt(dict, "Resources") ?? holder.resources };
    this.#checkHolder(this.#text(own), inner, open, depth + 1);
  }

  #checkMissing({ own }: Holder, seen: ReadonlySet<number>): void {
    const known = this.#structure.content.get(own)?.keys() ?? [];
    for (const number of known) {
      if (seen.has(number)) continue;
      this.#add("pdf/marks-disagree", "ISO 32000-1, 14.7.4", "the structure holds content that the page does not have");
    }
  }

  #resource({ resources }: Holder, kind: "Font" | "Properties", name: string | undefined): PDFDict | undefined {
    return name === undefined ? undefined : this.#pdf.dictAt(this.#pdf.dictAt(resources, kind), name);
  }

  /** A page may take it from the group of pages that it is in. */
  #inherited(page: PDFDict, key: string): PDFDict | undefined {
    let node: PDFDict | undefined = page;
    for (let depth = 0; node && depth < 64; depth += 1) {
      const found = this.#pdf.dictAt(node, key);
      if (found) return found;
      node = this.#pdf.dictAt(node, "Parent");
    }
    return undefined;
  }

  #text(stream: PDFObject): string {
    const bytes = this.#pdf.bytes(stream);
    if (!bytes) this.#syntax("the content cannot be unpacked");
    return Buffer.from(bytes ?? []).toString("latin1");
  }

  #syntax(message: string): void {
    this.#add("pdf/content-syntax", "ISO 32000-1, 14.6", message);
  }

  #add(code: Parameters<Findings["add"]>[0], rule: string, message: string): void {
    this.#findings.add(code, { rule, message, page: this.#page.number });
  }
}

/** The name that an operator is given: of a font, a drawing, a mark. */
function nameIn(operands: readonly Token[]): string | undefined {
  const first = operands[0];
  return first?.kind === "name" ? first.value : undefined;
}
