/** Sends each kind of block to the file that draws it. */

import type { Content } from "pdfmake/interfaces.js";
import type { Block } from "../../../document/document.ts";
import type { Sheet } from "../sheet.ts";
import { pdfContents } from "./pdf-contents.ts";
import { pdfEnclosure } from "./pdf-enclosure.ts";
import { pdfHeading } from "./pdf-heading.ts";
import { pdfKeyFacts } from "./pdf-key-facts.ts";
import { pdfList } from "./pdf-list.ts";
import { pdfNotice } from "./pdf-notice.ts";
import { pdfNumberedItems } from "./pdf-numbered-items.ts";
import { pdfPageBreak } from "./pdf-page-break.ts";
import { pdfParagraph } from "./pdf-paragraph.ts";
import { pdfQuotation } from "./pdf-quotation.ts";
import { pdfSignatures } from "./pdf-signatures.ts";
import { pdfTable } from "./pdf-table.ts";

export function pdfBlock(block: Block, sheet: Sheet): Content {
  switch (block.kind) {
    case "heading":
      return pdfHeading(block, sheet);
    case "paragraph":
      return pdfParagraph(block, sheet);
    case "list":
      return pdfList(block, sheet);
    case "quotation":
      return pdfQuotation(block, sheet);
    case "table":
      return pdfTable(block, sheet);
    case "recommendations":
    case "resolutions":
      return pdfNumberedItems(block, sheet);
    case "key-facts":
      return pdfKeyFacts(block, sheet);
    case "notice":
      return pdfNotice(block, sheet);
    case "signatures":
      return pdfSignatures(block, sheet);
    case "contents":
      return pdfContents(block, sheet);
    case "page-break":
      return pdfPageBreak();
    case "enclosure":
      return pdfEnclosure(block, sheet);
  }
}
