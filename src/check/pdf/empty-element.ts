import { isBlank } from "../../values/is-blank.ts";
import type { PdfObjects } from "./pdf-objects.ts";
import type { StructureElement } from "./structure.ts";

/** Whether there is nothing to read out: no content and no words in its place, in the element or its parts. */
export function isEmpty({ dict, children, hasContent, hasAnnotation }: StructureElement, pdf: PdfObjects): boolean {
  if (hasContent || hasAnnotation) return false;
  if (["ActualText", "Alt"].some((key) => !isBlank(pdf.textAt(dict, key) ?? ""))) return false;
  return children.every((child) => isEmpty(child, pdf));
}
