/** Sends each kind of block to the file that draws it, and gives it its place after what `parent` holds already. */

import type { Content } from "pdfmake/interfaces.js";
import type { Block } from "../../../document/document.ts";
import type { Sheet } from "../sheet.ts";
import type { Element } from "../tagging/element.ts";
import { pdfContents } from "./pdf-contents.ts";
import { pdfEnclosure } from "./pdf-enclosure.ts";
import { pdfFigure } from "./pdf-figure.ts";
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

export function pdfBlock(block: Block, sheet: Sheet, parent: Element): Content {
  switch (block.kind) {
    case "heading":
      return pdfHeading(block, sheet, parent);
    case "paragraph":
      return pdfParagraph(block, sheet, parent);
    case "list":
      return pdfList(block, sheet, parent);
    case "quotation":
      return pdfQuotation(block, sheet, parent);
    case "table":
      return pdfTable(block, sheet, parent);
    case "figure":
      return pdfFigure(block, sheet, parent);
    case "recommendations":
    case "resolutions":
      return pdfNumberedItems(block, sheet, parent);
    case "key-facts":
      return pdfKeyFacts(block, sheet, parent);
    case "notice":
      return pdfNotice(block, sheet, parent);
    case "signatures":
      return pdfSignatures(block, sheet, parent);
    case "contents":
      return pdfContents(block, sheet, parent);
    case "page-break":
      return pdfPageBreak();
    case "enclosure":
      return pdfEnclosure(block, sheet, parent);
  }
}
