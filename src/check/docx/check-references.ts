import { child, childElements, type XmlElement } from "../../ooxml/xml-tree.ts";
import type { PlacedElement, Story } from "./story.ts";
import type { WordFile } from "./word-file.ts";
import type { WordFindings } from "./word-findings.ts";

/** Styles, lists and notes that are referred to are there. Word falls back on others without a word, or refuses the file. */
export function checkReferences(word: WordFile, findings: WordFindings): void {
  const notes = {
    footnoteReference: noteIds(word.xml.get("word/footnotes.xml")),
    endnoteReference: noteIds(word.xml.get("word/endnotes.xml")),
  };
  for (const story of word.stories) {
    for (const placed of story.elements) {
      const { name, attributes } = placed.element;
      if (name === "pStyle" || name === "rStyle" || name === "tblStyle") checkStyle(word, story, placed, findings);
      else if (name === "numId") checkList(word, story, placed, findings);
      else if (name === "footnoteReference" || name === "endnoteReference") {
        findings.counted.references += 1;
        if (notes[name].has(attributes.get("id") ?? "")) continue;
        findings.addAt("word/note-missing", story, placed, {
          message: `note ${attributes.get("id")} is referred to and is not there`,
          hint: "delete the reference, and set the note anew",
        });
      }
    }
  }
  checkListsOfStyles(word, findings);
}

function checkStyle({ styleIds }: WordFile, story: Story, placed: PlacedElement, findings: WordFindings): void {
  const id = placed.element.attributes.get("val") ?? "";
  findings.counted.references += 1;
  if (styleIds.has(id)) return;
  findings.addAt("word/unknown-style", story, placed, {
    message: `the style “${id}” is not in the file, so Word shows its default`,
    hint: "set the paragraph in a style of the file",
  });
}

function checkList({ listIds }: WordFile, story: Story, placed: PlacedElement, findings: WordFindings): void {
  const id = placed.element.attributes.get("val") ?? "";
  findings.counted.references += 1;
  if (listIds.has(id)) return;
  findings.addAt("word/unknown-list", story, placed, {
    message: `the list ${id} is not in the file, so the paragraph has no number or bullet`,
    hint: "put the paragraph in a list again",
  });
}

/** A style's own list numbers or marks every paragraph that is set in it. */
function checkListsOfStyles({ xml, listIds }: WordFile, findings: WordFindings): void {
  const part = "word/styles.xml";
  for (const style of childElements(xml.get(part))) {
    const list = child(child(child(style, "pPr"), "numPr"), "numId")?.attributes.get("val");
    if (list === undefined) continue;
    findings.counted.references += 1;
    if (listIds.has(list)) continue;
    const name = child(style, "name")?.attributes.get("val") ?? style.attributes.get("styleId") ?? "";
    const message = `the style “${name}” counts by the list ${list}, which is not in the file`;
    const hint = "give the style a list again in Word under Modify Style, Format, Numbering";
    findings.add("word/unknown-list", { message, hint }, part);
  }
}

function noteIds(notes: XmlElement | undefined): ReadonlySet<string> {
  const own = childElements(notes).filter((note) => child(note, "p") !== undefined);
  return new Set(own.map(({ attributes }) => attributes.get("id") ?? ""));
}
