/**
 * A PDF from elsewhere without what its pages do not show: who made it and with what, files attached, scripts, what
 * programs keep of their own, and who wrote its notes. Its pages, structure, language and title stay.
 */

import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { dictOf } from "./pdf-values.ts";

/** Of the whole file. */
const ofCatalog = ["Metadata", "OpenAction", "AA", "PieceInfo", "AF", "Collection", "Perms", "Legal", "SpiderInfo"];
const ofNames = ["EmbeddedFiles", "JavaScript"];
/** Of a page, a picture or anything else. */
const ofAnything = ["Metadata", "PieceInfo", "LastModified", "AA", "AF", "OPI"];
/** Of notes: who wrote them, when, and the form in which a program keeps them. A field of a form has its name there. */
const ofNotes = ["T", "M", "CreationDate", "NM", "RC"];

/** @throws Error for what is no PDF; the bytes were bound into a pack before */
export async function scrubbedPdf(bytes: Uint8Array, title: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = document;
  remove(catalog, ofCatalog);
  const names = catalog.lookup(PDFName.of("Names"));
  if (names instanceof PDFDict) remove(names, ofNames);
  scrubObjects(document);
  for (const page of document.getPages()) dropAttachments(page.node.lookup(PDFName.of("Annots")));

  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  document.setTitle(title);
  dropUnused(document);
  return document.save({ updateFieldAppearances: false });
}

/** Of each page, picture and note of a document. What the file says of itself stays: a pack takes it over from its agenda. */
export function scrubObjects({ context, catalog }: PDFDocument): void {
  const dicts: PDFDict[] = [];
  for (const [, object] of context.enumerateIndirectObjects()) if (object !== catalog) gather(object, dicts);
  const form = dictOf(context, catalog.get(PDFName.of("AcroForm")));
  const named = new Set([...dicts, ...(form ? [form] : [])].flatMap(namesWithin));
  for (const dict of dicts) {
    if (named.has(dict)) continue;
    remove(dict, ofAnything);
    if (dict.has(PDFName.of("Rect"))) scrubNote(dict);
  }
}

/** An object's dictionaries; what it refers to has its own turn. */
function gather(object: unknown, dicts: PDFDict[]): void {
  if (object instanceof PDFRawStream) gather(object.dict, dicts);
  if (object instanceof PDFArray) for (const part of object.asArray()) gather(part, dicts);
  if (!(object instanceof PDFDict)) return;
  dicts.push(object);
  for (const value of object.values()) gather(value, dicts);
}

const ofResources = ["Font", "XObject", "ColorSpace", "Pattern", "Shading", "ExtGState", "Properties"];

/** Those by whose keys a page, a form or a font calls what it draws with: names that a program chose freely. */
function namesWithin(dict: PDFDict): readonly PDFDict[] {
  const held = (holder: PDFDict, key: string) => {
    const value = holder.context.lookup(holder.get(PDFName.of(key)));
    return value instanceof PDFDict ? [value] : [];
  };
  const resources = ["Resources", "DR"].flatMap((key) => held(dict, key));
  return [
    ...resources.flatMap((holder) => ofResources.flatMap((kind) => held(holder, kind))),
    ...held(dict, "CharProcs"),
  ];
}

function scrubNote(annotation: PDFDict): void {
  if (annotation.get(PDFName.of("Subtype")) !== PDFName.of("Widget")) remove(annotation, ofNotes);
}

function remove(dict: PDFDict, keys: readonly string[]): void {
  for (const key of keys) dict.delete(PDFName.of(key));
}

function dropAttachments(annotations: unknown): void {
  if (!(annotations instanceof PDFArray)) return;
  for (let index = annotations.size() - 1; index >= 0; index--) {
    const annotation = annotations.lookup(index);
    const subtype = annotation instanceof PDFDict ? annotation.get(PDFName.of("Subtype")) : undefined;
    if (subtype === PDFName.of("FileAttachment")) annotations.remove(index);
  }
}

/** What nothing refers to any longer would still be written, and could be read. */
function dropUnused({ context }: PDFDocument): void {
  const used = new Set<PDFRef>();
  const follow = (start: unknown): void => {
    const waiting = [start];
    while (waiting.length > 0) {
      const object = waiting.pop();
      if (object instanceof PDFRef) {
        if (used.has(object)) continue;
        used.add(object);
        waiting.push(context.lookup(object));
      } else if (object instanceof PDFArray) waiting.push(...object.asArray());
      else if (object instanceof PDFDict) waiting.push(...object.values());
      else if (object instanceof PDFRawStream) waiting.push(...object.dict.values());
    }
  };
  follow(context.trailerInfo.Root);
  follow(context.trailerInfo.Info);
  for (const [ref] of context.enumerateIndirectObjects()) if (!used.has(ref)) context.delete(ref);
}
