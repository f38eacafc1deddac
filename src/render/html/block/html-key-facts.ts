import type { KeyFact, KeyFacts } from "../../../document/document.ts";
import { element, elementOfLines, escaped, type Html } from "../element.ts";
import { htmlInlines } from "../inline/html-inlines.ts";
import type { Page } from "../page.ts";

/** Labels and values are no table of data: a description list says which belongs to which. */
export function htmlKeyFacts({ id, rows }: KeyFacts, page: Page): Html {
  return elementOfLines(
    "dl",
    { id, class: "key-facts" },
    rows.map((row) => htmlKeyFact(row, page)),
  );
}

function htmlKeyFact({ label, value }: KeyFact, page: Page): Html {
  return element("div", {}, element("dt", {}, escaped(label)), element("dd", {}, htmlInlines(value, page)));
}
