/** Links and pictures that blocks bring with them. */

import { addContentType, addRelationship, relationshipsOf, targetPart } from "./package-part.ts";
import { type PackageParts, partText } from "./read-package.ts";
import type { Receiver } from "./receiver.ts";
import { attribute, xmlTags } from "./xml-tags.ts";

/** @returns the new id of each relationship that is a link or a picture */
export function graftRelationships(receiver: Receiver, from: PackageParts, part: string): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  const list = relationshipsOf(part);
  for (const { name, text } of xmlTags(partText(from, list) ?? "")) {
    if (name !== "Relationship") continue;
    const [id = "", type = "", target = ""] = ["Id", "Type", "Target"].map((key) => attribute(text, key));
    if (type.endsWith("/hyperlink")) ids.set(id, addRelationship(receiver, part, type, target, true));
    if (type.endsWith("/image"))
      ids.set(id, addRelationship(receiver, part, type, graftPicture(receiver, from, targetPart(list, target))));
  }
  return ids;
}

/** @returns the picture's name in the receiving package, relative to `word/` */
function graftPicture(receiver: Receiver, from: PackageParts, picture: string): string {
  const bytes = from.get(picture);
  if (!bytes) throw new Error(`the blocks refer to a picture that isn't there: ${picture}`);
  const [, ending = ""] = /\.(\w+)$/.exec(picture) ?? [];
  let name = picture.replace(/^.*\//, "media/");
  for (let count = 1; receiver.has(`word/${name}`); count += 1) name = `media/paper-${count}.${ending}`;
  receiver.setBytes(`word/${name}`, bytes);
  addContentType(receiver, `/word/${name}`, pictureTypes[ending.toLowerCase()] ?? "application/octet-stream");
  return name;
}

const pictureTypes: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  svg: "image/svg+xml",
};
