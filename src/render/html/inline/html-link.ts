import type { Link } from "../../../document/document.ts";
import { element, type Html } from "../element.ts";
import type { Page } from "../page.ts";
import { htmlInlines } from "./html-inlines.ts";

/** @throws Error for any other scheme: `javascript:` never reaches a reader */
export function htmlLink({ target, content }: Link, page: Page): Html {
  if (!/^(?:https?|mailto):/i.test(target)) {
    throw new Error(`a link to "${target}" reached the page; only https:, http: and mailto: are allowed`);
  }
  if (page.isInsideLink) return htmlInlines(content, page);
  return element("a", { href: target }, htmlInlines(content, { ...page, isInsideLink: true }));
}
