import type { NoteReference } from "../../../document/document.ts";
import { element, escaped, type Html } from "../element.ts";
import type { Page } from "../page.ts";

/** The note's number, raised. Within a link it can't be a link itself, but still says which note it means. */
export function htmlNoteReference({ target, text }: NoteReference, page: Page): Html {
  const words = escaped(text);
  if (!page.targets.has(target)) return element("sup", {}, words);
  if (page.isInsideLink) return element("sup", { "aria-details": target }, words);
  const id = page.firstReferences.idFor(target);
  return element("sup", {}, element("a", { id, href: `#${target}`, role: "doc-noteref" }, words));
}
