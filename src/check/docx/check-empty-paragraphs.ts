import { child, childElements, type XmlElement } from "../../ooxml/xml-tree.ts";
import { type PlacedElement, type Story, within, wordsOf } from "./story.ts";
import type { WordFile } from "./word-file.ts";
import type { WordFindings } from "./word-findings.ts";

/**
 * Space is a property of a style. An empty paragraph is announced as “blank”, and moves when the text does.
 *
 * Word itself needs one between and after tables, and may keep one at the end.
 */
export function checkEmptyParagraphs({ stories }: WordFile, findings: WordFindings): void {
  const body = stories[0];
  if (!body) return;
  const places = new Map(body.elements.map((placed) => [placed.element, placed]));
  for (const container of body.elements) {
    if (!["body", "tc", "sdtContent"].includes(container.element.name)) continue;
    checkContainer(body, container.element, places, findings);
  }
}

function checkContainer(
  story: Story,
  container: XmlElement,
  places: ReadonlyMap<XmlElement, PlacedElement>,
  findings: WordFindings,
): void {
  const blocks = childElements(container).filter(({ name }) => blockNames.has(name));
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    const placed = places.get(block);
    if (!placed || !isEmpty(block) || !before || before.name === "tbl") continue;
    // Of several in a row, the first is told.
    if (isEmpty(before) || index === blocks.length - 1) continue;
    findings.addAt("word/empty-paragraph", story, placed, {
      message: "an empty paragraph keeps two others apart",
      hint: "delete it, and give the style of the paragraph before or after it space instead",
    });
  }
}

const blockNames: ReadonlySet<string> = new Set(["p", "tbl", "sdt"]);

/** Holds nothing that shows, breaks a page or section, or is a field's beginning or end. */
function isEmpty(block: XmlElement): boolean {
  if (block.name !== "p" || wordsOf(block).trim() !== "") return false;
  if (child(child(block, "pPr"), "sectPr")) return false;
  return ![...within(block)].some((part) => shown.has(part.name) || isBreak(part));
}

/** To a new page or column, or to below what floats beside the text. Breaks of a line only keep paragraphs apart. */
function isBreak({ name, attributes }: XmlElement): boolean {
  if (name !== "br") return false;
  return (
    (attributes.get("type") ?? "textWrapping") !== "textWrapping" || (attributes.get("clear") ?? "none") !== "none"
  );
}

const shown: ReadonlySet<string> = new Set(
  "drawing pict object fldChar fldSimple footnoteReference endnoteReference sym oMath del ins".split(" "),
);
