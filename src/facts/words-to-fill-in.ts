/** Fields that still hold the words in brackets with which a new area asks its author to fill them in. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { PaperData } from "./area-data.ts";
import { inEveryRecord } from "./in-every-record.ts";
import type { PlaceOfField } from "./reader.ts";

/** Only a whole value counts: “[sic]” in the middle of a sentence is text. */
const inBrackets = /^\[[^[\]]+\]$/;

const waiting = inEveryRecord((holder) =>
  Object.entries(holder).flatMap(([field, value]: readonly [string, unknown]) =>
    typeof value === "string" && inBrackets.test(value) ? [{ holder, field, value }] : [],
  ),
);

export function wordsToFillIn({ beside: _, ...data }: PaperData, places: PlaceOfField): readonly Diagnostic[] {
  return waiting(data).map(({ holder, field, value }) => ({
    severity: "warning",
    code: "data/to-fill-in",
    message: `“${value}” waits to be filled in`,
    at: places.of(holder, field),
    hint: "write the fact in the place of the words in brackets",
  }));
}
