/** XML text to a tree of elements with their namespaces, for reading packages that anybody wrote. */

import { SaxesParser } from "saxes";

export interface XmlElement {
  readonly namespace: string;
  /** Without its prefix. */
  readonly name: string;
  /** By name without prefix: Word's attributes are told apart well enough by it. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** Deeper than any document that a person wrote, and shallow enough for recursion. */
const deepest = 256;

/** @throws Error where the text is not well formed, is nested too deeply or declares a document type */
export function parseXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const top: { children: (XmlElement | string)[] } = { children: [] };
  const open = [top];

  parser.on("error", (error) => {
    throw error;
  });
  parser.on("doctype", () => {
    throw new Error("the part declares a document type");
  });
  parser.on("opentag", (tag) => {
    if (open.length > deepest) throw new Error("the part is nested too deeply");
    const attributes = new Map(
      Object.values(tag.attributes)
        .filter(({ prefix }) => prefix !== "xmlns")
        .map(({ local, value }) => [local, value]),
    );
    const element = { namespace: tag.uri, name: tag.local, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (words) => open.at(-1)?.children.push(words));
  parser.on("cdata", (words) => open.at(-1)?.children.push(words));
  parser.on("closetag", () => {
    open.pop();
  });

  parser.write(text).close();
  const root = top.children.find((child) => typeof child !== "string");
  if (!root || typeof root === "string") throw new Error("the part has no element");
  return root;
}

export function childElements(element: XmlElement | undefined): readonly XmlElement[] {
  return element?.children.filter((child) => typeof child !== "string") ?? [];
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childElements(element).find((found) => found.name === name);
}
