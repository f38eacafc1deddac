/** Fields of which the author says that the source does not tell: a draft prints so, a final paper refuses. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PaperData } from "./area-data.ts";
import type { PlaceOfField } from "./reader.ts";

export function fieldsNotStated({ beside: _, ...data }: PaperData, places: PlaceOfField): readonly Diagnostic[] {
  const visit = (holder: object): readonly Diagnostic[] =>
    Object.entries(holder).flatMap(([field, value]: readonly [string, unknown]) => {
      if (typeof value === "object" && value !== null) return visit(value);
      return value === "not-stated" ? [notStatedAt(holder, field, places)] : [];
    });
  return visit(data);
}

function notStatedAt(holder: object, field: string, places: PlaceOfField): Diagnostic {
  return {
    severity: "warning",
    code: "data/not-stated",
    message: `“${field}” is said not to be stated in the source paper`,
    at: places.of(holder, field),
    hint: "a draft prints that it is not stated; a final paper needs the fact",
  };
}
