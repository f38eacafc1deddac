/** The styles of a Word file, as far as they say what a paragraph is and how it counts. */

import { child, childElements, type XmlElement } from "../../ooxml/xml-tree.ts";

export interface ListPosition {
  readonly numId: string;
  readonly level: number;
}

export class StyleSheet {
  readonly #styles = new Map<string, XmlElement>();
  readonly #defaultParagraph: string;
  /** BCP 47; empty when the file does not say. */
  readonly language: string;

  constructor(styles: XmlElement | undefined) {
    for (const style of childElements(styles)) {
      const id = style.attributes.get("styleId");
      if (style.name === "style" && id !== undefined) this.#styles.set(id, style);
    }
    this.#defaultParagraph = [...this.#styles].find(([, style]) => isDefaultParagraph(style))?.[0] ?? "";
    const defaults = child(child(child(styles, "docDefaults"), "rPrDefault"), "rPr");
    this.language = child(defaults, "lang")?.attributes.get("val") ?? "";
  }

  /** Word's name for the style of a paragraph, in small letters: ids differ between programs and languages. */
  nameOf(paragraph: XmlElement): string {
    return this.name(this.#idOf(paragraph));
  }

  name(id: string): string {
    return value(child(this.#styles.get(id), "name"))?.toLowerCase() ?? "";
  }

  /** Where a paragraph stands in a list by its own properties, else by its style or one that this is based on. */
  listPosition(paragraph: XmlElement): Partial<ListPosition> {
    const own = numberingOf(child(paragraph, "pPr"));
    if (own.numId !== undefined && own.level !== undefined) return own;
    const inherited = this.#inheritedPosition(this.#idOf(paragraph));
    return { ...inherited, ...own };
  }

  /** The level linked to the style, if its list has one, is found by this. */
  idOf(paragraph: XmlElement): string {
    return this.#idOf(paragraph);
  }

  #inheritedPosition(id: string): Partial<ListPosition> {
    let position: Partial<ListPosition> = {};
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = this.#parentOf(at)) {
      seen.add(at);
      position = { ...numberingOf(child(this.#styles.get(at), "pPr")), ...position };
    }
    return position;
  }

  #parentOf(id: string): string | undefined {
    return value(child(this.#styles.get(id), "basedOn"));
  }

  #idOf(paragraph: XmlElement): string {
    return value(child(child(paragraph, "pPr"), "pStyle")) ?? this.#defaultParagraph;
  }
}

function isDefaultParagraph(style: XmlElement): boolean {
  const isDefault = ["1", "true", "on"].includes(style.attributes.get("default") ?? "");
  return isDefault && style.attributes.get("type") === "paragraph";
}

function numberingOf(properties: XmlElement | undefined): Partial<ListPosition> {
  const numbering = child(properties, "numPr");
  const numId = value(child(numbering, "numId"));
  const level = value(child(numbering, "ilvl"));
  return { ...(numId !== undefined && { numId }), ...(level !== undefined && { level: Number(level) }) };
}

function value(element: XmlElement | undefined): string | undefined {
  return element?.attributes.get("val");
}
