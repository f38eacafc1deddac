import { linkTextFault, linkTextFaultInWords } from "../link-text.ts";
import { named, within, wordsOf } from "./story.ts";
import type { WordFile } from "./word-file.ts";
import type { WordFindings } from "./word-findings.ts";

/** Links that leave the file say where they go; those within it lead to something. */
export function checkLinks({ stories, bookmarks }: WordFile, findings: WordFindings): void {
  for (const story of stories) {
    for (const placed of named(story, "hyperlink")) {
      const { element } = placed;
      findings.counted.links += 1;
      const anchor = element.attributes.get("anchor");
      const leaves = element.attributes.has("id");
      if (anchor !== undefined && !leaves && anchor !== "_top" && !bookmarks.has(anchor)) {
        findings.addAt("word/link-nowhere", story, placed, {
          message: `a link leads to the bookmark “${anchor}”, which is not there`,
          hint: "set the link anew, or take it out",
        });
      }
      const words = wordsOf(element);
      const isPicture = [...within(element)].some(({ name }) => name === "drawing" || name === "pict");
      const fault = leaves && !(isPicture && words.trim() === "") ? linkTextFault(words) : undefined;
      if (fault) {
        findings.addAt("word/link-text", story, placed, {
          message: linkTextFaultInWords(words, fault),
          hint: "write what the reader finds there: the name of the page or paper",
        });
      }
    }
  }
}
