/** Sends each kind of block to the file that draws it. */

import type { Block } from "../../../document/document.ts";
import type { Html } from "../element.ts";
import type { Page } from "../page.ts";
import { htmlContents } from "./html-contents.ts";
import { htmlEnclosure } from "./html-enclosure.ts";
import { htmlFigure } from "./html-figure.ts";
import { htmlHeading } from "./html-heading.ts";
import { htmlKeyFacts } from "./html-key-facts.ts";
import { htmlList } from "./html-list.ts";
import { htmlNotice } from "./html-notice.ts";
import { htmlNumberedItems } from "./html-numbered-items.ts";
import { htmlPageBreak } from "./html-page-break.ts";
import { htmlParagraph } from "./html-paragraph.ts";
import { htmlQuotation } from "./html-quotation.ts";
import { htmlSignatures } from "./html-signatures.ts";
import { htmlTable } from "./html-table.ts";

export function htmlBlock(block: Block, page: Page): Html {
  switch (block.kind) {
    case "heading":
      return htmlHeading(block, page);
    case "paragraph":
      return htmlParagraph(block, page);
    case "list":
      return htmlList(block, page);
    case "quotation":
      return htmlQuotation(block, page);
    case "table":
      return htmlTable(block, page);
    case "figure":
      return htmlFigure(block, page);
    case "recommendations":
    case "resolutions":
      return htmlNumberedItems(block, page);
    case "key-facts":
      return htmlKeyFacts(block, page);
    case "notice":
      return htmlNotice(block, page);
    case "signatures":
      return htmlSignatures(block, page);
    case "contents":
      return htmlContents(block, page);
    case "page-break":
      return htmlPageBreak(block);
    case "enclosure":
      return htmlEnclosure(block, page);
  }
}
