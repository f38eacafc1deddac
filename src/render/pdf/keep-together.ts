/**
 * Keeps what belongs together on one page.
 *
 * pdfmake drops, without a word, an unbreakable block that is taller than a page. So nothing of unknown height is made
 * unbreakable: an empty block of the height that is wanted goes to the next page if there is no room for it, and what it
 * keeps room for is then drawn over it. If that turns out taller, it breaks like any other text.
 */

import type { Content } from "pdfmake/interfaces.js";
import type { Sheet } from "./sheet.ts";

/** @param heightPt - about how tall `content` is, or as much of its beginning as must not stand alone */
export function keptTogether(content: readonly Content[], heightPt: number, sheet: Sheet): Content {
  const roomPt = Math.min(heightPt, sheet.textHeightPt * 0.6);
  return {
    stack: [
      { unbreakable: true, stack: [{ canvas: [], margin: [0, roomPt, 0, 0] }] },
      { stack: [...content], margin: [0, -roomPt, 0, 0] },
    ],
  };
}
