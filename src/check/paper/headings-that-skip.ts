import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Document } from "../../document/document.ts";
import { inlineWords } from "../../document/pieces.ts";

/** The title is level 0: sections come right beneath it, and their parts beneath them. */
export function headingsThatSkip({ sections }: Document): readonly Diagnostic[] {
  const headings = sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === "heading"));
  return headings.flatMap(({ level, content, at }, index): readonly Diagnostic[] => {
    const before = headings[index - 1]?.level ?? 0;
    if (level <= before + 1) return [];
    return [
      {
        severity: "warning",
        code: "paper/heading-level",
        message: `the heading “${inlineWords(content)}” leaves out a level`,
        ...(at && { at }),
        hint: `write it with ${"#".repeat(before + 1)}, or put a heading with ${"#".repeat(level - 1)} over it`,
      },
    ];
  });
}
