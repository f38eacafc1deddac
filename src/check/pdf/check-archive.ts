/** The basics of PDF/A, for a file that claims it. @see ISO 19005-2 and ISO 19005-3 */

import { ArchiveContent } from "./archive-content.ts";
import type { ArchiveLevel } from "./check-claims.ts";
import type { Findings } from "./findings.ts";
import type { PDFDict, PdfObjects } from "./pdf-objects.ts";

/** What looks at the content of pages, operator by operator. */
export function archiveContent(pdf: PdfObjects, { part }: ArchiveLevel, findings: Findings): ArchiveContent {
  return new ArchiveContent(pdf, (clause, message, page) =>
    findings.add("pdf/archive", { rule: `ISO 19005-${part}, ${clause}`, message, page }),
  );
}

export function checkArchive(pdf: PdfObjects, { part, level }: ArchiveLevel, findings: Findings): void {
  const add: Add = (code, clause, message, page) =>
    findings.add(code, { rule: `ISO 19005-${part}, ${clause}`, message, page });
  if (!pdf.trailer.hasId) add("pdf/archive", "6.1.3", "the file has no identity of its own (ID)");
  const versions = part === "4" ? /^2\.\d$/ : /^1\.[4-7]$/;
  if (!versions.test(pdf.trailer.version)) add("pdf/archive", "6.1.2", `the file is PDF ${pdf.trailer.version}`);
  checkColours(pdf, add);
  checkForm(pdf, add);
  if (part === "3") checkAttachments(pdf, add);
  // Parts of a model or a whole application travel in these two.
  else if (level !== "E" && level !== "F") checkPapersAttached(pdf, add);
  for (const dict of pdf.all()) checkObject(dict, pdf, add);
  for (const page of pdf.pages) {
    for (const annotation of pdf.listAt(page.dict, "Annots")) checkFlags(pdf.dict(annotation), page.number, pdf, add);
  }
}

type Add = (code: Parameters<Findings["add"]>[0], clause: string, message: string, page?: number) => void;

function checkColours(pdf: PdfObjects, add: Add): void {
  const intents = pdf.listAt(pdf.catalog, "OutputIntents").map((intent) => pdf.dict(intent));
  const archival = intents.filter((intent) => pdf.nameAt(intent, "S") === "GTS_PDFA1");
  if (archival.some((intent) => pdf.bytes(pdf.raw(intent, "DestOutputProfile")))) return;
  add("pdf/archive", "6.2.3", "the file does not say what its colours are");
}

const forbidden = new Set([
  "Launch",
  "Sound",
  "Movie",
  "ResetForm",
  "ImportData",
  "Hide",
  "SetOCGState",
  "Rendition",
  "Trans",
  "GoTo3DView",
  "JavaScript",
]);

function checkObject(dict: PDFDict, pdf: PdfObjects, add: Add): void {
  const action = pdf.nameAt(dict, "S");
  if (action !== undefined && forbidden.has(action) && pdf.nameAt(dict, "Type") !== "StructElem") {
    add("pdf/archive", "6.5.1", `the file holds an action that an archive does not keep: ${action}`);
  }
  const filters = pdf.oneOrMore(dict, "Filter").map((filter) => String(pdf.look(filter)));
  if (filters.includes("/LZWDecode")) add("pdf/archive", "6.1.7.2", "the file is packed in a way that archives refuse");
}

function checkForm(pdf: PdfObjects, add: Add): void {
  const form = pdf.dictAt(pdf.catalog, "AcroForm");
  if (pdf.get(form, "XFA")) add("pdf/archive", "6.4.2", "the file holds a form in another language than PDF (XFA)");
  if (pdf.isTrue(form, "NeedAppearances")) {
    add("pdf/archive", "6.4.1", "the file leaves it to whatever opens it how its fields look");
  }
}

/** PDF/A-3 holds any file that says what it is, and what it is to the paper. */
function checkAttachments(pdf: PdfObjects, add: Add): void {
  const owned = new Set<PDFDict | undefined>();
  for (const dict of pdf.all()) for (const file of pdf.oneOrMore(dict, "AF")) owned.add(pdf.dict(file));
  for (const [dict, file] of attached(pdf)) {
    if (pdf.nameAt(file, "Subtype") === undefined) {
      add("pdf/attachment", "6.8", "a file that is attached does not say of what kind it is");
    }
    if (!pdf.nameAt(dict, "AFRelationship")) {
      add("pdf/attachment", "6.8", "a file that is attached does not say what it is to the paper");
    }
    if (!owned.has(dict)) {
      add("pdf/attachment", "6.8", "a file is attached that belongs to no part of the paper, nor to the whole (AF)");
    }
    if (!pdf.textAt(pdf.dictAt(file, "Params"), "ModDate")) {
      add("pdf/attachment", "6.8", "a file that is attached has no date");
    }
  }
}

/** The other parts hold nothing but PDF/A. */
function checkPapersAttached(pdf: PdfObjects, add: Add): void {
  for (const [, file] of attached(pdf)) {
    if (pdf.nameAt(file, "Subtype") === "application/pdf") continue;
    add("pdf/attachment", "6.8", "a file is attached that is no PDF/A");
  }
}

/** Files inside the file, each after what describes it. */
function* attached(pdf: PdfObjects): Generator<readonly [PDFDict, PDFDict]> {
  for (const dict of pdf.all()) {
    const files = pdf.dictAt(dict, "EF");
    const file = pdf.dictAt(files, "F") ?? pdf.dictAt(files, "UF");
    if (file) yield [dict, file];
  }
}

const printed = 4;
/** Invisible, hidden, not viewed, or shown only while the pointer is on it. */
const unseen = 0x1 | 0x2 | 0x20 | 0x100;

function checkFlags(annotation: PDFDict | undefined, page: number, pdf: PdfObjects, add: Add): void {
  if (!annotation || pdf.nameAt(annotation, "Subtype") === "Popup") return;
  const flags = pdf.numberAt(annotation, "F") ?? 0;
  if ((flags & printed) !== 0 && (flags & unseen) === 0) return;
  add("pdf/archive", "6.3.2", "something that can be clicked would not be seen or printed", page);
}
