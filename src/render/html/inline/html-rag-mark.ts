import type { RagMark } from "../../../document/document.ts";
import { element, escaped, type Html } from "../element.ts";
import type { Page } from "../page.ts";

const noBreakSpace = "\u00a0";

/** The symbol repeats the word for the eye, so it isn't read out; it never stands alone at the end of a line. */
export function htmlRagMark({ rag, text }: RagMark, page: Page): Html {
  const symbol = escaped(page.theme.rag[rag].symbol + noBreakSpace);
  return element(
    "span",
    { class: "rag" },
    element("span", { class: `symbol ${rag}`, "aria-hidden": "true" }, symbol),
    escaped(text),
  );
}
