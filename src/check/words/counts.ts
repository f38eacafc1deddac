/** Numbers of things against the list of them, parts against the whole, percentages against their counts. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { ruleOf } from "./found-in.ts";
import { aNumber, numberOf } from "./numbers-in-words.ts";
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
    `\\b(${aNumber}) (?:out )?of (?:the |its |our )?(${aNumber})\\b([^.;]{0,160}?)\\b(?:the )?(?:remaining|other|rest, )(?: of the)? ?(${aNumber})\\b`,
    "gi",
  ),
  ([words, part = "", whole = "", , rest = ""]) => {
    if (numberOf(part) + numberOf(rest) === numberOf(whole) || numberOf(whole) < numberOf(part)) return undefined;
    return {
      message: `“${part} of ${whole}” leaves ${numberOf(whole) - numberOf(part)}, and “${words.slice(-30).trim()}” says otherwise`,
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

export const wrongPercentages = [
  percentages(
    /\b(\d{1,6}) (?:out )?of (?:the |its )?(\d{1,6})\b[^.;()%]{0,60}\((\d{1,3}(?:\.\d{1,2})?) ?(?:%|per cent)\)/g,
    [1, 2, 3],
  ),
  percentages(
    /\b(\d{1,3}(?:\.\d{1,2})?) ?(?:%|per cent)[^.;()%]{0,60}\((\d{1,6}) (?:out )?of (?:the )?(\d{1,6})[^)%]{0,40}\)/g,
    [2, 3, 1],
  ),
];

function percentages(pattern: RegExp, [part, whole, said]: readonly [number, number, number]) {
  return ruleOf("words/percentage-differs", pattern, (match) => {
    const is = (100 * Number(match[part])) / Number(match[whole]);
    const stated = match[said] ?? "";
    const half = 0.5 / 10 ** (stated.split(".")[1]?.length ?? 0);
    if (!Number.isFinite(is) || Math.abs(is - Number(stated)) <= half + 1e-9) return undefined;
    return {
      message: `${match[part]} of ${match[whole]} is ${Math.round(is * 10) / 10}%, not ${stated}%`,
      hint: "work it out again, or say what else was counted",
    };
  });
}

const claim =
  /\b(?:(?:all|every)(?: of)?(?: the| our| its)? (?:[a-z]+ ){0,2}(?:actions?|milestones?|workstreams?|projects?|measures?|themes?|targets?)(?: [a-z]+){0,5} (?:on track|on target|on schedule|green|on time)|(?:everything|all) (?:is|are|remains?) on (?:track|target|schedule)|no (?:actions?|milestones?) (?:is|are) (?:overdue|late|red|behind))\b/i;
const fault =
  /^(?:red|overdue|off track|late|delayed|behind schedule)\b.{0,20}$|\b(?:rated|is|are|at|status:?) (?:red|overdue|off track|behind schedule)\b/i;

/** “All actions are on track”, and an action that is red. */
export function allOnTrack({ passages, sentences }: Wording): readonly Diagnostic[] {
  const late = passages.find((passage) => isLate(passage));
  if (!late) return [];
  return sentences.flatMap(({ passage, from, words }) => {
    const found = claim.exec(words);
    if (!found || passage === late) return [];
    const said = late.words.length > 40 ? `${late.words.slice(0, 40)}…` : late.words;
    const { line, page, paragraph } = late.placeAt(0);
    const where =
      line !== undefined
        ? ` at line ${line}`
        : page !== undefined
          ? ` on page ${page}`
          : paragraph !== undefined
            ? ` at paragraph ${paragraph}`
            : "";
    const told = {
      message: `“${found[0]}”, and there is “${said}”${where}`,
      hint: "say what is late, or what is on track apart from it",
    };
    return [wordingFinding("words/all-on-track", { passage, offset: from + found.index }, told)];
  });
}

function isLate({ kind, words, heading }: Passage): boolean {
  if (/\bkey\b|what the ratings mean/i.test(heading)) return false;
  return (
    fault.test(words) &&
    (kind === "cell" ||
      (kind !== "header-cell" && kind !== "heading" && !/\b(?:no|not|none|never|if|would|could)\b/i.test(words)))
  );
}
