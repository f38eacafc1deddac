import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Asked } from "../resolve-directive.ts";

/** @param what - there is none of: “figure for measure plans-late” */
export function noData({ at }: Asked, what: string): Diagnostic {
  return {
    severity: "error",
    code: "figure/no-data",
    message: `there is nothing to draw: ${what}`,
    ...(at && { at }),
    hint: "supply the data, or leave the figure out with {{#if}}",
  };
}
