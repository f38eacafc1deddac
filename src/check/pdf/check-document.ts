/** What the file says of itself as a whole. */

import { isLanguage } from "../../values/language.ts";
import type { Findings } from "./findings.ts";
import type { PdfObjects } from "./pdf-objects.ts";

export function checkDocument(pdf: PdfObjects, findings: Findings): void {
  const { catalog } = pdf;
  const marks = pdf.dictAt(catalog, "MarkInfo");
  if (!pdf.isTrue(marks, "Marked")) {
    findings.add("pdf/not-tagged", { rule: "ISO 14289-1, 7.1", message: "the file does not say that it is tagged" });
  }
  if (pdf.isTrue(marks, "Suspects")) {
    findings.add("pdf/suspects", { rule: "01-007", message: "the file says that its own tags are in doubt" });
  }
  checkTitleShown(pdf, findings);
  checkLanguage(pdf, findings);
  checkLayers(pdf, findings);
  if (pdf.textAt(pdf.dictAt(pdf.dictAt(catalog, "AcroForm"), "config"), "dynamicRender") === "required") {
    findings.add("pdf/dynamic-form", { rule: "25-001", message: "the file holds a form that draws its own pages" });
  }
  checkEmbeddedNames(pdf, findings);
}

function checkTitleShown(pdf: PdfObjects, findings: Findings): void {
  const preferences = pdf.dictAt(pdf.catalog, "ViewerPreferences");
  if (pdf.isTrue(preferences, "DisplayDocTitle")) return;
  const rule = preferences === undefined || pdf.raw(preferences, "DisplayDocTitle") === undefined ? "07-001" : "07-002";
  findings.add("pdf/title-not-shown", { rule, message: "the window would show the file's name, not its title" });
}

function checkLanguage(pdf: PdfObjects, findings: Findings): void {
  const language = pdf.textAt(pdf.catalog, "Lang");
  if (language === undefined || language === "") {
    findings.add("pdf/language", { rule: "11-006", message: "the file does not say which language it is in" });
  } else if (!isLanguage(language)) {
    findings.add("pdf/language", { rule: "11-006", message: `"${language}" is not the name of a language` });
  }
}

function checkLayers(pdf: PdfObjects, findings: Findings): void {
  const layers = pdf.dictAt(pdf.catalog, "OCProperties");
  if (!layers) return;
  const settings = [pdf.raw(layers, "D"), ...pdf.listAt(layers, "Configs")].map((setting) => pdf.dict(setting));
  for (const setting of settings) {
    if (!setting) continue;
    if (!pdf.textAt(setting, "Name")) {
      findings.add("pdf/layers", { rule: "20-001", message: "a setting of the file's layers has no name" });
    }
    if (pdf.raw(setting, "AS")) {
      findings.add("pdf/layers", { rule: "20-003", message: "layers change by themselves with how the file is used" });
    }
  }
}

function checkEmbeddedNames(pdf: PdfObjects, findings: Findings): void {
  for (const dict of pdf.all()) {
    if (pdf.nameAt(dict, "Type") !== "Filespec" || !pdf.raw(dict, "EF")) continue;
    if (!pdf.textAt(dict, "F") || !pdf.textAt(dict, "UF")) {
      findings.add("pdf/attachment", { rule: "21-001", message: "a file that is attached lacks one of its two names" });
    }
  }
}
