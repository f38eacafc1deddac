import type { CrossReference } from "../../../document/document.ts";
import { element, escaped, type Html } from "../element.ts";
import type { Page } from "../page.ts";

/** A link where the page has the target; else the words alone, so that no link leads nowhere. */
export function htmlCrossReference({ target, text }: CrossReference, page: Page): Html {
  const words = escaped(text);
  if (page.isInsideLink || !page.targets.has(target)) return words;
  return element("a", { href: `#${target}` }, words);
}
