/** The record of itself that travels with a file (XMP), and what stands in it. @see ISO 16684-1 */

import { childElements, parseXml, type XmlElement } from "../../ooxml/xml-tree.ts";

export interface XmpRecord {
  readonly text: string;
  readonly root: XmlElement;
}

export interface Vocabulary {
  readonly space: string;
  readonly prefix: string;
}

/** @returns undefined where the bytes are no sound XML */
export function readXmp(bytes: Uint8Array): XmpRecord | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text, root: parseXml(text) };
  } catch {
    return undefined;
  }
}

/**
 * The words of a property, as often as it is written: as an element or, under its usual prefix, as an attribute. A sound
 * record writes it once.
 */
export function valuesOf({ text, root }: XmpRecord, { space, prefix }: Vocabulary, name: string): readonly string[] {
  const attributes = text.matchAll(new RegExp(`\\s${prefix}:${name}\\s*=\\s*["']([^"']*)["']`, "g"));
  return [
    ...elementsOf(root, space, name).map((element) => words(element).trim()),
    ...[...attributes].map(([, value = ""]) => value.trim()),
  ];
}

function elementsOf(element: XmlElement, space: string, name: string): readonly XmlElement[] {
  if (element.namespace === space && element.name === name) return [element];
  return childElements(element).flatMap((child) => elementsOf(child, space, name));
}

function words(element: XmlElement): string {
  return element.children.map((child) => (typeof child === "string" ? child : words(child))).join("");
}
