import type { Notice } from "../../../document/document.ts";
import { element, type Html } from "../element.ts";
import { htmlInlines } from "../inline/html-inlines.ts";
import type { Page } from "../page.ts";

export function htmlNotice({ id, content }: Notice, page: Page): Html {
  return element("div", { id, class: "notice", role: "note" }, element("p", {}, htmlInlines(content, page)));
}
