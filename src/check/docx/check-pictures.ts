import type { XmlElement } from "../../ooxml/xml-tree.ts";
import { isOn, named, within, wordsOf } from "./story.ts";
import type { WordFile } from "./word-file.ts";
import type { WordFindings } from "./word-findings.ts";

/** Whatever is drawn says what it shows, or that it shows nothing. */
export function checkPictures({ stories }: WordFile, findings: WordFindings): void {
  for (const story of stories) {
    for (const placed of named(story, "drawing", "pict", "object")) {
      // Words in a box are read out as they are.
      if (wordsOf(placed.element).trim() !== "" || isLine(placed.element)) continue;
      findings.counted.pictures += 1;
      if (isDescribed(placed.element)) continue;
      findings.addAt("word/figure-without-alt", story, placed, {
        message: "a picture has no alternative text, and is not marked as decoration",
        hint: "say in Word under Edit Alt Text what it shows, or mark it as decorative",
      });
    }
  }
}

function isDescribed(drawing: XmlElement): boolean {
  return [...within(drawing)].some((part) => {
    const { name, attributes } = part;
    if (name === "docPr") return (attributes.get("descr") ?? "").trim() !== "";
    // Drawn in the language of Word before 2010.
    if (["shape", "rect", "oval", "group"].includes(name)) return (attributes.get("alt") ?? "").trim() !== "";
    return name === "decorative" && isOn(part);
  });
}

/** A rule across the page, which Word before 2010 drew as a picture. */
function isLine(drawing: XmlElement): boolean {
  return [...within(drawing)].some(({ name, attributes }) => name === "rect" && attributes.get("hr") === "t");
}
