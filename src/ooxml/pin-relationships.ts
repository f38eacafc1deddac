/** Gives relationships with ids drawn at random the next free `rIdN`, in the order in which they are listed. */

import type { EditPart } from "./edit-part.ts";
import { type PackageParts, partText } from "./read-package.ts";
import { attribute, rewriteTags, withAttribute, xmlTags } from "./xml-tags.ts";

export function pinRelationships(parts: PackageParts, edit: EditPart): void {
  for (const name of [...parts.keys()].filter((part) => part.endsWith(".rels"))) {
    const ids = newIds(partText(parts, name) ?? "");
    if (ids.size === 0) continue;

    edit(name, (text) =>
      rewriteTags(text, (tag) => (tag.name === "Relationship" ? renamed(tag.text, ids, "Id") : undefined)),
    );
    const source = name.replace(/_rels\/([^/]+)\.rels$/, "$1");
    edit(source, (text) =>
      rewriteTags(text, (tag) => (tag.text.includes(" r:") ? withNewReferences(tag.text, ids) : undefined)),
    );
  }
}

function newIds(relationships: string): ReadonlyMap<string, string> {
  const ids = [...xmlTags(relationships)]
    .filter((tag) => tag.name === "Relationship")
    .map((tag) => attribute(tag.text, "Id") ?? "");
  let last = Math.max(0, ...ids.map((id) => Number(/^rId(\d+)$/.exec(id)?.[1] ?? 0)));
  const random = ids.filter((id) => !/^rId\d+$/.test(id));
  return new Map(
    random.map((id) => {
      last += 1;
      return [id, `rId${last}`];
    }),
  );
}

function withNewReferences(tag: string, ids: ReadonlyMap<string, string>): string {
  return ["r:id", "r:embed", "r:link", "r:pict"].reduce((text, name) => renamed(text, ids, name), tag);
}

function renamed(tag: string, ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(attribute(tag, name) ?? "");
  return id === undefined ? tag : withAttribute(tag, name, id);
}
