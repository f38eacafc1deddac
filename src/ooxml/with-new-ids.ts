/** XML of blocks with the ids that styles, lists, links and notes have where the blocks go. */

import { attribute, rewriteTags, withAttribute } from "./xml-tags.ts";

export interface NewIds {
  readonly lists: ReadonlyMap<string, string>;
  readonly styles: ReadonlyMap<string, string>;
  readonly relationships: ReadonlyMap<string, string>;
  readonly notes: ReadonlyMap<string, string>;
}

const styleReferences: ReadonlySet<string> = new Set(["w:pStyle", "w:rStyle", "w:tblStyle"]);

export function withNewIds(xml: string, ids: NewIds): string {
  const replaced = (tag: string, name: string, map: ReadonlyMap<string, string>) => {
    const id = map.get(attribute(tag, name) ?? "");
    return id === undefined ? undefined : withAttribute(tag, name, id);
  };
  return rewriteTags(xml, ({ name, text }) => {
    if (styleReferences.has(name)) return replaced(text, "w:val", ids.styles);
    if (name === "w:numId") return replaced(text, "w:val", ids.lists);
    if (name === "w:footnoteReference") return replaced(text, "w:id", ids.notes);
    // Where pages turn, the running lines are those of the package that the blocks go into.
    if (name === "w:headerReference" || name === "w:footerReference") return undefined;
    if (text.includes(" r:id=")) return replaced(text, "r:id", ids.relationships);
    if (text.includes(" r:embed=")) return replaced(text, "r:embed", ids.relationships);
    return undefined;
  });
}
