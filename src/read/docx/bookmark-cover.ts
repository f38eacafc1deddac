/** Which hidden bookmark each paragraph of a Word file belongs to: the one around most of its words. */

import { childElements, type XmlElement } from "../../ooxml/xml-tree.ts";

const hidden = /^_br_/;

/**
 * Each bookmark counts once, for the first paragraph with words in it: LibreOffice begins it again in each part of a
 * paragraph that is split, without an end.
 */
export function bookmarkCover(body: XmlElement | undefined): ReadonlyMap<XmlElement, string> {
  const cover = new Cover();
  cover.walk(body, undefined);
  return cover.first();
}

class Cover {
  readonly #open = new Map<string, string>();
  /** Characters by bookmark, by paragraph. */
  readonly #characters = new Map<XmlElement, Map<string, number>>();

  walk(element: XmlElement | undefined, paragraph: XmlElement | undefined): void {
    for (const part of childElements(element)) {
      const id = part.attributes.get("id") ?? "";
      if (part.name === "bookmarkStart") this.#begin(id, part.attributes.get("name") ?? "");
      else if (part.name === "bookmarkEnd") this.#open.delete(id);
      else if (part.name === "t" || part.name === "delText") this.#count(part.children.join("").length, paragraph);
      else if (part.name === "p") {
        this.walk(part, part);
        this.#endThoseWithoutEnd();
      } else this.walk(part, paragraph);
    }
  }

  #begin(id: string, name: string): void {
    if (!hidden.test(name)) return;
    for (const [other, known] of this.#open) if (known === name) this.#open.delete(other);
    this.#open.set(id, name);
  }

  /** Ours end in the paragraph in which they begin; one that does not has lost its end. */
  #endThoseWithoutEnd(): void {
    this.#open.clear();
  }

  #count(length: number, paragraph: XmlElement | undefined): void {
    if (!paragraph) return;
    const counts = this.#characters.get(paragraph) ?? new Map<string, number>();
    this.#characters.set(paragraph, counts);
    for (const name of this.#open.values()) counts.set(name, (counts.get(name) ?? 0) + length);
  }

  first(): ReadonlyMap<XmlElement, string> {
    const taken = new Set<string>();
    const found = new Map<XmlElement, string>();
    for (const [paragraph, counts] of this.#characters) {
      const [best] = [...counts].filter(([name]) => !taken.has(name)).sort((a, b) => b[1] - a[1]);
      if (!best) continue;
      taken.add(best[0]);
      found.set(paragraph, best[0]);
    }
    return found;
  }
}
