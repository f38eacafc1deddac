import type { Paragraph } from "../../../document/document.ts";
import { element, type Html } from "../element.ts";
import type { Page } from "../page.ts";
import { numberAndWords, numberedClass } from "./number-and-words.ts";

export function htmlParagraph({ id, number, content }: Paragraph, page: Page): Html {
  return element("p", { id, class: numberedClass(number) }, ...numberAndWords(number, content, page));
}
