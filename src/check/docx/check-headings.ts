import { named, type PlacedElement, type Story, wordsOf } from "./story.ts";
import type { WordFile } from "./word-file.ts";
import type { WordFindings } from "./word-findings.ts";

/** Headings are real ones, and none leaves out a level on the way down. */
export function checkHeadings({ stories, styles }: WordFile, findings: WordFindings): void {
  const body = stories[0];
  if (!body) return;
  let before = 0;
  let inText = 0;
  for (const placed of named(body, "p")) {
    if (wordsOf(placed.element).trim() === "") continue;
    findings.counted.paragraphs += 1;
    const level = Number(/^heading ([1-9])$/.exec(styles.nameOf(placed.element))?.[1] ?? 0);
    if (level === 0) {
      inText += 1;
      continue;
    }
    findings.counted.headings += 1;
    if (level > before + 1) skipped(body, placed, level, before, findings);
    before = level;
  }
  if (findings.counted.headings === 0 && inText > longWithoutHeading) {
    findings.add("word/no-headings", {
      message: `${inText} paragraphs stand under no heading that is one by its style`,
      hint: "set headings in the styles Heading 1, Heading 2 and so on, not in bold",
    });
  }
}

/** About a page. */
const longWithoutHeading = 20;

function skipped(story: Story, placed: PlacedElement, level: number, before: number, findings: WordFindings): void {
  findings.addAt("word/heading-level", story, placed, {
    message:
      before === 0
        ? `the first heading is of level ${level}`
        : `a heading of level ${level} follows one of level ${before}`,
    hint: `make it level ${before + 1}`,
  });
}
