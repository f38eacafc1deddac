/** Numbers of things against the list of them, parts against the whole, percentages against their counts. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { ruleOf } from "./found-in.ts";
import { aNumber, inFigures, numberOf } from "./numbers-in-words.ts";
import { type Passage, type Wording, wordingFinding } from "./wording.ts";

const counted = new RegExp(`\\b(${aNumber})( of the| of its| of our)?((?: [\\p{L}’-]+){0,3} [\\p{L}’-]+s)\\b`, "giu");

/** Things that are counted and not listed. */
const measures =
  /\b(?:days|weeks|months|years|hours|times|minutes|pounds|places|pupils|children|families|percentage points|stages|meetings)$/i;

export function listsOfOtherLength({ passages }: Wording): readonly Diagnostic[] {
  return passages.flatMap((lead, index) => {
    if (lead.kind !== "text" || !/[:–-]$/.test(lead.words)) return [];
    const last =
      lead.words
        .slice(-400)
        .split(/[.?!] /)
        .at(-1) ?? "";
    const from = lead.words.length - last.length;
    const found = [...last.matchAll(counted)]
      .filter(({ 1: count = "", 3: things = "" }) => {
        const number = numberOf(count);
        return number > 1 && number <= 40 && !measures.test(things);
      })
      .at(-1);
    const items = itemsAfter(passages, index);
    if (!found || items < 2 || items === numberOf(found[1] ?? "")) return [];
    const told = {
      message: `“${found[0].trim()}”, and the list has ${items}`,
      hint: "count again, or say that these are some of them",
    };
    return [wordingFinding("words/count-differs", { passage: lead, offset: from + found.index }, told)];
  });
}

/** Those beneath others are not counted, unless all are. */
function itemsAfter(passages: readonly Passage[], lead: number): number {
  let items = 0;
  let nested = 0;
  for (let at = lead + 1; passages[at]?.kind === "item"; at += 1) {
    items += 1;
    if (passages[at]?.isNested) nested += 1;
    // A list that somebody's writing program went on with after its end is told as a fragment.
    if (/\.$/.test(passages[at]?.words ?? "") && /^[^.]*;(?: and,?)?$|, and$/.test(passages[at - 1]?.words ?? ""))
      break;
  }
  return nested === items ? items : items - nested;
}

export const partsOfWhole = ruleOf(
  "words/count-differs",
  new RegExp(
    `\\b(${aNumber}) (?:out )?of (?:the |its |our )?(${aNumber})\\b([^.]{0,160}?)\\b(?:the )?(?:remaining|other|rest, )(?: of the)? ?(${aNumber})\\b`,
    "gi",
  ),
  ([words, part = "", whole = "", , rest = ""]) => {
    if (numberOf(part) + numberOf(rest) === numberOf(whole) || numberOf(whole) < numberOf(part)) return undefined;
    return {
      message: `“${part} of ${whole}” leaves ${(numberOf(whole) - numberOf(part)).toLocaleString("en-GB")}, and “${words.slice(-30).trim()}” says otherwise`,
      hint: "count again",
    };
  },
);

export const moreThanWhole = ruleOf(
  "words/count-differs",
  new RegExp(`\\b(${aNumber}) (?:out )?of (?:the )?(${aNumber}) (?=[a-z]+s\\b)`, "gi"),
  ([words, part = "", whole = ""]) =>
    numberOf(part) > numberOf(whole) && numberOf(whole) > 0
      ? { message: `“${words.trim()}” is more than there are`, hint: "count again" }
      : undefined,
);

/** “12 of 48 (25%)”, “25% (12 of 48)” and “Of the 48 plans, 12 (25%) were late”. */
export const wrongPercentages = [
  percentages(
    `(${inFigures}) (?:out )?of (?:the |its )?(${inFigures})\\b[^.;()%]{0,60}\\((\\d{1,3}(?:\\.\\d{1,2})?) ?(?:%|per cent)\\)`,
    [1, 2, 3],
  ),
  percentages(
    `(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,2})?) ?(?:%|per cent)[^.;()%]{0,60}\\((${inFigures}) (?:out )?of (?:the )?(${inFigures})[^)%]{0,40}\\)`,
    [2, 3, 1],
  ),
  percentages(
    `\\b[Oo]f the (${inFigures}) [^.;()%\\d]{1,60}, (${inFigures}) \\((\\d{1,3}(?:\\.\\d{1,2})?) ?(?:%|per cent)\\)`,
    [2, 1, 3],
  ),
];

function percentages(pattern: string, [part, whole, said]: readonly [number, number, number]) {
  return ruleOf("words/percentage-differs", new RegExp(pattern, "g"), (match) => {
    const count = (group: number) => numberOf(match[group] ?? "");
    const is = (100 * count(part)) / count(whole);
    const stated = match[said] ?? "";
    if (!Number.isFinite(is) || Math.abs(is - Number(stated)) <= halfOf(stated)) return undefined;
    return {
      message: `${match[part]} of ${match[whole]} is ${Math.round(is * 10) / 10}%, not ${stated}%`,
      hint: "work it out again, or say what else was counted",
    };
  });
}

const shareOfThese = new RegExp(
  `^Of (?:these|them|those|the total),? (${inFigures}) \\((\\d{1,3}(?:\\.\\d{1,2})?) ?(?:%|per cent)\\)`,
);
const countable = new RegExp(`(?<!£)${inFigures}(?!%)`, "g");

/** “There were 412. Of these, 103 (28%) …”: of one of the numbers in the sentence before. */
export function wrongSharesOfThese({ sentences }: Wording): readonly Diagnostic[] {
  return sentences.flatMap(({ passage, from, words }, index) => {
    const before = sentences[index - 1];
    const found = shareOfThese.exec(words);
    if (!found || before?.passage !== passage) return [];
    const [, part = "", stated = ""] = found;
    const wholes = (before.words.match(countable) ?? []).map(numberOf);
    const half = halfOf(stated);
    if (
      wholes.length === 0 ||
      wholes.some((whole) => Math.abs((100 * numberOf(part)) / whole - Number(stated)) <= half)
    )
      return [];
    const told = {
      message: `${part} is ${stated}% of no number in the sentence before`,
      hint: "work it out again, or say of what it is a share",
    };
    return [wordingFinding("words/percentage-differs", { passage, offset: from }, told)];
  });
}

/** What rounding may take away or add. */
function halfOf(percentage: string): number {
  return 0.5 / 10 ** (percentage.split(".")[1]?.length ?? 0) + 1e-9;
}
