import type { Contents, ContentsEntry } from "../../../document/document.ts";
import { element, elementOfLines, escaped, type Html } from "../element.ts";
import { type Page, partId } from "../page.ts";

/** The title is a label, not a heading: the contents don't list themselves. */
export function htmlContents({ id, title, entries }: Contents, page: Page): Html {
  const titleId = partId(id, "title");
  return elementOfLines("nav", { id, "aria-labelledby": titleId }, [
    element("p", { id: titleId, class: "contents-title" }, escaped(title)),
    elementOfLines(
      "ol",
      { role: "list" },
      entries.map((entry) => htmlEntry(entry, page)),
    ),
  ]);
}

function htmlEntry({ target, level, text }: ContentsEntry, page: Page): Html {
  const words = escaped(text);
  const linked = page.targets.has(target) ? element("a", { href: `#${target}` }, words) : words;
  return element("li", { class: `contents-${level}` }, linked);
}
