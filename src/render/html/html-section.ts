import type { Heading, Section } from "../../document/document.ts";
import { htmlBlock } from "./block/html-block.ts";
import { elementOfLines, type Html } from "./element.ts";
import type { Page } from "./page.ts";

/** A landmark named by its first heading. Front matter has none, and is no landmark. */
export function htmlSection(section: Section, page: Page): Html {
  const heading = section.blocks.find((block): block is Heading => block.kind === "heading");
  const attributes = {
    // A section often has its heading's id; the heading is what links lead to.
    id: page.blockIds.has(section.id) ? undefined : section.id,
    class: section.orientation === "landscape" ? "landscape" : undefined,
    "aria-labelledby": heading?.id,
  };
  const blocks = section.blocks.map((block) => htmlBlock(block, page));
  return elementOfLines(heading ? "section" : "div", attributes, blocks);
}
