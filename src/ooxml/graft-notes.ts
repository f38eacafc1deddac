/** The footnotes that blocks refer to, after those that are there. */

import { graftRelationships } from "./graft-relationships.ts";
import { addPart } from "./package-part.ts";
import { type PackageParts, partText } from "./read-package.ts";
import type { Receiver } from "./receiver.ts";
import { withNamespaces } from "./with-namespaces.ts";
import { withNewIds } from "./with-new-ids.ts";
import { attribute, withAttribute, xmlElements } from "./xml-tags.ts";

const part = "word/footnotes.xml";

interface Ids {
  readonly lists: ReadonlyMap<string, string>;
  readonly styles: ReadonlyMap<string, string>;
}

/** @returns the new id of each note */
export function graftNotes(receiver: Receiver, from: PackageParts, ids: Ids, xml: string): ReadonlyMap<string, string> {
  const notes = [...xmlElements(partText(from, part) ?? "", new Set(["w:footnote"]))];
  const own = notes.filter(({ tag }) => attribute(tag.text, "w:type") === undefined);
  const newIds = new Map<string, string>();
  if (own.length === 0 || !xml.includes("<w:footnoteReference")) return newIds;

  if (!receiver.has(part)) addPart(receiver, part, "footnotes", withoutNotes(partText(from, part) ?? "", own));
  const there = receiver.text(part) ?? "";
  const present = [...xmlElements(there, new Set(["w:footnote"]))].map(({ tag }) =>
    Number(attribute(tag.text, "w:id")),
  );
  const before = Math.max(0, ...present);
  const relationships = graftRelationships(receiver, from, part);
  const added = own.map(({ tag, text }, index) => {
    const id = String(before + 1 + index);
    newIds.set(attribute(tag.text, "w:id") ?? "", id);
    return (
      withAttribute(tag.text, "w:id", id) +
      withNewIds(text.slice(tag.text.length), { ...ids, relationships, notes: new Map() })
    );
  });
  const known = withNamespaces(there, from, added.join(""));
  receiver.set(
    part,
    known.replace("</w:footnotes>", () => `${added.join("")}</w:footnotes>`),
  );
  return newIds;
}

/** The separators alone. */
function withoutNotes(footnotes: string, notes: readonly { readonly text: string }[]): string {
  return notes.reduce((text, note) => text.replace(note.text, ""), footnotes);
}
