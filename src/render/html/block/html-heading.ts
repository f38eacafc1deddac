import type { Heading } from "../../../document/document.ts";
import { element, type Html } from "../element.ts";
import type { Page } from "../page.ts";
import { numberAndWords, numberedClass } from "./number-and-words.ts";

/** The title is the page's only `h1`, so level 1 is `h2`. */
export function htmlHeading({ id, level, number, content }: Heading, page: Page): Html {
  const name = ({ 1: "h2", 2: "h3", 3: "h4" } as const)[level];
  return element(name, { id, class: numberedClass(number) }, ...numberAndWords(number, content, page));
}
