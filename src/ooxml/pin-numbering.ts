/**
 * The lists of a document as Word itself writes them: whole multilevel lists, each with an identity of its own.
 *
 * docx calls every list a hybrid with tentative levels, which Word may redefine when somebody edits beside them.
 */

import { textHash } from "./text-hash.ts";
import { rewriteTags, withAttribute, withoutAttribute, xmlElements } from "./xml-tags.ts";

export function pinNumbering(numbering: string): string {
  const pieces: string[] = [];
  let written = 0;
  for (const list of xmlElements(numbering, new Set(["w:abstractNum"]))) {
    pieces.push(numbering.slice(written, list.start), wholeList(list.text));
    written = list.end;
  }
  return pieces.join("") + numbering.slice(written);
}

function wholeList(list: string): string {
  // A list that has an identity is a template's own, and stays as it is.
  if (list.includes("<w:nsid ")) return list;

  const isMultilevel = /<w:lvlText w:val="[^"]*%2/.test(list);
  return rewriteTags(list, (tag) => {
    if (tag.name === "w:lvl" && tag.kind === "open") return withoutAttribute(tag.text, "w:tentative");
    if (tag.name !== "w:multiLevelType") return undefined;
    const type = isMultilevel ? withAttribute(tag.text, "w:val", "multilevel") : tag.text;
    return `<w:nsid w:val="${textHash(list)}"/>${type}`;
  });
}
