/** Blocks as Word paragraphs and tables: one switch, a file for each kind. */

import type { Block } from "../../document/document.ts";
import { staysWithNext } from "../../document/stays-with-next.ts";
import { docxContents } from "./docx-contents.ts";
import { docxEnclosure } from "./docx-enclosure.ts";
import { docxFigure } from "./docx-figure.ts";
import { docxHeading } from "./docx-heading.ts";
import { docxKeyFacts } from "./docx-key-facts.ts";
import { docxList } from "./docx-list.ts";
import { docxNotice } from "./docx-notice.ts";
import { docxNumberedItems } from "./docx-numbered-items.ts";
import { docxParagraph } from "./docx-paragraph.ts";
import { docxQuotation } from "./docx-quotation.ts";
import { docxSignatures } from "./docx-signatures.ts";
import { docxTable } from "./docx-table.ts";
import type { Drawn, DrawnBlock } from "./drawn.ts";
import type { WordPage } from "./word-page.ts";

/** A page break is no block of Word's: the block after it begins a page. */
export function docxBlocks(blocks: readonly Block[], page: WordPage): readonly DrawnBlock[] {
  const printed: DrawnBlock[] = [];
  let startsPage = false;
  for (const [index, block] of blocks.entries()) {
    const parts = keptWithNext(docxBlock(block, page), staysWithNext(block, blocks[index + 1]));
    if (parts.length > 0) printed.push({ startsPage, isList: block.kind === "list", parts });
    startsPage = block.kind === "page-break" || (startsPage && parts.length === 0);
  }
  return printed;
}

/** Headings are kept by their style; Word's tables can't be kept by their last row alone, and need not be. */
function keptWithNext(parts: readonly Drawn[], isKept: boolean): readonly Drawn[] {
  const last = parts.at(-1);
  if (!isKept || last?.kind !== "paragraph") return parts;
  return [...parts.slice(0, -1), { ...last, options: { ...last.options, keepNext: true } }];
}

function docxBlock(block: Block, page: WordPage): readonly Drawn[] {
  switch (block.kind) {
    case "heading":
      return [docxHeading(block, page)];
    case "paragraph":
      return [docxParagraph(block, page)];
    case "list":
      return docxList(block, page);
    case "quotation":
      return docxQuotation(block, page);
    case "table":
      return docxTable(block, page);
    case "figure":
      return docxFigure(block, page);
    case "recommendations":
    case "resolutions":
      return docxNumberedItems(block, page);
    case "key-facts":
      return [docxKeyFacts(block, page)];
    case "notice":
      return [docxNotice(block, page)];
    case "signatures":
      return docxSignatures(block, page);
    case "contents":
      return docxContents(block, page);
    case "page-break":
      return [];
    case "enclosure":
      return [docxEnclosure(block, page)];
  }
}
