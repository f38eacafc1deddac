import type { Quotation } from "../../../document/document.ts";
import { element, elementOfLines, type Html } from "../element.ts";
import { htmlInlines } from "../inline/html-inlines.ts";
import type { Page } from "../page.ts";

export function htmlQuotation({ id, content, attribution }: Quotation, page: Page): Html {
  const words = element("p", {}, htmlInlines(content, page));
  if (!attribution) return element("blockquote", { id }, words);
  return elementOfLines("figure", { id, class: "quotation" }, [
    element("blockquote", {}, words),
    element("figcaption", {}, htmlInlines(attribution, page)),
  ]);
}
