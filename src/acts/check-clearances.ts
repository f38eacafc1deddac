/** What a final paper lacks: a clearance that was not given, or that an edit has re-opened. */

import { type ClearanceState, clearanceStates } from "../compare/clearances.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { dateInWords, exactly } from "../values/partial-date.ts";
import type { LoadedClearances } from "./load-clearances.ts";

export function checkClearances(clearances: LoadedClearances, document: Document): readonly Diagnostic[] {
  return clearanceStates(clearances, document)
    .filter((state) => state.kind !== "given")
    .map((state) => ({
      severity: "error",
      ...told(state),
      at: { file: clearances.file },
      hint: `once it is given, record it: boardpaper clearance give ${document.id} ${state.required.role} --by <post>`,
    }));
}

function told(state: Exclude<ClearanceState, { kind: "given" }>): Pick<Diagnostic, "code" | "message"> {
  const { name } = state.required;
  if (state.kind === "open") return { code: "clearance/open", message: `${name} has not cleared the paper` };
  const { by, on } = state.given;
  return {
    code: "clearance/re-opened",
    message: `${name} cleared other words (${by}, ${dateInWords(exactly(on))}). Since then: ${state.changes.join("; ")}`,
  };
}
