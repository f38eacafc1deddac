/** Adds a part of a known kind to a package: its content type, and the relationship by which Word finds it. */

import type { Receiver } from "./receiver.ts";
import { attribute, xmlTags } from "./xml-tags.ts";

const relationshipType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** @param kind - `numbering`, `footnotes`, `styles`, `header`, `footer`: the part's kind in both lists */
export function addPart(receiver: Receiver, name: string, kind: string, text: string): string {
  receiver.set(name, text);
  addContentType(receiver, `/${name}`, `${contentType}.${kind}+xml`);
  return addRelationship(receiver, "word/document.xml", `${relationshipType}/${kind}`, name.replace(/^word\//, ""));
}

export function addContentType(receiver: Receiver, partName: string, type: string): void {
  const types = receiver.text("[Content_Types].xml") ?? "";
  if (types.includes(`PartName="${partName}"`)) return;
  const override = `<Override PartName="${partName}" ContentType="${type}"/>`;
  receiver.set(
    "[Content_Types].xml",
    types.replace("</Types>", () => `${override}</Types>`),
  );
}

/** @returns the new relationship's id */
export function addRelationship(
  receiver: Receiver,
  of: string,
  type: string,
  target: string,
  isExternal = false,
): string {
  const name = relationshipsOf(of);
  const before = receiver.text(name) ?? emptyRelationships;
  const id = `rId${lastRelationshipNumber(before) + 1}`;
  const mode = isExternal ? ' TargetMode="External"' : "";
  const element = `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`;
  receiver.set(
    name,
    before.replace(/<\/Relationships>|\/>\s*$/, (end) =>
      end.startsWith("</") ? `${element}${end}` : `>${element}</Relationships>`,
    ),
  );
  return id;
}

const emptyRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** `word/_rels/document.xml.rels` */
export function relationshipsOf(part: string): string {
  return part.replace(/([^/]+)$/, "_rels/$1.rels");
}

/**
 * The part to which one of a list's relationships leads: a target is relative to its part's folder, or begins at the
 * package's root.
 *
 * @param list - `word/_rels/document.xml.rels`
 */
export function targetPart(list: string, target: string): string {
  const steps: string[] = [];
  const path = target.startsWith("/") ? target : `${list.replace(/_rels\/[^/]+$/, "")}${target}`;
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function lastRelationshipNumber(relationships: string): number {
  const numbers = [...xmlTags(relationships)].map(({ text }) =>
    Number(/^rId(\d+)$/.exec(attribute(text, "Id") ?? "")?.[1] ?? 0),
  );
  return Math.max(0, ...numbers);
}
