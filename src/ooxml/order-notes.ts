/**
 * Puts footnotes and endnotes in the order in which the body refers to them, and leaves out those it doesn't.
 *
 * Word finds a note by its id, LibreOffice by its position: only in this order do both show the same.
 */

import type { EditPart } from "./edit-part.ts";
import { type PackageParts, partText } from "./read-package.ts";
import { attribute, rewriteTags, withAttribute, xmlElements, xmlTags } from "./xml-tags.ts";

export function orderNotes(parts: PackageParts, edit: EditPart): void {
  for (const kind of ["footnote", "endnote"]) {
    const body = partText(parts, "word/document.xml");
    const notes = partText(parts, `word/${kind}s.xml`);
    if (body === undefined || notes === undefined) continue;

    const ids = newIds(body, notes, kind);
    edit(`word/${kind}s.xml`, (text) => reordered(text, kind, ids));
    if (ids.size === 0) continue;
    edit("word/document.xml", (text) =>
      rewriteTags(text, (tag) => {
        if (tag.name !== `w:${kind}Reference`) return undefined;
        const id = ids.get(attribute(tag.text, "w:id") ?? "");
        return id === undefined ? undefined : withAttribute(tag.text, "w:id", id);
      }),
    );
  }
}

/** Old id to new, in the order of reference; ids of separators and the like are kept free. */
function newIds(body: string, notes: string, kind: string): ReadonlyMap<string, string> {
  const elements = [...xmlElements(notes, new Set([`w:${kind}`]))];
  const idOf = (text: string) => attribute(text, "w:id") ?? "";
  const special = elements.filter(({ tag }) => isSpecial(tag.text)).map(({ tag }) => Number(idOf(tag.text)));
  const known = new Set(elements.filter(({ tag }) => !isSpecial(tag.text)).map(({ tag }) => idOf(tag.text)));

  const ids = new Map<string, string>();
  if (known.size === 0) return ids;
  let last = Math.max(0, ...special);
  for (const tag of xmlTags(body)) {
    if (tag.name !== `w:${kind}Reference`) continue;
    const id = idOf(tag.text);
    if (!known.has(id) || ids.has(id)) continue;
    last += 1;
    ids.set(id, String(last));
  }
  return ids;
}

function reordered(notes: string, kind: string, ids: ReadonlyMap<string, string>): string {
  const elements = [...xmlElements(notes, new Set([`w:${kind}`]))];
  const first = elements[0];
  const last = elements.at(-1);
  if (!first || !last) return notes;

  const kept = new Map<string, string>();
  for (const { tag, text } of elements) {
    const old = attribute(tag.text, "w:id") ?? "";
    const id = ids.get(old);
    if (id !== undefined) kept.set(id, withAttribute(tag.text, "w:id", id) + text.slice(tag.text.length));
  }
  const special = elements.filter(({ tag }) => isSpecial(tag.text)).map(({ text }) => withoutMark(text, kind));
  const ordered = [...ids.values()].map((id) => kept.get(id) ?? "");
  return notes.slice(0, first.start) + special.join("") + ordered.join("") + notes.slice(last.end);
}

/** Separator lines and notices, which nothing refers to. */
function isSpecial(tag: string): boolean {
  return attribute(tag, "w:type") !== undefined && attribute(tag, "w:type") !== "normal";
}

/** docx puts a note's mark into the separator line, where there is no note. */
function withoutMark(separator: string, kind: string): string {
  const style = `${kind === "footnote" ? "Footnote" : "Endnote"}Reference`;
  return separator.replace(`<w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr><w:${kind}Ref/></w:r>`, "");
}
