/** A sound Word file with every kind of block, and changes made to its parts. */

import { partText, readPackage } from "../../../src/ooxml/read-package.ts";
import { writePackage } from "../../../src/ooxml/write-package.ts";
import { everyBlockDocument } from "../../make.ts";
import { bytesIn } from "../../render/formats.ts";

/** Its own contents list is among the blocks, so that links lead to bookmarks. */
export const sound = await bytesIn("docx", everyBlockDocument());

export const body = "word/document.xml";

/** @throws Error when nothing was changed: a breakage that breaks nothing proves nothing */
export function changed(
  bytes: Uint8Array,
  change: Readonly<Record<string, (text: string) => string | undefined>>,
): Uint8Array {
  const parts = readPackage(bytes);
  if (!parts.ok) throw new Error("the file to break is no package");
  const all = new Map(parts.value);
  for (const [name, edit] of Object.entries(change)) {
    const before = partText(all, name);
    if (before === undefined) throw new Error(`the file to break has no ${name}`);
    const after = edit(before);
    if (after === before) throw new Error(`nothing was changed in ${name}`);
    if (after === undefined) all.delete(name);
    else all.set(name, new TextEncoder().encode(after));
  }
  return writePackage(all);
}

/** The body with `xml` before its last section's properties. */
export function withBody(xml: string): Uint8Array {
  return changed(sound, { [body]: (text) => text.replace(/<w:sectPr(?!.*<w:sectPr)/s, (end) => `${xml}${end}`) });
}
