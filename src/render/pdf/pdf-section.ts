import type { Content } from "pdfmake/interfaces.js";
import type { Block, Heading, Section } from "../../document/document.ts";
import { pdfBlock } from "./block/pdf-block.ts";
import { pdfHeading } from "./block/pdf-heading.ts";
import { drawnWords } from "./inline/pdf-inlines.ts";
import { keptTogether } from "./keep-together.ts";
import { lineHeightEms, linesLikely } from "./lines.ts";
import { openingPt } from "./opening-height.ts";
import { type Sheet, sheetFor } from "./sheet.ts";
import type { Element } from "./tagging/element.ts";

/** The blocks of a section, each heading on the page where what follows it begins. */
export function pdfSection(section: Section, paper: Sheet): readonly Content[] {
  const sheet = sheetFor(section, paper);
  const element = paper.paper.add("Sect");
  const drawn: Content[] = [];
  let headings: Heading[] = [];
  for (const block of section.blocks) {
    if (block.kind === "heading") {
      headings.push(block);
    } else if (headings.length === 0 || block.kind === "page-break") {
      drawn.push(
        ...headings.map((heading) => underHeadings([heading], undefined, sheet, element)),
        pdfBlock(block, sheet, element),
      );
      headings = [];
    } else {
      drawn.push(underHeadings(headings, block, sheet, element));
      headings = [];
    }
  }
  if (headings.length > 0) drawn.push(underHeadings(headings, undefined, sheet, element));
  return drawn;
}

/** One or more headings that follow each other, with the block beneath them. */
function underHeadings(headings: readonly Heading[], block: Block | undefined, sheet: Sheet, parent: Element): Content {
  const heights = headings.map((heading) => headingPt(heading, sheet));
  const wantedPt = heights.reduce((sum, height) => sum + height, 0) + (block ? openingPt(block, sheet) : 0);
  const [first, ...others] = headings;
  const content: Content[] = [];
  if (first) content.push(pdfHeading(first, sheet, parent));
  for (const heading of others)
    content.push({ stack: [pdfHeading(heading, sheet, parent)], margin: [0, abovePt(heading, sheet), 0, 0] });
  if (block) content.push(pdfBlock(block, sheet, parent));
  const above = first ? abovePt(first, sheet) : 0;
  return { stack: [keptTogether(content, wantedPt, sheet)], margin: [0, above, 0, 0] };
}

function headingPt(heading: Heading, sheet: Sheet): number {
  const { theme, faces, textWidthPt, numberColumnPt } = sheet;
  const sizePt = theme.headingSizesPt[heading.level - 1] ?? theme.fontSizePt;
  const lines = linesLikely(drawnWords(heading.content, sheet), {
    widthPt: textWidthPt - numberColumnPt,
    sizePt,
    faces,
  });
  return lines * sizePt * theme.lineSpacing * lineHeightEms + abovePt(heading, sheet);
}

/** More above a section than above a part of one. */
function abovePt({ level }: Heading, { gapPt }: Sheet): number {
  return gapPt * (level === 1 ? 2.6 : 1.8);
}
