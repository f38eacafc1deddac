import { named, type PlacedElement, type Story } from "./story.ts";
import type { WordFile } from "./word-file.ts";
import type { WordFindings } from "./word-findings.ts";

/** Every field that begins ends, and leads to a bookmark that is there. */
export function checkFields({ stories, bookmarks }: WordFile, findings: WordFindings): void {
  for (const story of stories) {
    const open: PlacedElement[] = [];
    for (const placed of named(story, "fldChar")) {
      const type = placed.element.attributes.get("fldCharType");
      if (type === "begin") open.push(placed);
      if (type === "end" && !open.pop()) unbalanced(story, placed, "a field ends here and began nowhere", findings);
    }
    for (const placed of open) unbalanced(story, placed, "a field begins here and ends nowhere", findings);
    checkTargets(story, bookmarks, findings);
  }
}

function unbalanced(story: Story, placed: PlacedElement, message: string, findings: WordFindings): void {
  findings.addAt("word/field-unbalanced", story, placed, {
    message,
    hint: "delete the field in Word and set it anew",
  });
}

function checkTargets(story: Story, bookmarks: ReadonlySet<string>, findings: WordFindings): void {
  for (const placed of named(story, "instrText", "fldSimple")) {
    const { children, attributes } = placed.element;
    const instruction = attributes.get("instr") ?? children.filter((part) => typeof part === "string").join("");
    const target = /^\s*(?:REF|PAGEREF|NOTEREF)\s+([^\s\\]+)/i.exec(instruction)?.[1];
    if (target === undefined) continue;
    findings.counted.references += 1;
    if (bookmarks.has(target)) continue;
    findings.addAt("word/link-nowhere", story, placed, {
      message: `a reference leads to the bookmark “${target}”, which is not there`,
      hint: "set the reference anew, or write it as text",
    });
  }
}
