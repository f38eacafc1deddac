/** Sends each kind of inline to the function that draws it, in the order of the words. */

import type { Inline } from "../../../document/document.ts";
import { element, escaped, type Html, voidElement } from "../element.ts";
import type { Page } from "../page.ts";
import { htmlCrossReference } from "./html-cross-reference.ts";
import { htmlLink } from "./html-link.ts";
import { htmlNoteReference } from "./html-note-reference.ts";
import { htmlRagMark } from "./html-rag-mark.ts";

export function htmlInlines(content: readonly Inline[], page: Page): Html {
  return content.map((inline) => htmlInline(inline, page)).join("") as Html;
}

function htmlInline(inline: Inline, page: Page): Html {
  switch (inline.kind) {
    case "text":
    case "merged":
      return escaped(inline.text);
    case "strong":
      return element("strong", {}, htmlInlines(inline.content, page));
    case "emphasis":
      return element("em", {}, htmlInlines(inline.content, page));
    case "link":
      return htmlLink(inline, page);
    case "rag":
      return htmlRagMark(inline, page);
    case "cross-reference":
      return htmlCrossReference(inline, page);
    case "abbreviation":
      return element("abbr", { title: inline.expansion }, escaped(inline.text));
    case "note-reference":
      return htmlNoteReference(inline, page);
    case "language":
      // The words may run from right to left.
      return element("span", { lang: inline.language, dir: "auto" }, htmlInlines(inline.content, page));
    case "line-break":
      return voidElement("br");
  }
}
