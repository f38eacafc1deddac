/** The pages on which a slot of a template stands, and the same pages turned for a wide table. */

import { type PackageParts, partText } from "./read-package.ts";
import {
  childNode,
  nodesBelow,
  nodesIn,
  parseNodes,
  partXml,
  removeNode,
  replaceNode,
  writeNodes,
  type XmlNode,
  xmlNode,
} from "./xml-node.ts";

const bodyPart = "word/document.xml";

export interface PageSetup {
  readonly textWidthTwips: number;
  readonly turnedTextWidthTwips: number;
  /** Whether nothing follows the slot. */
  readonly isAtEnd: boolean;
  /** The XML of a section's settings, for the end of pages that stand or lie. */
  sectionEnd(pages: Pages): string;
}

export interface Pages {
  readonly orientation: "portrait" | "landscape" | "as it is";
  /** Of the pages that the template makes one section: only they have a first page of its own. */
  readonly isFirst: boolean;
}

/** A4 upright with margins of 2.54 cm, where a template says nothing. */
const usual = { width: 11906, height: 16838, left: 1440, right: 1440 };

/** @param parts - with slots */
export function pageSetup(parts: PackageParts, slot: string): PageSetup {
  const root = parseNodes(partText(parts, bodyPart) ?? "");
  const settings = sectionAfter(root, slot);
  const size = childNode(settings, "w:pgSz");
  const margins = childNode(settings, "w:pgMar");
  const width = twips(size, "w:w", usual.width);
  const height = twips(size, "w:h", usual.height);
  const edges = twips(margins, "w:left", usual.left) + twips(margins, "w:right", usual.right);
  return {
    textWidthTwips: Math.min(width, height) - edges,
    turnedTextWidthTwips: Math.max(width, height) - edges,
    isAtEnd: isFollowedBy(settings, root, slot),
    sectionEnd: (pages) => sectionXml(settings, pages),
  };
}

/** The pages after the slot's, with other settings. */
export function withSectionAfter(parts: PackageParts, slot: string, xml: string): PackageParts {
  const root = parseNodes(partText(parts, bodyPart) ?? "");
  const settings = sectionAfter(root, slot);
  if (!settings) return parts;
  // Its prefixes are declared on the part's outermost element, so it is read within it.
  const [replacement] = nodesIn(
    parseNodes(partXml(xmlNode(root.name, root.attributes)).replace("/>", `>${xml}</${root.name}>`)),
  );
  if (replacement) replaceNode(settings, replacement);
  return new Map([...parts, [bodyPart, new TextEncoder().encode(partXml(root))]]);
}

function isFollowedBy(settings: XmlNode | undefined, root: XmlNode, slot: string): boolean {
  const body = childNode(root, "w:body");
  const at = nodesIn(body).findIndex((node) => node.name === "slot" && node.attributes.get("name") === slot);
  return at !== -1 && settings !== undefined && nodesIn(body)[at + 1] === settings;
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

/** Only the first of several sections has a first page of its own, and all others begin a page. */
function sectionXml(settings: XmlNode | undefined, { orientation, isFirst }: Pages): string {
  const copy = parseNodes(xmlOf(settings));
  if (!childNode(copy, "w:pgSz")) insertSize(copy);
  for (const node of nodesIn(copy)) {
    if (node.name === "w:titlePg" && !isFirst) removeNode(node);
    if (node.name === "w:type" && !isFirst) removeNode(node);
    if (node.name !== "w:pgSz" || orientation === "as it is") continue;
    const sides = [twips(node, "w:w", usual.width), twips(node, "w:h", usual.height)];
    const [short, long] = [Math.min(...sides), Math.max(...sides)];
    node.attributes.set("w:w", String(orientation === "landscape" ? long : short));
    node.attributes.set("w:h", String(orientation === "landscape" ? short : long));
    if (orientation === "landscape") node.attributes.set("w:orient", "landscape");
    else node.attributes.delete("w:orient");
  }
  return xmlOf(copy);
}

/** The schema has an order: a page's size stands after what is said of headers and notes. */
function insertSize(settings: XmlNode): void {
  const before = nodesIn(settings).filter(({ name }) =>
    /^w:(headerReference|footerReference|footnotePr|endnotePr|type)$/.test(name),
  );
  const size = xmlNode("w:pgSz", [
    ["w:w", String(usual.width)],
    ["w:h", String(usual.height)],
  ]);
  size.parent = settings;
  settings.children.splice(before.length, 0, size);
}

function xmlOf(node: XmlNode | undefined): string {
  if (!node) return `<w:sectPr><w:pgSz w:w="${usual.width}" w:h="${usual.height}"/></w:sectPr>`;
  const pieces: string[] = [];
  writeNodes(node, (xml) => pieces.push(xml));
  return pieces.join("");
}
