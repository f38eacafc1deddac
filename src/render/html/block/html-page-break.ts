import type { PageBreak } from "../../../document/document.ts";
import { element, type Html } from "../element.ts";

/** Nothing on a screen; a new sheet in print. */
export function htmlPageBreak({ id }: PageBreak): Html {
  return element("div", { id, class: "page-break" });
}
