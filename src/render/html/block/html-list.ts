import type { List, ListItem } from "../../../document/document.ts";
import { element, elementOfLines, type Html, lines, nothing } from "../element.ts";
import type { Page } from "../page.ts";
import { numberAndWords, numberedClass } from "./number-and-words.ts";

export function htmlList({ id, isOrdered, items }: List, page: Page): Html {
  const drawn = items.map((item) => htmlListItem(item, page));
  // Safari forgets that a list without markers of its own is a list, unless it is told.
  return isOrdered ? elementOfLines("ol", { id, role: "list" }, drawn) : elementOfLines("ul", { id }, drawn);
}

function htmlListItem({ number, content, nested }: ListItem, page: Page): Html {
  const words = numberAndWords(number, content, page);
  const beneath = nested ? lines([nothing, htmlList(nested, page), nothing]) : nothing;
  return element("li", { class: numberedClass(number) }, ...words, beneath);
}
