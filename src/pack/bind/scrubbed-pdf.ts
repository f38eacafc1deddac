/**
 * A PDF from elsewhere without what its pages do not show: who made it and with what, files attached, scripts, what
 * programs keep of their own, and who wrote its notes. Its pages, structure, language and title stay.
 */

import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";

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
  for (const [, object] of context.enumerateIndirectObjects()) if (object !== catalog) scrub(object);
}

function scrub(object: unknown): void {
  if (object instanceof PDFRawStream) scrub(object.dict);
  if (object instanceof PDFArray) {
    for (const part of object.asArray()) scrub(part);
    return;
  }
  if (!(object instanceof PDFDict)) return;
  remove(object, ofAnything);
  if (object.has(PDFName.of("Rect"))) scrubNote(object);
  for (const [, value] of object.entries()) scrub(value);
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
