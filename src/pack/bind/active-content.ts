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
  RichMediaExecute: "a film or sound that plays",
  Sound: "a film or sound that plays",
};

/** By the subtype of what lies on a page. */
const annotations: Readonly<Record<string, string>> = {
  FileAttachment: "another file, attached to a page",
  RichMedia: "a film or sound that plays",
  Screen: "a film or sound that plays",
  Movie: "a film or sound that plays",
  Sound: "a film or sound that plays",
  "3D": "a model in three dimensions",
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
  if (object.has(name("XFA"))) return "a form with scripts of its own (XFA)";
  return known(actions, object, "S") ?? known(annotations, object, "Subtype") ?? first(object.values());
}

function known(kinds: Readonly<Record<string, string>>, object: PDFDict, field: string): string | undefined {
  const kind = textOf(object.context, object.get(name(field)));
  return kind !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
}

function first(objects: readonly PDFObject[]): string | undefined {
  for (const object of objects) {
    const found = within(object);
    if (found !== undefined) return found;
  }
  return undefined;
}
