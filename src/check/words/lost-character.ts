import type { Diagnostic, Place } from "../../diagnostics/diagnostic.ts";
import { matchesIn } from "./found-in.ts";
import { type Wording, wordingFinding } from "./wording.ts";

/** A question mark within a word, what stands for a character that could not be read, and UTF-8 read as Latin-1. */
const lost = /(?<=\p{L})\?(?=\p{L})|\uFFFD|â€[™œ“”˜\u009d\u0093\u0094]|Ã[©¨¢£±]|Â[£ ]/gu;

export function lostCharacters({ passages }: Wording): readonly Diagnostic[] {
  return passages.flatMap((passage) =>
    matchesIn(passage.words, lost)
      .filter(({ index }) => !isInAddress(passage.words, index))
      .map(({ index }) =>
        wordingFinding(
          "words/lost-character",
          { passage, offset: index },
          { message: `“${around(passage.words, index)}” has lost a character`, hint: "type it again: mostly a hyphen" },
        ),
      ),
  );
}

/** A web address may hold a question mark. */
function isInAddress(words: string, index: number): boolean {
  const before = words.slice(Math.max(0, index - 200), index + 1);
  return /^(?:https?:|www\.)|[/.]\w+\?/.test(before.slice(before.lastIndexOf(" ") + 1));
}

function around(words: string, index: number): string {
  const before = /\S{0,20}$/.exec(words.slice(Math.max(0, index - 20), index))?.[0] ?? "";
  return before + (/^\S{0,20}/.exec(words.slice(index, index + 20))?.[0] ?? "");
}

/** Lines of a text that hold non-breaking spaces and nothing else: told once, at the first. */
export function noBreakLines(file: string, text: string): readonly Diagnostic[] {
  const lines = text.split("\n");
  const empty = lines.flatMap((line, index) => (/^\s+$/.test(line) && line.includes("\u00a0") ? [index + 1] : []));
  const [first] = empty;
  if (first === undefined) return [];
  const at: Place = { file, line: first };
  return [
    {
      severity: "suggestion",
      code: "words/no-break-spaces",
      message: `${empty.length === 1 ? "a line holds" : `${empty.length} lines hold`} only non-breaking spaces`,
      at,
      hint: "delete them, and give paragraphs space before or after",
    },
  ];
}
