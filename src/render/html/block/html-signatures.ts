import type { Signatures } from "../../../document/document.ts";
import { element, elementOfLines, type Html } from "../element.ts";
import { htmlInlines } from "../inline/html-inlines.ts";
import type { Page } from "../page.ts";

/** Room and a line for each signatory, who is named beneath it. */
export function htmlSignatures({ id, signatories }: Signatures, page: Page): Html {
  const named = signatories.map((signatory) => element("p", {}, htmlInlines(signatory, page)));
  return elementOfLines("div", { id, class: "signatures" }, named);
}
