import type { Enclosure } from "../../../document/document.ts";
import { element, type Html } from "../element.ts";
import { htmlInlines } from "../inline/html-inlines.ts";
import type { Page } from "../page.ts";

export function htmlEnclosure({ id, content }: Enclosure, page: Page): Html {
  return element("p", { id, class: "enclosure" }, htmlInlines(content, page));
}
