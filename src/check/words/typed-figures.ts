import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { matchesIn } from "./found-in.ts";
import { isMerged, type Passage, type Wording, wordingFinding } from "./wording.ts";

const percentage = /(?<![\d.])\d{1,3}(?:\.\d+)?%/g;

/**
 * Dates and percentages that an author typed into a report, and that a fact of the paper has.
 *
 * @param factOf - the name of a fact by its value in words: “18 October 2019”, “62.4%”
 */
export function typedFigures(
  { passages, dates }: Wording,
  factOf: (words: string) => string | undefined,
): readonly Diagnostic[] {
  const figures = passages.flatMap((passage) =>
    matchesIn(passage.words, percentage).map(({ 0: words, index }) => ({ passage, from: index, words })),
  );
  const days = dates.filter(({ span }) => span && span.earliest === span.latest);
  return [...days, ...figures].flatMap(({ passage, from, words }) => {
    const name = isTyped(passage, from) ? factOf(words) : undefined;
    if (name === undefined) return [];
    const told = { message: `“${words}” is typed`, hint: `merge it: {{${name}}} is the same` };
    return [wordingFinding("words/typed-figure", { passage, offset: from }, told)];
  });
}

/** In the text of a report; templates and data are not written anew for each paper. */
function isTyped(passage: Passage, offset: number): boolean {
  return /(?:^|\/)reports\//.test(passage.placeAt(offset).file) && !isMerged(passage, offset);
}
