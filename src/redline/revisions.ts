import { type XmlNode, xmlNode } from "../ooxml/xml-node.ts";

/** Marks of tracked changes, each with a number of its own. */
export class Revisions {
  readonly #author: string;
  readonly #time: string;
  /** The paragraph styles that the later paper has. */
  readonly styles: ReadonlySet<string>;
  /** Far above the ids of bookmarks, which Word counts together with them. */
  #next = 1_000_000;

  constructor(author: string, time: string, styles: ReadonlySet<string>) {
    this.#author = author;
    this.#time = time;
    this.styles = styles;
  }

  mark(name: "w:ins" | "w:del", children: readonly XmlNode[] = []): XmlNode {
    const id = String(this.#next++);
    const attributes = [
      ["w:id", id],
      ["w:author", this.#author],
      ["w:date", this.#time],
    ] as const;
    return xmlNode(name, attributes, children);
  }
}
