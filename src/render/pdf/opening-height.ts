import type { Block } from "../../document/document.ts";
import { figureOpeningPt } from "./block/pdf-figure.ts";
import { tableOpeningPt } from "./block/pdf-table.ts";
import type { Sheet } from "./sheet.ts";

/** How much of a block must stand on the same page as the heading over it. */
export function openingPt(block: Block, sheet: Sheet): number {
  const { lineHeightPt, gapPt } = sheet;
  switch (block.kind) {
    case "heading":
    case "page-break":
      return 0;
    case "paragraph":
    case "list":
    case "enclosure":
      return gapPt + 2 * lineHeightPt;
    case "quotation":
    case "notice":
    case "key-facts":
    case "recommendations":
    case "resolutions":
      return 3 * gapPt + 3 * lineHeightPt;
    case "contents":
    case "signatures":
      return 3 * gapPt + 4 * lineHeightPt;
    case "figure":
      return figureOpeningPt(block, sheet);
    case "table":
      return tableOpeningPt(block, sheet);
  }
}
