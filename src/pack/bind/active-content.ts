/** Whether a PDF would run a program, or brings another file along with its pages. */

import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFStream } from "@cantoo/pdf-lib";
import { name, textOf } from "./pdf-values.ts";

/** By the type of the action. Links and jumps within the file are no such actions. */
const actions: Readonly<Record<string, string>> = {
  JavaScript: "a script (JavaScript)",
  Launch: "an action that starts a program",
  ImportData: "an action that reads a file",
  SubmitForm: "an action that sends what is typed",
  Rendition: "a film or sound that plays",
  RichMedia: "a film or sound that plays",
};

/** @returns what it holds, in words; undefined for a file of pages alone */
export function activeContent({ context }: PDFDocument): string | undefined {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const found = within(object);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Of an object and what is written into it; what it refers to has its own turn. */
function within(object: PDFObject): string | undefined {
  if (object instanceof PDFStream) return within(object.dict);
  if (object instanceof PDFArray) return first(object.asArray());
  if (!(object instanceof PDFDict)) return undefined;
  if (object.has(name("JS"))) return actions.JavaScript;
  const own = textOf(object.context, object.get(name("S")));
  if (textOf(object.context, object.get(name("Subtype"))) === "FileAttachment")
    return "another file, attached to a page";
  return (own !== undefined && Object.hasOwn(actions, own) ? actions[own] : undefined) ?? first(object.values());
}

function first(objects: readonly PDFObject[]): string | undefined {
  for (const object of objects) {
    const found = within(object);
    if (found !== undefined) return found;
  }
  return undefined;
}
