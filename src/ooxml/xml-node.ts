/**
 * XML text to a tree that can be changed and written back: names keep their prefixes, attributes their order.
 *
 * For parts that have passed the guard: no document type, and no deeper than a person's document.
 */

import { SaxesParser } from "saxes";

/** A change is made in place, by whoever holds the tree. */
export interface XmlNode {
  /** With its prefix: `w:p`. */
  readonly name: string;
  readonly attributes: Map<string, string>;
  children: XmlChild[];
  parent: XmlNode | undefined;
}

export type XmlChild = XmlNode | string;

/** @throws Error where the text is not well formed */
export function parseNodes(text: string): XmlNode {
  const parser = new SaxesParser();
  const top = xmlNode("");
  let open = top;

  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const node = xmlNode(tag.name, Object.entries(tag.attributes as Record<string, string>));
    append(open, node);
    open = node;
  });
  parser.on("text", (words) => open.children.push(words));
  parser.on("cdata", (words) => open.children.push(words));
  parser.on("closetag", () => {
    open = open.parent ?? top;
  });

  parser.write(text).close();
  const root = nodesIn(top)[0];
  if (!root) throw new Error("the part has no element");
  root.parent = undefined;
  return root;
}

export function xmlNode(
  name: string,
  attributes: Iterable<readonly [string, string]> = [],
  children: readonly XmlChild[] = [],
): XmlNode {
  const node: XmlNode = { name, attributes: new Map(attributes), children: [], parent: undefined };
  for (const child of children) append(node, child);
  return node;
}

export function append(parent: XmlNode, child: XmlChild): void {
  parent.children.push(child);
  if (typeof child !== "string") child.parent = parent;
}

/** Puts `nodes` where `node` is; it leaves the tree. */
export function replaceNode(node: XmlNode, ...nodes: readonly XmlNode[]): void {
  const { parent } = node;
  if (!parent) return;
  for (const replacement of nodes) replacement.parent = parent;
  parent.children.splice(parent.children.indexOf(node), 1, ...nodes);
  node.parent = undefined;
}

export function removeNode(node: XmlNode): void {
  replaceNode(node);
}

export function insertBefore(node: XmlNode, before: XmlNode): void {
  const { parent } = before;
  if (!parent) return;
  node.parent = parent;
  parent.children.splice(parent.children.indexOf(before), 0, node);
}

export function insertAfter(node: XmlNode, after: XmlNode): void {
  const { parent } = after;
  if (!parent) return;
  node.parent = parent;
  parent.children.splice(parent.children.indexOf(after) + 1, 0, node);
}

export function nodesIn(node: XmlNode | undefined): readonly XmlNode[] {
  return node?.children.filter((child) => typeof child !== "string") ?? [];
}

export function childNode(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return nodesIn(node).find((child) => child.name === name);
}

/** A node and everything in it, in document order, as it was when the walk came by. */
export function* nodesBelow(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of nodesIn(node)) yield* nodesBelow(child);
}

/** The nearest node around `node` with one of the names, or the node itself. */
export function closest(node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined {
  for (let at = node; at; at = at.parent) if (names.includes(at.name)) return at;
  return undefined;
}

export function textIn(node: XmlNode): string {
  return node.children.map((child) => (typeof child === "string" ? child : textIn(child))).join("");
}

/** @param hook - what is written in the place of a node, or undefined to write it as it is */
export function writeNodes(root: XmlNode, write: (xml: string) => void, hook?: NodeHook): void {
  if (hook?.(root)) return;
  write(openTag(root));
  if (root.children.length === 0) return;
  for (const child of root.children) {
    if (typeof child === "string") write(escapedText(child));
    else writeNodes(child, write, hook);
  }
  write(`</${root.name}>`);
}

/** @returns whether it has dealt with the node and what is in it */
export type NodeHook = (node: XmlNode) => boolean;

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A whole part's text. */
export function partXml(root: XmlNode): string {
  const pieces: string[] = [xmlDeclaration];
  writeNodes(root, (xml) => pieces.push(xml));
  return pieces.join("");
}

function openTag({ name, attributes, children }: XmlNode): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapedAttribute(value)}"`).join("");
  return `<${name}${written}${children.length === 0 ? "/" : ""}>`;
}

function escapedText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Line breaks in a value survive only as references: a reader takes them for spaces else. */
function escapedAttribute(text: string): string {
  return escapedText(text)
    .replace(/"/g, "&quot;")
    .replace(/[\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}
