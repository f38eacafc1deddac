/**
 * Puts pictures in the place of those whose alternative text names them: as large as fits where the other one stood.
 *
 * The other picture goes out of the package, unless something else shows it.
 */

import { addContentType, addRelationship, relationshipsOf, targetPart } from "./package-part.ts";
import { type PackageParts, partText } from "./read-package.ts";
import { type Receiver, receiverOf } from "./receiver.ts";
import { storyParts } from "./story-parts.ts";
import {
  append,
  childNode,
  closest,
  nodesBelow,
  parseNodes,
  partXml,
  removeNode,
  type XmlNode,
  xmlNode,
} from "./xml-node.ts";
import { attribute, withoutElements, xmlTags } from "./xml-tags.ts";

export interface NewPicture {
  /** In any one unit. */
  readonly width: number;
  readonly height: number;
  /** The alternative text. */
  readonly description: string;
  /** For every program. */
  readonly plain: { readonly ending: "png" | "jpeg"; readonly bytes: Uint8Array };
  /** For those that draw it. */
  readonly svg?: Uint8Array;
}

/** @param pictures - by the alternative text of the one in whose place each comes: `{{logo}}` */
export function replacePictures(given: PackageParts, pictures: ReadonlyMap<string, NewPicture>): PackageParts {
  if (pictures.size === 0) return given;
  const parts = new Map(given);
  const receiver = receiverOf(parts);
  for (const part of storyParts(parts)) {
    const root = parseNodes(partText(parts, part) ?? "");
    const slots = [...nodesBelow(root)].filter(
      ({ name, attributes }) => name === "wp:docPr" && pictures.has(attributes.get("descr") ?? ""),
    );
    for (const slot of slots) {
      replacePicture(slot, pictures.get(slot.attributes.get("descr") ?? "") as NewPicture, part, receiver);
    }
    if (slots.length === 0) continue;
    receiver.set(part, partXml(root));
    dropUnshown(parts, part);
  }
  return parts;
}

const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

function replacePicture(slot: XmlNode, picture: NewPicture, part: string, receiver: Receiver): void {
  const drawing = slot.parent;
  const blip = drawing && [...nodesBelow(drawing)].find(({ name }) => name === "a:blip");
  if (!drawing || !blip) return;
  slot.attributes.set("descr", picture.description);
  resize(drawing, picture);
  blip.attributes.set("r:embed", embedded(picture.plain.bytes, picture.plain.ending, part, receiver));
  blip.attributes.delete("r:link");
  blip.children = picture.svg ? [drawnBy(embedded(picture.svg, "svg", part, receiver))] : [];
  for (const extension of blip.children) if (typeof extension !== "string") extension.parent = blip;
  const cropped = childNode(closest(blip, "pic:blipFill"), "a:srcRect");
  if (cropped) removeNode(cropped);
}

/** What an SVG picture is to Word: an extension of the plain one. */
function drawnBy(id: string): XmlNode {
  const svg = xmlNode("asvg:svgBlip", [
    ["xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"],
    ["r:embed", id],
  ]);
  const extension = xmlNode("a:ext", [["uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"]]);
  append(extension, svg);
  const list = xmlNode("a:extLst");
  append(list, extension);
  return list;
}

function resize(drawing: XmlNode, { width, height }: NewPicture): void {
  const sizes = [...nodesBelow(drawing)].filter(
    ({ name, parent }) => name === "wp:extent" || (name === "a:ext" && parent?.name === "a:xfrm"),
  );
  const box = childNode(drawing, "wp:extent");
  const [boxWidth, boxHeight] = ["cx", "cy"].map((side) => Number(box?.attributes.get(side)));
  const share = Math.min((boxWidth ?? 0) / width, (boxHeight ?? 0) / height);
  for (const { attributes } of sizes) {
    attributes.set("cx", String(Math.round(width * share)));
    attributes.set("cy", String(Math.round(height * share)));
  }
}

const types = { png: "image/png", jpeg: "image/jpeg", svg: "image/svg+xml" } as const;

/** @returns the relationship's id */
function embedded(bytes: Uint8Array, ending: keyof typeof types, part: string, receiver: Receiver): string {
  let name = "";
  for (let count = 1; name === "" || receiver.has(`word/${name}`); count += 1) name = `media/filled-${count}.${ending}`;
  receiver.setBytes(`word/${name}`, bytes);
  addContentType(receiver, `/word/${name}`, types[ending]);
  return addRelationship(receiver, part, `${namespace}/image`, name);
}

/** Pictures of a part that nothing in it refers to any more, and their bytes where no part has them. */
function dropUnshown(parts: Map<string, Uint8Array>, part: string): void {
  const list = relationshipsOf(part);
  const xml = partText(parts, part) ?? "";
  const isUnshown = (tag: string) =>
    (attribute(tag, "Type") ?? "").endsWith("/image") && !xml.includes(`"${attribute(tag, "Id")}"`);
  const relationships = partText(parts, list) ?? "";
  const kept = withoutElements(relationships, new Set(["Relationship"]), isUnshown);
  const before = targetsOf(list, relationships);
  parts.set(list, new TextEncoder().encode(kept));
  const lists = [...parts.keys()].filter((name) => name.endsWith(".rels"));
  const held = new Set(lists.flatMap((name) => targetsOf(name, partText(parts, name) ?? "")));
  for (const target of before) if (!held.has(target)) parts.delete(target);
}

function targetsOf(list: string, relationships: string): readonly string[] {
  return [...xmlTags(relationships)].flatMap(({ text }) => {
    const target = attribute(text, "Target");
    return target === undefined ? [] : [targetPart(list, target)];
  });
}
