import type { Block } from "./document.ts";
import { inlineWords } from "./pieces.ts";

/**
 * Whether a block may not be parted from the one after it by the end of a page: a heading, words that introduce what
 * follows, and the last words before a signature.
 */
export function staysWithNext(block: Block, next: Block | undefined): boolean {
  if (!next || next.kind === "page-break") return false;
  if (block.kind === "heading") return true;
  if (block.kind !== "paragraph") return false;
  if (next.kind === "signatures") return true;
  const isIntroduced =
    next.kind === "list" || next.kind === "quotation" || next.kind === "table" || next.kind === "figure";
  return isIntroduced && inlineWords(block.content).trimEnd().endsWith(":");
}
