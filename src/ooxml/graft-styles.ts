/** The styles that blocks need and the receiving package lacks. */

import type { Graft } from "./graft.ts";
import { addPart } from "./package-part.ts";
import { partText } from "./read-package.ts";
import type { Receiver } from "./receiver.ts";
import { attribute, rewriteTags, withAttribute, type XmlElementText, xmlElements, xmlTags } from "./xml-tags.ts";

const part = "word/styles.xml";

/** @returns the id of each style in the receiving package, by that in the blocks */
export function graftStyles(
  receiver: Receiver,
  { from, styleIds }: Graft,
  lists: ReadonlyMap<string, string>,
  xml: string,
): ReadonlyMap<string, string> {
  const ids = new Map(styleIds);
  const own = new Map(
    stylesIn(partText(from, part) ?? "").map((style) => [attribute(style.tag.text, "w:styleId") ?? "", style]),
  );
  const there = receiver.text(part);
  const taken = new Set(stylesIn(there ?? "").map(({ tag }) => attribute(tag.text, "w:styleId") ?? ""));

  const wanted = [...referredStyles(xml), ...referredStyles(partText(from, "word/footnotes.xml") ?? "")];
  const missing: XmlElementText[] = [];
  for (let id = wanted.shift(); id !== undefined; id = wanted.shift()) {
    const style = own.get(id);
    if (ids.has(id) || !style) continue;
    ids.set(id, freeId(id, taken));
    missing.push(style);
    wanted.push(...basesOf(style.text));
  }
  if (missing.length === 0) return ids;

  const added = missing.map(({ text }) => withNewStyleIds(text, ids, lists)).join("");
  if (there === undefined) addPart(receiver, part, "styles", partText(from, part) ?? "");
  else
    receiver.set(
      part,
      there.replace("</w:styles>", () => `${added}</w:styles>`),
    );
  return ids;
}

function stylesIn(styles: string): readonly XmlElementText[] {
  return [...xmlElements(styles, new Set(["w:style"]))];
}

function referredStyles(xml: string): string[] {
  const tags = [...xmlTags(xml)].filter(({ name }) => /^w:(p|r|tbl)Style$/.test(name));
  return [...new Set(tags.flatMap(({ text }) => attribute(text, "w:val") ?? []))];
}

function basesOf(style: string): readonly string[] {
  const tags = [...xmlTags(style)].filter(({ name }) => name === "w:basedOn" || name === "w:next" || name === "w:link");
  return tags.flatMap(({ text }) => attribute(text, "w:val") ?? []);
}

function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}${count}`;
  taken.add(free);
  return free;
}

function withNewStyleIds(style: string, ids: ReadonlyMap<string, string>, lists: ReadonlyMap<string, string>): string {
  return rewriteTags(style, ({ name, kind, text }) => {
    if (name === "w:style" && kind === "open")
      return withAttribute(text, "w:styleId", ids.get(attribute(text, "w:styleId") ?? "") ?? "");
    if (name === "w:numId") return withAttribute(text, "w:val", lists.get(attribute(text, "w:val") ?? "") ?? "0");
    if (!["w:basedOn", "w:next", "w:link"].includes(name)) return undefined;
    const id = ids.get(attribute(text, "w:val") ?? "");
    return id === undefined ? "" : withAttribute(text, "w:val", id);
  });
}
