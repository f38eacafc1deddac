/** Fields of which the author says that the source does not tell: a draft prints so, a final paper refuses. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PaperData } from "./area-data.ts";
import { inEveryRecord } from "./in-every-record.ts";
import type { PlaceOfField } from "./reader.ts";

const notStated = inEveryRecord((holder) =>
  Object.entries(holder).flatMap(([field, value]: readonly [string, unknown]) =>
    value === "not-stated" ? [{ holder, field }] : [],
  ),
);

export function fieldsNotStated({ beside: _, ...data }: PaperData, places: PlaceOfField): readonly Diagnostic[] {
  return notStated(data).map(({ holder, field }) => ({
    severity: "warning",
    code: "data/not-stated",
    message: `“${field}” is said not to be stated in the source paper`,
    at: places.of(holder, field),
    hint: "a draft prints that it is not stated; a final paper needs the fact",
  }));
}
