/** A line of text on every page of a template that has none of its own for it: over the header, or under the footer. */

import { addPart, relationshipsOf, targetPart } from "./package-part.ts";
import { type PackageParts, partText } from "./read-package.ts";
import { receiverOf } from "./receiver.ts";
import { append, childNode, nodesBelow, nodesIn, parseNodes, partXml, type XmlNode, xmlNode } from "./xml-node.ts";
import { xmlSafe } from "./xml-safe.ts";

export interface RunningLine {
  readonly edge: "header" | "footer";
  readonly text: string;
  /** The paragraph style's id, if the template has one. */
  readonly style: string | undefined;
  readonly isBold: boolean;
}

const bodyPart = "word/document.xml";

export function withRunningLine(parts: PackageParts, line: RunningLine): PackageParts {
  const changed = new Map(parts);
  const receiver = receiverOf(changed);
  const root = parseNodes(receiver.text(bodyPart) ?? "");
  const sections = [...nodesBelow(root)].filter(({ name }) => name === "w:sectPr");
  const targets = partsByRelationship(parts, relationshipsOf(bodyPart));
  const edges = sections.flatMap((section) =>
    nodesIn(section).filter(({ name }) => name === `w:${line.edge}Reference`),
  );
  const names = new Set(edges.map((edge) => targets.get(edge.attributes.get("r:id") ?? "") ?? ""));
  for (const name of names) {
    const text = receiver.text(name);
    if (text !== undefined) receiver.set(name, withLine(text, line));
  }

  const [first] = sections;
  const lacking = first ? missingTypes(first, line.edge, partText(parts, "word/settings.xml") ?? "") : [];
  if (first && lacking.length > 0) {
    const id = addPart(receiver, freeName(changed, line.edge), line.edge, newEdge(line));
    const references = lacking.map((type) =>
      xmlNode(`w:${line.edge}Reference`, [
        ["w:type", type],
        ["r:id", id],
      ]),
    );
    for (const reference of references) reference.parent = first;
    first.children.unshift(...references);
    if (!root.attributes.has("xmlns:r")) root.attributes.set("xmlns:r", relationshipsNamespace);
    receiver.set(bodyPart, partXml(root));
  }
  return changed;
}

const relationshipsNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** The kinds of page for which the first section has no header or footer; later sections take its. */
function missingTypes(section: XmlNode, edge: RunningLine["edge"], settings: string): readonly string[] {
  const has = (type: string) =>
    nodesIn(section).some(
      ({ name, attributes }) => name === `w:${edge}Reference` && (attributes.get("w:type") ?? "default") === type,
    );
  const hasFirstPage = isOn(childNode(section, "w:titlePg"));
  const hasEvenPages = /<w:evenAndOddHeaders(?:\/>| w:val="(?:1|true|on)")/.test(settings);
  const used = ["default", ...(hasFirstPage ? ["first"] : []), ...(hasEvenPages ? ["even"] : [])];
  return used.filter((type) => !has(type));
}

function isOn(setting: XmlNode | undefined): boolean {
  return setting !== undefined && !["0", "false", "off"].includes(setting.attributes.get("w:val") ?? "");
}

function withLine(part: string, line: RunningLine): string {
  const root = parseNodes(part);
  const paragraph = lineParagraph(line);
  if (line.edge === "footer") append(root, paragraph);
  else {
    paragraph.parent = root;
    root.children.unshift(paragraph);
  }
  return partXml(root);
}

function newEdge(line: RunningLine): string {
  const name = line.edge === "header" ? "w:hdr" : "w:ftr";
  return partXml(xmlNode(name, [["xmlns:w", wordNamespace]], [lineParagraph(line)]));
}

function lineParagraph({ text, style, isBold }: RunningLine): XmlNode {
  const properties = style === undefined ? [] : [xmlNode("w:pPr", [], [xmlNode("w:pStyle", [["w:val", style]])])];
  const look = isBold ? [xmlNode("w:rPr", [], [xmlNode("w:b")])] : [];
  const words = xmlNode("w:t", [["xml:space", "preserve"]], [xmlSafe(text)]);
  return xmlNode("w:p", [], [...properties, xmlNode("w:r", [], [...look, words])]);
}

function partsByRelationship(parts: PackageParts, list: string): ReadonlyMap<string, string> {
  const relationships = partText(parts, list);
  const elements = relationships === undefined ? [] : nodesIn(parseNodes(relationships));
  return new Map(
    elements.map(({ attributes }) => [attributes.get("Id") ?? "", targetPart(list, attributes.get("Target") ?? "")]),
  );
}

function freeName(parts: PackageParts, edge: string): string {
  let count = 1;
  while (parts.has(`word/${edge}${count}.xml`)) count += 1;
  return `word/${edge}${count}.xml`;
}
