/** The pages on which a slot of a template stands, and the same pages turned for a wide table. */

import { type PackageParts, partText } from "./read-package.ts";
import { childNode, nodesBelow, nodesIn, parseNodes, removeNode, writeNodes, type XmlNode } from "./xml-node.ts";

export interface PageSetup {
  readonly textWidthTwips: number;
  readonly turnedTextWidthTwips: number;
  /** The XML of a section's settings, for the end of pages that stand or lie. */
  sectionEnd(orientation: "portrait" | "landscape", isFirst: boolean): string;
}

/** A4 upright with margins of 2.54 cm, where a template says nothing. */
const usual = { width: 11906, height: 16838, left: 1440, right: 1440 };

/** @param parts - with slots */
export function pageSetup(parts: PackageParts, slot: string): PageSetup {
  const settings = sectionAfter(parseNodes(partText(parts, "word/document.xml") ?? ""), slot);
  const size = childNode(settings, "w:pgSz");
  const margins = childNode(settings, "w:pgMar");
  const width = twips(size, "w:w", usual.width);
  const height = twips(size, "w:h", usual.height);
  const edges = twips(margins, "w:left", usual.left) + twips(margins, "w:right", usual.right);
  return {
    textWidthTwips: Math.min(width, height) - edges,
    turnedTextWidthTwips: Math.max(width, height) - edges,
    sectionEnd: (orientation, isFirst) => sectionXml(settings, orientation, isFirst),
  };
}

/** The first settings of a section after the slot: they hold for the pages before them. */
function sectionAfter(root: XmlNode, slot: string): XmlNode | undefined {
  let isAfter = false;
  for (const node of nodesBelow(root)) {
    if (node.name === "slot" && node.attributes.get("name") === slot) isAfter = true;
    if (isAfter && node.name === "w:sectPr") return node;
  }
  return undefined;
}

function twips(node: XmlNode | undefined, name: string, otherwise: number): number {
  const value = Number(node?.attributes.get(name));
  return Number.isFinite(value) && value > 0 ? value : otherwise;
}

/** Only the first of several sections has a first page of its own. */
function sectionXml(settings: XmlNode | undefined, orientation: "portrait" | "landscape", isFirst: boolean): string {
  const copy = parseNodes(xmlOf(settings));
  for (const node of nodesIn(copy)) {
    if (node.name === "w:titlePg" && !isFirst) removeNode(node);
    if (node.name === "w:type" && !isFirst) removeNode(node);
    if (node.name !== "w:pgSz") continue;
    const sides = [twips(node, "w:w", usual.width), twips(node, "w:h", usual.height)];
    const [short, long] = [Math.min(...sides), Math.max(...sides)];
    node.attributes.set("w:w", String(orientation === "landscape" ? long : short));
    node.attributes.set("w:h", String(orientation === "landscape" ? short : long));
    if (orientation === "landscape") node.attributes.set("w:orient", "landscape");
    else node.attributes.delete("w:orient");
  }
  return xmlOf(copy);
}

function xmlOf(node: XmlNode | undefined): string {
  if (!node) return `<w:sectPr><w:pgSz w:w="${usual.width}" w:h="${usual.height}"/></w:sectPr>`;
  const pieces: string[] = [];
  writeNodes(node, (xml) => pieces.push(xml));
  return pieces.join("");
}
