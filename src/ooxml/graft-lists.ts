/** The lists that blocks count in, beside those that are there. */

import type { Graft } from "./graft.ts";
import { addPart } from "./package-part.ts";
import { partText } from "./read-package.ts";
import type { Receiver } from "./receiver.ts";
import { withNamespaces } from "./with-namespaces.ts";
import { attribute, withAttribute, type XmlElementText, xmlElements, xmlTags } from "./xml-tags.ts";

const part = "word/numbering.xml";

/** @returns the `w:numId` of each list in the receiving package, by that in the blocks */
export function graftLists(receiver: Receiver, { from, listIds }: Graft, xml: string): ReadonlyMap<string, string> {
  const ids = new Map(listIds);
  const used = new Set(
    [...xmlTags(xml)].flatMap(({ name, text }) => (name === "w:numId" ? [attribute(text, "w:val") ?? ""] : [])),
  );
  const own = partText(from, part) ?? "";
  const lists = elementsNamed(own, "w:num").filter(
    ({ tag }) => used.has(idOf(tag.text, "w:numId")) && !ids.has(idOf(tag.text, "w:numId")),
  );
  if (lists.length === 0) return ids;

  const there = receiver.text(part);
  const definitionsBefore = lastId(there ?? "", "w:abstractNum", "w:abstractNumId");
  const listsBefore = lastId(there ?? "", "w:num", "w:numId");
  const definitionIds = new Map<string, string>();
  const newLists = lists.map(({ tag, text }) => {
    const id = String(listsBefore + 1 + lists.findIndex((list) => list.tag === tag));
    ids.set(idOf(tag.text, "w:numId"), id);
    const old = /<w:abstractNumId w:val="(\d+)"/.exec(text)?.[1] ?? "";
    const definition = definitionIds.get(old) ?? String(definitionsBefore + 1 + definitionIds.size);
    definitionIds.set(old, definition);
    return text
      .replace(tag.text, withAttribute(tag.text, "w:numId", id))
      .replace(/(<w:abstractNumId w:val=")\d+/, `$1${definition}`);
  });
  const newDefinitions = elementsNamed(own, "w:abstractNum").flatMap(({ tag, text }) => {
    const id = definitionIds.get(idOf(tag.text, "w:abstractNumId"));
    return id === undefined ? [] : [withAttribute(tag.text, "w:abstractNumId", id) + text.slice(tag.text.length)];
  });

  const [root] = xmlTags(own);
  const text = there ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root?.text ?? ""}</w:numbering>`;
  const added = withLists(
    withNamespaces(text, from, newDefinitions.join("")),
    newDefinitions.join(""),
    newLists.join(""),
  );
  if (there === undefined) addPart(receiver, part, "numbering", added);
  else receiver.set(part, added);
  return ids;
}

/** Definitions stand before lists; what a program put after the lists stays last. */
function withLists(numbering: string, definitions: string, lists: string): string {
  const opened = numbering.replace(/(<w:numbering\b[^>]*)\/>/, "$1></w:numbering>");
  const lastDefinition = elementsNamed(opened, "w:abstractNum").at(-1);
  const firstList = elementsNamed(opened, "w:num")[0];
  const root = [...xmlTags(opened)].find(({ name }) => name === "w:numbering");
  const at = lastDefinition?.end ?? firstList?.start ?? root?.end ?? 0;
  const withDefinitions = opened.slice(0, at) + definitions + opened.slice(at);
  const last = elementsNamed(withDefinitions, "w:num").at(-1);
  const end = last?.end ?? at + definitions.length;
  return withDefinitions.slice(0, end) + lists + withDefinitions.slice(end);
}

function elementsNamed(xml: string, name: string): readonly XmlElementText[] {
  return [...xmlElements(xml, new Set([name]))];
}

function lastId(xml: string, element: string, name: string): number {
  return Math.max(0, ...elementsNamed(xml, element).map(({ tag }) => Number(idOf(tag.text, name))));
}

function idOf(tag: string, name: string): string {
  return attribute(tag, name) ?? "";
}
