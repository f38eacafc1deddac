/** Does whatever can be clicked have words, a place in the structure and a place in the order of the keyboard, and do links lead somewhere? */

import { isBlank } from "../../values/is-blank.ts";
import { Destinations } from "./destinations.ts";
import type { Findings } from "./findings.ts";
import type { Page, PDFDict, PDFObject, PdfObjects } from "./pdf-objects.ts";
import type { Structure } from "./structure.ts";

export function checkAnnotations(pdf: PdfObjects, structure: Structure, findings: Findings): void {
  const destinations = new Destinations(pdf);
  for (const page of pdf.pages) {
    const annotations = pdf.listAt(page.dict, "Annots");
    if (annotations.length === 0) continue;
    if (pdf.nameAt(page.dict, "Tabs") !== "S") {
      findings.add("pdf/tab-order", {
        rule: "28-009",
        message: "the keyboard would not go through the links in the order of the words",
        page: page.number,
      });
    }
    for (const own of annotations) checkAnnotation(own, page, { structure, destinations, findings });
  }
}

const hidden = 2;

interface Around {
  readonly structure: Structure;
  readonly destinations: Destinations;
  readonly findings: Findings;
}

function checkAnnotation(own: PDFObject, page: Page, { structure, destinations, findings }: Around): void {
  const { pdf } = structure;
  const dict = pdf.dict(own);
  const kind = pdf.nameAt(dict, "Subtype");
  if (!dict || kind === "Popup" || ((pdf.numberAt(dict, "F") ?? 0) & hidden) !== 0) return;
  findings.counted.annotations += 1;
  if (kind === "TrapNet") {
    findings.add("pdf/annotation", {
      rule: "28-007",
      message: "a page holds marks for a printing press",
      page: page.number,
    });
    return;
  }
  checkWords(own, dict, structure, page, findings);
  checkPlaced(own, dict, structure, page, findings);
  const fault = kind === "Link" ? destinations.fault(dict) : undefined;
  if (fault) findings.add("pdf/link-nowhere", { rule: "ISO 32000-1, 12.3.2", message: fault, page: page.number });
}

function checkWords(own: PDFObject, dict: PDFDict, structure: Structure, page: Page, findings: Findings): void {
  const { pdf } = structure;
  const kind = pdf.nameAt(dict, "Subtype");
  if (!isBlank(wordsOf(own, dict, structure) ?? "")) return;
  const rule = kind === "Widget" ? "28-005" : kind === "Link" ? "28-012" : "28-004";
  const message = `${kind === "Link" ? "a link" : "something that can be clicked"} does not say what it is`;
  findings.add("pdf/annotation", { rule, message, page: page.number });
}

/** A field has a name of its own, a link its description; anything else may be described where the structure holds it. */
function wordsOf(own: PDFObject, dict: PDFDict, { pdf, annotations }: Structure): string | undefined {
  switch (pdf.nameAt(dict, "Subtype")) {
    case "Widget":
      return pdf.textAt(dict, "TU") ?? pdf.textAt(pdf.dictAt(dict, "Parent"), "TU");
    case "Link":
      return pdf.textAt(dict, "Contents");
  }
  return pdf.textAt(dict, "Contents") ?? pdf.textAt(annotations.get(own)?.element.dict, "Alt");
}

function checkPlaced(own: PDFObject, dict: PDFDict, structure: Structure, page: Page, findings: Findings): void {
  const { pdf } = structure;
  const kind = pdf.nameAt(dict, "Subtype");
  const owned = structure.annotations.get(own);
  const [type, rule] = placeOf(kind);
  if (owned?.element.type !== type) {
    const message = `${kind === "Link" ? "a link" : `a ${kind ?? "thing"} that can be clicked`} is no ${type} of the structure`;
    findings.add("pdf/annotation-unplaced", { rule, message, page: page.number });
    return;
  }
  if (owned.page !== page.ref) {
    const message = "the structure looks for a link on another page";
    findings.add("pdf/marks-disagree", { rule: "ISO 32000-1, 14.7.4.3", message, page: page.number });
  }
  const key = pdf.numberAt(dict, "StructParent");
  if (key === undefined || structure.owners.get(key) !== owned.element.own) {
    const message = "a link names another owner than the structure";
    findings.add("pdf/marks-disagree", { rule: "ISO 32000-1, 14.7.4.4", message, page: page.number });
  }
}

/** The type of element that each kind has to be in, and the condition that says so. */
function placeOf(kind: string | undefined): readonly [string, string] {
  if (kind === "Link") return ["Link", "28-011"];
  if (kind === "Widget") return ["Form", "28-010"];
  return ["Annot", "28-002"];
}
