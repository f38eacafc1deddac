import type { Inline, ItemNumber } from "../../../document/document.ts";
import { element, escaped, type Html, space } from "../element.ts";
import { htmlInlines } from "../inline/html-inlines.ts";
import type { Page } from "../page.ts";

/**
 * The number, if any, and the words: both are text in one line, so that they are read, found and copied together.
 *
 * The style sheet hangs the number in a column of its own. The space stands in that column: behind it, the first line
 * would begin a little further to the right than those beneath it.
 */
export function numberAndWords(
  number: ItemNumber | undefined,
  content: readonly Inline[],
  page: Page,
): readonly Html[] {
  const words = htmlInlines(content, page);
  return number ? [element("span", { class: "number" }, escaped(number.text), space), words] : [words];
}

/** The class that hangs the number. */
export function numberedClass(number: ItemNumber | undefined): "numbered" | undefined {
  return number ? "numbered" : undefined;
}
