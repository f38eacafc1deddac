import type { PDFObject, PdfObjects } from "./pdf-objects.ts";
import type { StructureElement } from "./structure.ts";

/** An attribute of an element, whoever owns it: `Scope`, `ColSpan`, `BBox`. */
export function attributeOf({ dict }: StructureElement, key: string, pdf: PdfObjects): PDFObject | undefined {
  for (const attributes of pdf.oneOrMore(dict, "A")) {
    const found = pdf.get(pdf.dict(attributes), key);
    if (found !== undefined) return found;
  }
  return undefined;
}
