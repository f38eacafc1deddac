/** Two versions of a paper to the passages whose words differ. */

import type { Document } from "../document/document.ts";
import { type Passage, passages } from "../document/paragraph-at.ts";
import { inlineWords } from "../document/pieces.ts";

export interface ChangedPassage {
  /** As printed in the later version, or in the earlier one where it is gone: “5.3”. */
  readonly label: string;
  /** Absent where the passage is new. */
  readonly before?: string;
  /** Absent where the passage is gone. */
  readonly after?: string;
}

/** Passages are matched by their words first, so that one that was only renumbered is no change; then by their number. */
export function changedPassages(before: Document, after: Document): readonly ChangedPassage[] {
  const [earlier, later] = [before, after].map((document) => passages(document).map(wordsOf)) as [Worded[], Worded[]];
  const [gone, come] = [unmatched(earlier, later), unmatched(later, earlier)];
  const labels = [...new Set([...come, ...gone].map(({ label }) => label))];
  return labels.map((label) => {
    const was = gone.find((passage) => passage.label === label);
    const is = come.find((passage) => passage.label === label);
    return { label, ...(was && { before: was.words }), ...(is && { after: is.words }) };
  });
}

interface Worded {
  readonly label: string;
  readonly words: string;
}

function wordsOf({ label, content }: Passage): Worded {
  return { label, words: content.map((line) => inlineWords(line)).join(" ") };
}

/** What has no counterpart with the same words; the same words twice need two counterparts. */
function unmatched(passages: readonly Worded[], others: readonly Worded[]): readonly Worded[] {
  const left = others.map(({ words }) => words);
  return passages.filter(({ words }) => {
    const at = left.indexOf(words);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
