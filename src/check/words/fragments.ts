/** What stands by itself and is no sentence: the end of one that was lost, an item after the end of its list, a mark. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type Passage, type Wording, wordingFinding } from "./wording.ts";

export function fragments({ passages }: Wording): readonly Diagnostic[] {
  return passages.flatMap((passage, index) => {
    const before = passages[index - 1];
    const fault = isMark(passage)
      ? "mark"
      : isRest(passage, before)
        ? "rest"
        : isStrayItem(passage, before, passages[index - 2])
          ? "item"
          : undefined;
    return fault ? [wordingFinding("words/fragment", { passage, offset: 0 }, tell(fault, passage))] : [];
  });
}

function tell(fault: "mark" | "rest" | "item", { words }: Passage) {
  const beginning = words.length > 50 ? `${words.slice(0, 50).replace(/ \S*$/, "")} …` : words;
  switch (fault) {
    case "mark":
      return { message: `“${words}” stands by itself`, hint: "delete it" };
    case "rest":
      return { message: `“${beginning}” is the rest of a sentence`, hint: "look what stood before it, or delete it" };
    case "item":
      return {
        message: `“${beginning}” stands in a list that had ended`,
        hint: "look whether the paragraph that it belongs to was lost",
      };
  }
}

function isMark({ kind, words }: Passage): boolean {
  return kind !== "cell" && kind !== "header-cell" && /^[^\p{L}\p{N}]{1,3}$/u.test(words) && !/[£€%✓✗–—-]/.test(words);
}

/** A paragraph of running text that begins in the middle of a sentence, after one that had come to its end. */
function isRest({ kind, words, number }: Passage, before: Passage | undefined): boolean {
  if (
    kind !== "text" ||
    number !== undefined ||
    !/^\p{Ll}/u.test(words) ||
    /^(?:https?:|www\.|e-?mail\b|tel\b|\S*@)/.test(words)
  )
    return false;
  return (
    before !== undefined &&
    (before.kind === "text" || before.kind === "item") &&
    /[.?!]$/.test(before.words) &&
    words.split(" ", 4).length > 3
  );
}

/** The items before it end with a semicolon, the last with a full stop; this one begins with a small letter again. */
function isStrayItem({ kind, words }: Passage, before: Passage | undefined, beforeThat: Passage | undefined): boolean {
  if (kind !== "item" || before?.kind !== "item" || beforeThat?.kind !== "item") return false;
  const isEnded = before.words.endsWith(".") && /[;,]$|; and,?$|, and$/.test(beforeThat.words);
  return isEnded && /^\p{Ll}/u.test(words);
}
