/**
 * Numbers bookmarks and drawings in document order, and gives every paragraph an id.
 *
 * docx counts both for the whole process, so that a second document would differ from the first.
 */

import type { EditPart } from "./edit-part.ts";
import { type PackageParts, partText } from "./read-package.ts";
import { storyParts } from "./story-parts.ts";
import { attribute, rewriteTags, withAttribute, withoutAttribute, type XmlTag, xmlTags } from "./xml-tags.ts";

export function pinStories(parts: PackageParts, edit: EditPart): void {
  const stories = storyParts(parts);
  const counters: Counters = { bookmarks: 0, drawings: 0, paragraphs: 0, paragraphIds: new Set() };
  const given = new Set(stories.flatMap((name) => paragraphIds(partText(parts, name) ?? "")));

  for (const name of stories) {
    const openBookmarks = new Map<string, string>();
    edit(name, (text) =>
      rewriteTags(text, (tag) => {
        switch (tag.name) {
          case "w:p":
            return tag.kind === "close" ? undefined : withParagraphId(tag, counters, given);
          case "w:bookmarkStart":
          case "w:bookmarkEnd":
            return withBookmarkId(tag, counters, openBookmarks);
          case "wp:docPr":
            counters.drawings += 1;
            return withAttribute(tag.text, "id", String(counters.drawings));
          case "w:tblLook":
            return withLookValue(tag.text);
          case "w:document":
          case "w:hdr":
          case "w:ftr":
          case "w:footnotes":
          case "w:endnotes":
          case "w:comments":
            return tag.kind === "close" ? undefined : withParagraphIdNamespace(tag.text);
        }
        return undefined;
      }),
    );
  }
}

interface Counters {
  bookmarks: number;
  drawings: number;
  paragraphs: number;
  readonly paragraphIds: Set<string>;
}

/** What a table's look is in the form that programs before Word 2010, and LibreOffice, read: docx writes the newer alone. */
function withLookValue(tag: string): string {
  if (attribute(tag, "w:val") !== undefined) return tag;
  const isOn = (name: string) => ["1", "true", "on"].includes(attribute(tag, `w:${name}`) ?? "");
  const bits = lookBits.reduce((sum, [name, bit]) => sum + (isOn(name) ? bit : 0), 0);
  return withAttribute(tag, "w:val", bits.toString(16).toUpperCase().padStart(4, "0"));
}

const lookBits = [
  ["firstRow", 0x20],
  ["lastRow", 0x40],
  ["firstColumn", 0x80],
  ["lastColumn", 0x100],
  ["noHBand", 0x200],
  ["noVBand", 0x400],
] as const;

/** An end has the id of its start. */
function withBookmarkId(tag: XmlTag, counters: Counters, open: Map<string, string>): string {
  const old = attribute(tag.text, "w:id") ?? "";
  const known = tag.name === "w:bookmarkEnd" ? open.get(old) : undefined;
  if (known !== undefined) {
    open.delete(old);
    return withAttribute(tag.text, "w:id", known);
  }
  const id = String(counters.bookmarks);
  counters.bookmarks += 1;
  if (tag.name === "w:bookmarkStart") open.set(old, id);
  return withAttribute(tag.text, "w:id", id);
}

/** Keeps an id that a template gave, unless a copied paragraph has it too. */
function withParagraphId(tag: XmlTag, counters: Counters, given: ReadonlySet<string>): string | undefined {
  const own = attribute(tag.text, "w14:paraId");
  if (own !== undefined && !counters.paragraphIds.has(own)) {
    counters.paragraphIds.add(own);
    return undefined;
  }
  const id = nextParagraphId(counters, given);
  return withAttribute(withoutAttribute(tag.text, "w14:textId"), "w14:paraId", id);
}

/** Below 0x80000000, as Word requires. */
function nextParagraphId(counters: Counters, given: ReadonlySet<string>): string {
  let id: string;
  do {
    counters.paragraphs += 1;
    id = (0x10000000 + counters.paragraphs).toString(16).toUpperCase();
  } while (given.has(id) || counters.paragraphIds.has(id));
  counters.paragraphIds.add(id);
  return id;
}

function paragraphIds(story: string): readonly string[] {
  if (!story.includes("w14:paraId")) return [];
  return [...xmlTags(story)].flatMap((tag) => (tag.name === "w:p" ? (attribute(tag.text, "w14:paraId") ?? []) : []));
}

function withParagraphIdNamespace(root: string): string {
  const prefixes = (attribute(root, "mc:Ignorable") ?? "").split(/\s+/).filter((prefix) => prefix !== "");
  const ignorable = prefixes.includes("w14") ? prefixes : [...prefixes, "w14"];
  const w14 = withAttribute(root, "xmlns:w14", "http://schemas.microsoft.com/office/word/2010/wordml");
  const mc = withAttribute(w14, "xmlns:mc", "http://schemas.openxmlformats.org/markup-compatibility/2006");
  return withAttribute(mc, "mc:Ignorable", ignorable.join(" "));
}
