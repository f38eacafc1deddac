/** A Word file with a comment at each of some paragraphs, for whoever mends it. */

import { addPart } from "./package-part.ts";
import { type PackageParts, partText } from "./read-package.ts";
import { receiverOf } from "./receiver.ts";
import { append, nodesBelow, nodesIn, parseNodes, partXml, type XmlNode, xmlNode } from "./xml-node.ts";
import { xmlSafe } from "./xml-safe.ts";

export interface Annotation {
  /** Which paragraph of the document's text, from 1; Word has no comments in headers, notes and text boxes. */
  readonly paragraph: number;
  readonly lines: readonly string[];
}

const bodyPart = "word/document.xml";
const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/** @param parts - without comments, as the guard lets a template through */
export function annotated(parts: PackageParts, annotations: readonly Annotation[], author: string): PackageParts {
  const changed = new Map(parts);
  const receiver = receiverOf(changed);
  const root = parseNodes(partText(parts, bodyPart) ?? "");
  const paragraphs = [...nodesBelow(root)].filter(({ name }) => name === "w:p");
  const comments = xmlNode("w:comments", [["xmlns:w", wordNamespace]]);
  for (const [id, { paragraph, lines }] of annotations.entries()) {
    const at = paragraphs[paragraph - 1] ?? paragraphs[0];
    if (!at) continue;
    mark(at, id);
    append(comments, commentOf(id, lines, author));
  }
  receiver.set(bodyPart, partXml(root));
  addPart(receiver, "word/comments.xml", "comments", partXml(comments));
  return changed;
}

function mark(paragraph: XmlNode, id: number): void {
  const at = [["w:id", String(id)]] as const;
  const properties = nodesIn(paragraph).findIndex(({ name }) => name === "w:pPr");
  const start = xmlNode("w:commentRangeStart", at);
  start.parent = paragraph;
  paragraph.children.splice(properties + 1, 0, start);
  append(paragraph, xmlNode("w:commentRangeEnd", at));
  append(paragraph, xmlNode("w:r", [], [xmlNode("w:commentReference", at)]));
}

function commentOf(id: number, lines: readonly string[], author: string): XmlNode {
  const paragraphs = lines.map((line) =>
    xmlNode("w:p", [], [xmlNode("w:r", [], [xmlNode("w:t", [["xml:space", "preserve"]], [xmlSafe(line)])])]),
  );
  const attributes = [
    ["w:id", String(id)],
    ["w:author", author],
    ["w:initials", author.slice(0, 2)],
  ] as const;
  return xmlNode("w:comment", attributes, paragraphs);
}
