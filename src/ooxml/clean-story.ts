/** A part with paragraphs, without what was meant for its makers; tracked changes are taken as accepted. */

import {
  childNode,
  nodesBelow,
  nodesIn,
  parseNodes,
  partXml,
  removeNode,
  replaceNode,
  type XmlNode,
} from "./xml-node.ts";

/** Counted up over all parts. */
export interface StoryCounts {
  changes: number;
  revisionIds: number;
  hidden: number;
}

export function cleanStory(text: string, counts: StoryCounts): string {
  const root = parseNodes(text);
  const nodes = [...nodesBelow(root)];
  const bookmarks = new Set(nodes.filter(isOwnBookmark).map(idOf));
  for (const node of nodes) {
    cleanAttributes(node, counts);
    const { name } = node;
    if (name === "w:vanish" && isOn(node) && node.parent?.parent?.name === "w:r") counts.hidden += 1;
    if (isDeletedMark(node)) {
      counts.changes += 1;
      removeDeleted(node);
    } else if (removedChanges.has(name) || name.endsWith("Change")) {
      counts.changes += 1;
      removeNode(node);
    } else if (keptChanges.has(name)) {
      counts.changes += 1;
      replaceNode(node, ...nodesIn(node));
    } else if (removedMarks.has(name) || (isBookmark(node) && bookmarks.has(idOf(node)))) removeNode(node);
    else if (name === "w:r" && childNode(node, "w:commentReference")) removeNode(node);
    else if (!holdsText.has(name)) node.children = node.children.filter((child) => !isBlank(child));
  }
  return partXml(root);
}

/** Whose insides go too. */
const removedChanges: ReadonlySet<string> = new Set(["w:del", "w:moveFrom"]);

/** Whose insides stay. */
const keptChanges: ReadonlySet<string> = new Set(["w:ins", "w:moveTo"]);

const removedMarks: ReadonlySet<string> = new Set([
  "w:proofErr",
  "w:lastRenderedPageBreak",
  "w:commentRangeStart",
  "w:commentRangeEnd",
  "w:moveFromRangeStart",
  "w:moveFromRangeEnd",
  "w:moveToRangeStart",
  "w:moveToRangeEnd",
  "w:dataBinding",
  "w:placeholder",
  "w:permStart",
  "w:permEnd",
]);

/** Elements in which spaces are words. */
const holdsText: ReadonlySet<string> = new Set(["w:t", "w:instrText", "w:delText", "m:t"]);

function isBlank(child: XmlNode | string): boolean {
  return typeof child === "string" && child.trim() === "";
}

function cleanAttributes(node: XmlNode, counts: StoryCounts): void {
  for (const name of [...node.attributes.keys()]) {
    if (!name.startsWith("w:rsid")) continue;
    counts.revisionIds += 1;
    node.attributes.delete(name);
  }
}

/** The mark of a paragraph or a table's row that somebody deleted: `w:del` among its properties. */
function isDeletedMark({ name, parent }: XmlNode): boolean {
  if (name !== "w:del" && name !== "w:moveFrom") return false;
  return parent?.name === "w:trPr" || (parent?.name === "w:rPr" && parent.parent?.name === "w:pPr");
}

/** With its text gone a paragraph goes; what is left of it stays a paragraph. A row goes whole. */
function removeDeleted(mark: XmlNode): void {
  if (mark.parent?.name === "w:trPr" && mark.parent.parent) {
    removeNode(mark.parent.parent);
    return;
  }
  const paragraph = mark.parent?.parent?.parent;
  removeNode(mark);
  if (!paragraph) return;
  const rest = nodesIn(paragraph).filter(({ name }) => name !== "w:pPr" && name !== "w:del" && name !== "w:moveFrom");
  if (rest.length === 0) removeNode(paragraph);
}

/** Bookmarks by which edits are brought back belong to the paper that is made now, not to the one a template was made of. */
function isOwnBookmark({ name, attributes }: XmlNode): boolean {
  return name === "w:bookmarkStart" && /^_(br_|GoBack$)/.test(attributes.get("w:name") ?? "");
}

function isBookmark({ name }: XmlNode): boolean {
  return name === "w:bookmarkStart" || name === "w:bookmarkEnd";
}

function idOf({ attributes }: XmlNode): string {
  return attributes.get("w:id") ?? "";
}

function isOn({ attributes }: XmlNode): boolean {
  return !["0", "false", "off"].includes(attributes.get("w:val") ?? "");
}
