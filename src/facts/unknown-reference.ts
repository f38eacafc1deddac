import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../diagnostics/nearest-name.ts";

/** That a field refers to an id that nothing has. @param what - in words: body, finding */
export function unknownReference(id: string, what: string, known: readonly string[], at: Place): Diagnostic {
  return {
    severity: "error",
    code: "data/unknown-reference",
    message: `there is no ${what} with the id “${id}”`,
    at,
    hint: nearestNameHint(id, known),
  };
}
