/** Whether a template's own numbers are those that the kind of paper says: readers and references go by them. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Document } from "../../document/document.ts";
import { type PackageParts, partText } from "../../ooxml/read-package.ts";
import { childNode, nodesBelow, parseNodes, textIn, type XmlNode } from "../../ooxml/xml-node.ts";
import { TemplateLists } from "./template-lists.ts";
import { contradictedLevels, templateProfile } from "./template-profile.ts";
import { templateStyles } from "./template-styles.ts";

/** @param parts - with slots */
export function checkLists(parts: PackageParts, document: Document, file: string): readonly Diagnostic[] {
  const otherwise = contradictedLevels(parts, document).map(
    ({ level, wanted, template }): Diagnostic => ({
      severity: "error",
      code: "word-template/list-format",
      message: template
        ? `level ${level + 1} of the template's headings counts as “${template.text}” (${template.format}), but the kind of paper as “${wanted}”`
        : `the list of the template's headings has no level ${level + 1}, and the kind of paper counts there as “${wanted}”`,
      at: { file, part: "word/numbering.xml" },
      hint: "change the list in Word under Define New Multilevel List, or the numbering in template.yaml",
    }),
  );
  const before = countedBefore(parts, document).map(
    (text): Diagnostic => ({
      severity: "error",
      code: "word-template/numbered-before",
      message: `“${text}” is numbered in the list of the paper's headings, and stands before the end of the paper's text`,
      at: { file, part: "word/document.xml", text },
      hint: "take its number off in Word, or move it behind the paper's text: else every number after it is another than in the PDF",
    }),
  );
  return [...otherwise, ...before];
}

/** The template's own paragraphs that count in the paper's list ahead of a part of the paper. */
function countedBefore(parts: PackageParts, document: Document): readonly string[] {
  const list = templateProfile(parts, document).listIds.get("outline");
  if (list === undefined) return [];
  const styles = templateStyles(partText(parts, "word/styles.xml"));
  const lists = new TemplateLists(partText(parts, "word/numbering.xml"), styles);
  const counts = (paragraph: XmlNode) => {
    const properties = childNode(paragraph, "w:pPr");
    const own = childNode(childNode(properties, "w:numPr"), "w:numId")?.attributes.get("w:val");
    const style = childNode(properties, "w:pStyle")?.attributes.get("w:val") ?? styles.defaultParagraph;
    const numId = own ?? (style === undefined ? undefined : lists.positionOf(style)?.numId);
    return numId !== undefined && lists.countTogether(numId, list);
  };

  const nodes = [...nodesBelow(parseNodes(partText(parts, "word/document.xml") ?? ""))];
  const lastSlot = nodes.findLastIndex(({ name }) => name === "slot");
  const before = nodes.slice(0, Math.max(0, lastSlot)).filter((node) => node.name === "w:p" && counts(node));
  return before.map((paragraph) => textIn(paragraph).trim().slice(0, 80));
}
