/** Fields that still hold the words in brackets with which a new area asks its author to fill them in. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PaperData } from "./area-data.ts";
import type { PlaceOfField } from "./reader.ts";

/** Only a whole value counts: “[sic]” in the middle of a sentence is text. */
const inBrackets = /^\[[^[\]]+\]$/;

export function wordsToFillIn({ beside: _, ...data }: PaperData, places: PlaceOfField): readonly Diagnostic[] {
  const visit = (holder: object): readonly Diagnostic[] =>
    Object.entries(holder).flatMap(([field, value]: readonly [string, unknown]) => {
      if (typeof value === "object" && value !== null) return visit(value);
      return typeof value === "string" && inBrackets.test(value) ? [toFillIn(value, holder, field, places)] : [];
    });
  return visit(data);
}

function toFillIn(value: string, holder: object, field: string, places: PlaceOfField): Diagnostic {
  return {
    severity: "warning",
    code: "data/to-fill-in",
    message: `“${value}” waits to be filled in`,
    at: places.of(holder, field),
    hint: "write the fact in the place of the words in brackets",
  };
}
