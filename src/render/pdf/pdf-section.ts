import type { Content } from "pdfmake/interfaces.js";
import type { Block, Heading, Section } from "../../document/document.ts";
import { staysWithNext } from "../../document/stays-with-next.ts";
import { pdfBlock } from "./block/pdf-block.ts";
import { drawnWords } from "./inline/pdf-inlines.ts";
import { keptTogether } from "./keep-together.ts";
import { lineHeightEms, linesLikely } from "./lines.ts";
import { openingPt } from "./opening-height.ts";
import { type Sheet, sheetFor } from "./sheet.ts";
import type { Element } from "./tagging/element.ts";

interface PlaceOfSection {
  /** The first block of the next section. */
  readonly after: Block | undefined;
  /** It begins a page: no room is left above its heading. */
  readonly isAtTop: boolean;
}

/** The blocks of a section, each on the page where what it may not be parted from begins. */
export function pdfSection(section: Section, paper: Sheet, { after, isAtTop }: PlaceOfSection): readonly Content[] {
  const sheet = sheetFor(section, paper);
  const element = paper.paper.add("Sect");
  const drawn: Content[] = [];
  let kept: Block[] = [];
  for (const [index, block] of section.blocks.entries()) {
    kept.push(block);
    const next = section.blocks[index + 1] ?? after;
    const isLast = index === section.blocks.length - 1;
    if (staysWithNext(block, next) && !isLast) continue;
    const isFirst = drawn.length === 0 && isAtTop;
    drawn.push(together(kept, { after: isLast ? after : undefined, isAtTop: isFirst }, sheet, element));
    kept = [];
  }
  return drawn;
}

/**
 * Blocks that may not be parted: headings, words that introduce a list, and the beginning of what they lead to. What stands
 * after them in the next section is only given room here.
 */
function together(
  blocks: readonly Block[],
  { after, isAtTop }: PlaceOfSection,
  sheet: Sheet,
  parent: Element,
): Content {
  const [first, ...others] = blocks;
  if (first === undefined) return { canvas: [] };
  const last = blocks.at(-1) as Block;
  const isKeptWithAfter = staysWithNext(last, after);
  if (others.length === 0 && first.kind !== "heading" && !isKeptWithAfter) return pdfBlock(first, sheet, parent);

  const whole = isKeptWithAfter ? blocks : blocks.slice(0, -1);
  const opening = isKeptWithAfter ? after : last;
  const wantedPt =
    whole.reduce((sum, block) => sum + wholePt(block, sheet), 0) + (opening ? openingPt(opening, sheet) : 0);
  const content = blocks.map((block, index): Content => {
    const drawn = pdfBlock(block, sheet, parent);
    if (block.kind !== "heading" || index === 0) return drawn;
    return { stack: [drawn], margin: [0, abovePt(block, sheet), 0, 0] };
  });
  // The room above the first is outside: it is not wanted at the top of a page.
  const above = first.kind === "heading" ? abovePt(first, sheet) : 0;
  return { stack: [keptTogether(content, wantedPt - above, sheet)], margin: [0, isAtTop ? 0 : above, 0, 0] };
}

/** About how tall a heading or a paragraph is, with the room above it. */
function wholePt(block: Block, sheet: Sheet): number {
  if (block.kind === "heading") return headingPt(block, sheet);
  if (block.kind !== "paragraph") return openingPt(block, sheet);
  const { theme, faces, textWidthPt, indentPt, lineHeightPt, gapPt } = sheet;
  const column = { widthPt: textWidthPt - indentPt, sizePt: theme.fontSizePt, faces };
  return gapPt + linesLikely(drawnWords(block.content, sheet), column) * lineHeightPt;
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
