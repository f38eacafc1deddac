import type { NumberedItem, Recommendations, Resolutions } from "../../../document/document.ts";
import { element, elementOfLines, type Html } from "../element.ts";
import { htmlInlines } from "../inline/html-inlines.ts";
import type { Page } from "../page.ts";
import { numberAndWords, numberedClass } from "./number-and-words.ts";

/** What a body is asked to do, or has resolved: bullets where the council doesn't number them. */
export function htmlNumberedItems({ kind, id, lead, items }: Recommendations | Resolutions, page: Page): Html {
  const isNumbered = items.some((item) => item.number);
  const drawnLead = lead ? [element("p", {}, htmlInlines(lead, page))] : [];
  const drawnItems = items.map((item) => htmlNumberedItem(item, page));
  const list = isNumbered ? elementOfLines("ol", { role: "list" }, drawnItems) : elementOfLines("ul", {}, drawnItems);
  return elementOfLines("div", { id, class: kind }, [...drawnLead, list]);
}

function htmlNumberedItem({ id, number, content }: NumberedItem, page: Page): Html {
  return element("li", { id, class: numberedClass(number) }, ...numberAndWords(number, content, page));
}
