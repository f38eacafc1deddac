/** Rules over a settled tree: what would bar a reader from a paper whose words are all there. Found at the author's line. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Document } from "../../document/document.ts";
import { emptyHeaderCells } from "./empty-header-cells.ts";
import { headingsThatSkip } from "./headings-that-skip.ts";
import { linksThatSayNothing } from "./links-that-say-nothing.ts";
import { nothingSaid } from "./nothing-said.ts";

export function checkPaper(document: Document): readonly Diagnostic[] {
  return [
    ...headingsThatSkip(document),
    ...linksThatSayNothing(document),
    ...emptyHeaderCells(document),
    ...nothingSaid(document),
  ];
}
