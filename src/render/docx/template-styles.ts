/** The styles of a template, by name and by id. */

import { childNode, nodesIn, parseNodes, type XmlNode } from "../../ooxml/xml-node.ts";

export interface TemplateStyle {
  readonly id: string;
  /** In small letters. */
  readonly name: string;
  readonly basedOn?: string;
  /** The style's own numbering: level and list are inherited apart from each other. */
  readonly numId?: string;
  readonly level?: number;
}

export interface TemplateStyles {
  readonly byName: ReadonlyMap<string, TemplateStyle>;
  readonly byId: ReadonlyMap<string, TemplateStyle>;
  readonly defaultParagraph?: string;
  /** Ids of table styles that aren't the plain one every file has. */
  readonly tableStyles: readonly string[];
}

export function templateStyles(text: string | undefined): TemplateStyles {
  const elements = text === undefined ? [] : nodesIn(parseNodes(text)).filter(({ name }) => name === "w:style");
  const styles = elements.map(styleOf);
  const ofType = (type: string) => elements.filter(({ attributes }) => attributes.get("w:type") === type);
  const defaultParagraph = ofType("paragraph").find(({ attributes }) => isOn(attributes.get("w:default")));
  const id = defaultParagraph?.attributes.get("w:styleId");
  return {
    byName: new Map(styles.map((style) => [style.name, style])),
    byId: new Map(styles.map((style) => [style.id, style])),
    tableStyles: ofType("table")
      .filter(({ attributes }) => !isOn(attributes.get("w:default")))
      .map(({ attributes }) => attributes.get("w:styleId") ?? ""),
    ...(id !== undefined && { defaultParagraph: id }),
  };
}

function styleOf(element: XmlNode): TemplateStyle {
  const value = (node: XmlNode | undefined) => node?.attributes.get("w:val");
  const numbering = childNode(childNode(element, "w:pPr"), "w:numPr");
  const basedOn = value(childNode(element, "w:basedOn"));
  const numId = value(childNode(numbering, "w:numId"));
  const level = value(childNode(numbering, "w:ilvl"));
  return {
    id: element.attributes.get("w:styleId") ?? "",
    name: (value(childNode(element, "w:name")) ?? "").toLowerCase(),
    ...(basedOn !== undefined && { basedOn }),
    ...(numId !== undefined && { numId }),
    ...(level !== undefined && { level: Number(level) }),
  };
}

function isOn(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}
