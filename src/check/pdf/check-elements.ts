/** Is each element of a known type, where that type may stand, and with what it has to say of itself? */

import { isBlank } from "../../values/is-blank.ts";
import { isLanguage } from "../../values/language.ts";
import { alternativeTextFault, alternativeTextFaultInWords } from "../alternative-text.ts";
import { attributeOf } from "./attributes.ts";
import { childrenOf, nestingRule, parentsOf, standardTypes } from "./element-types.ts";
import type { Findings } from "./findings.ts";
import type { PdfObjects } from "./pdf-objects.ts";
import type { Structure, StructureElement } from "./structure.ts";

export function checkElements(structure: Structure, findings: Findings): void {
  const { pdf, elements } = structure;
  checkRoles(pdf, findings);
  const ids = new Set<string>();
  for (const element of elements) {
    checkType(element, findings);
    checkPlace(element, findings);
    checkAlternative(element, pdf, findings);
    checkLanguage(element, pdf, findings);
    checkId(element, ids, structure, findings);
    if (element.type === "Link" && !element.hasAnnotation) {
      findings.add("pdf/annotation-unplaced", { rule: "28-011", message: "a link leads nowhere", page: element.page });
    }
  }
}

function checkRoles(pdf: PdfObjects, findings: Findings): void {
  const roles = pdf.dictAt(pdf.dictAt(pdf.catalog, "StructTreeRoot"), "RoleMap");
  for (const name of pdf.keys(roles)) {
    if (!standardTypes.has(name)) continue;
    findings.add("pdf/element-unknown", { rule: "02-004", message: `the standard type ${name} stands for another` });
  }
}

function checkType({ written, type, page }: StructureElement, findings: Findings): void {
  if (standardTypes.has(type)) return;
  const message = `the type ${written === "" ? "of a part is not named" : `${written} stands for no standard type`}`;
  findings.add("pdf/element-unknown", { rule: "02-001", message, page });
}

function checkPlace({ type, parent, page }: StructureElement, findings: Findings): void {
  if (type === "NonStruct") return;
  const holder = parent && transparent(parent);
  const around = holder?.type ?? "the whole file";
  const siblings = parent?.children ?? [];
  if (
    type === "Caption" &&
    ["Table", "L", "TOC"].includes(around) &&
    siblings[0]?.type !== type &&
    siblings.at(-1)?.type !== type
  ) {
    findings.add("pdf/element-misplaced", {
      rule: "ISO 14289-1, 7.2",
      message: `a caption stands in the middle of ${around}`,
      page,
    });
  }
  const allowed = holder && childrenOf[holder.type];
  if (allowed && !allowed.includes(type)) {
    findings.add("pdf/element-misplaced", { rule: nestingRule(around), message: `${type} stands in ${around}`, page });
  } else if (parentsOf[type] && !parentsOf[type].includes(around)) {
    findings.add("pdf/element-misplaced", { rule: nestingRule(type), message: `${type} stands in ${around}`, page });
  }
}

/** What groups without meaning anything lets what it holds stand where it stands itself. */
function transparent(element: StructureElement): StructureElement | undefined {
  return element.type === "NonStruct" ? element.parent && transparent(element.parent) : element;
}

function checkAlternative(element: StructureElement, pdf: PdfObjects, findings: Findings): void {
  const { type, dict, page } = element;
  if (type !== "Figure" && type !== "Formula") return;
  const words = pdf.textAt(dict, "Alt") ?? pdf.textAt(dict, "ActualText") ?? "";
  if (isBlank(words)) {
    const rule = type === "Figure" ? "13-004" : "17-002";
    findings.add("pdf/figure-without-alt", {
      rule,
      message: `a ${type.toLowerCase()} has no words in its place`,
      page,
    });
  }
  const fault = alternativeTextFault(words);
  if (fault) {
    const message = alternativeTextFaultInWords(words, fault);
    findings.add("pdf/figure-alt-text", { rule: "WCAG 2.2, 1.1.1", message, page });
  }
  if (type === "Figure" && pdf.list(attributeOf(element, "BBox", pdf)).length !== 4) {
    findings.add("pdf/figure-without-box", {
      rule: "ISO 32000-1, 14.8.5.4",
      message: "a figure does not say where on the page it stands",
      page,
    });
  }
}

function checkLanguage({ dict, page }: StructureElement, pdf: PdfObjects, findings: Findings): void {
  const language = pdf.textAt(dict, "Lang");
  if (language === undefined || language === "" || isLanguage(language)) return;
  findings.add("pdf/language", { rule: "11-001", message: `"${language}" is not the name of a language`, page });
}

function checkId(element: StructureElement, ids: Set<string>, structure: Structure, findings: Findings): void {
  const id = structure.pdf.textAt(element.dict, "ID");
  const { type, page } = element;
  if (id === undefined) {
    if (type === "Note") findings.add("pdf/note-id", { rule: "19-003", message: "a note has no id", page });
    return;
  }
  if (ids.has(id)) findings.add("pdf/note-id", { rule: "19-004", message: `two parts have the id ${id}`, page });
  ids.add(id);
  if (!structure.registered.has(id)) {
    const message = `the file's register of ids lacks ${id}`;
    findings.add("pdf/note-id", { rule: "ISO 32000-1, 14.7.2", message, page });
  }
}
