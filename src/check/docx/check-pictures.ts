import type { XmlElement } from "../../ooxml/xml-tree.ts";
import { alternativeTextFault, alternativeTextFaultInWords } from "../alternative-text.ts";
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
      if (isDecoration(placed.element)) continue;
      const texts = alternativeTexts(placed.element);
      for (const words of texts) {
        const fault = alternativeTextFault(words);
        if (!fault) continue;
        findings.addAt("word/figure-alt-text", story, placed, {
          message: alternativeTextFaultInWords(words, fault),
          hint: "say in Word under Edit Alt Text what it shows, or mark it as decorative",
        });
      }
      if (texts.length > 0) continue;
      findings.addAt("word/figure-without-alt", story, placed, {
        message: "a picture has no alternative text, and is not marked as decoration",
        hint: "say in Word under Edit Alt Text what it shows, or mark it as decorative",
      });
    }
  }
}

function isDecoration(drawing: XmlElement): boolean {
  return [...within(drawing)].some((part) => part.name === "decorative" && isOn(part));
}

/** Of the picture, and of each that it holds if it is a group. */
function alternativeTexts(drawing: XmlElement): readonly string[] {
  const texts = [...within(drawing)].map(({ name, attributes }) => {
    if (name === "docPr") return attributes.get("descr") ?? "";
    // Drawn in the language of Word before 2010.
    return ["shape", "rect", "oval", "group"].includes(name) ? (attributes.get("alt") ?? "") : "";
  });
  return texts.filter((words) => words.trim() !== "");
}

/** A rule across the page, which Word before 2010 drew as a picture. */
function isLine(drawing: XmlElement): boolean {
  return [...within(drawing)].some(({ name, attributes }) => name === "rect" && attributes.get("hr") === "t");
}
