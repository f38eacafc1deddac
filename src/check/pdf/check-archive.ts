/** The basics of PDF/A, for a file that claims it. @see ISO 19005-2 and ISO 19005-3 */

import type { ArchiveLevel } from "./check-claims.ts";
import type { Findings } from "./findings.ts";
import type { PDFDict, PdfObjects } from "./pdf-objects.ts";

export function checkArchive(pdf: PdfObjects, { part }: ArchiveLevel, findings: Findings): void {
  const add: Add = (code, clause, message, page) =>
    findings.add(code, { rule: `ISO 19005-${part}, ${clause}`, message, page });
  if (!pdf.trailer.hasId) add("pdf/archive", "6.1.3", "the file has no identity of its own (ID)");
  if (!/^1\.[4-7]$/.test(pdf.trailer.version)) add("pdf/archive", "6.1.2", `the file is PDF ${pdf.trailer.version}`);
  checkColours(pdf, add);
  checkAttachments(pdf, part, add);
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

/** PDF/A-2 holds nothing but PDF/A; PDF/A-3 holds any file that says what it is to the paper. */
function checkAttachments(pdf: PdfObjects, part: ArchiveLevel["part"], add: Add): void {
  for (const dict of pdf.all()) {
    const file = pdf.dictAt(pdf.dictAt(dict, "EF"), "F") ?? pdf.dictAt(pdf.dictAt(dict, "EF"), "UF");
    if (!file) continue;
    const type = pdf.nameAt(file, "Subtype");
    if (part !== "3" && type !== "application/pdf") add("pdf/attachment", "6.8", "a file is attached that is no PDF/A");
    if (part !== "3") continue;
    if (type === undefined) add("pdf/attachment", "6.8", "a file that is attached does not say of what kind it is");
    if (!pdf.nameAt(dict, "AFRelationship")) {
      add("pdf/attachment", "6.8", "a file that is attached does not say what it is to the paper");
    }
    if (!pdf.textAt(pdf.dictAt(file, "Params"), "ModDate")) {
      add("pdf/attachment", "6.8", "a file that is attached has no date");
    }
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
