/** The structure of a PDF, as the check reads it. */

import { PDFDocument } from "@cantoo/pdf-lib";
import { Findings } from "../../../src/check/pdf/findings.ts";
import { PdfObjects } from "../../../src/check/pdf/pdf-objects.ts";
import { readStructure, type Structure, type StructureElement } from "../../../src/check/pdf/structure.ts";

export async function structureOf(bytes: Uint8Array): Promise<Structure> {
  const pdf = new PdfObjects(await PDFDocument.load(bytes, { updateMetadata: false }));
  return readStructure(pdf, new Findings());
}

/** The types of the elements, each indented beneath the one that holds it. */
export function outlineOf({ elements }: Structure): string {
  return elements.map((element) => `${"  ".repeat(depthOf(element))}${element.type}`).join("\n");
}

function depthOf({ parent }: StructureElement): number {
  return parent ? depthOf(parent) + 1 : 0;
}

/** How many pieces of content on how many pages an element owns itself. */
export function piecesOf(element: StructureElement, { content }: Structure): { pieces: number; pages: number } {
  const owned = [...content.values()].map((pieces) => [...pieces.values()].filter((owner) => owner === element).length);
  return { pieces: owned.reduce((sum, count) => sum + count, 0), pages: owned.filter((count) => count > 0).length };
}
