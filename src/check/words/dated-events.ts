/** What a paper says happened, or is to happen, on a day: “the WSoA was declared fit for purpose on 24 August 2018”. */

import type { DateInWords } from "./dates-in-words.ts";
import { datesOfSentences } from "./dates-of-sentences.ts";
import { matchesIn } from "./found-in.ts";
import type { Sentence } from "./sentences.ts";
import type { Wording } from "./wording.ts";

export interface DatedEvent {
  readonly what: EventKind;
  /** “framework”, with what stands before it: “inspection”. In small letters. */
  readonly head: string;
  /** The head as the paper writes it. */
  readonly name: string;
  readonly qualities: readonly string[];
  readonly isAhead: boolean;
  readonly date: DateInWords;
  /** As the paper says it: “declared fit for purpose”. */
  readonly said: string;
}

export type EventKind = keyof typeof eventWords;

const eventWords = {
  "fit for purpose": "(?:declared |found |judged |deemed |considered )?(?:to be |as )?fit for purpose",
  approved: "(?:formally |finally )?(?:approved|agreed|signed off|ratified|adopted)",
  submitted: "submitted",
  published: "published",
  "put into practice": "implemented|introduced|launched|relaunched|brought into force",
  closed: "closed",
  received: "received",
} as const;

const patterns = Object.entries(eventWords).map(([what, words]) => ({
  what: what as EventKind,
  pattern: new RegExp(`\\b(?:is|are|was|were|be|been|being) (?:[a-z]{3,10}ly )?(${words})\\b`, "g"),
}));

export function datedEvents(wording: Wording): readonly DatedEvent[] {
  const { sentences } = wording;
  const bySentence = datesOfSentences(wording);
  const names = shortNames(sentences);
  return sentences.flatMap((sentence) => {
    const own = bySentence.get(sentence) ?? [];
    return own.length === 0 || own.length > 12 ? [] : eventsIn(sentence, own, names);
  });
}

function eventsIn({ words, from }: Sentence, dates: readonly DateInWords[], names: Names): readonly DatedEvent[] {
  return patterns.flatMap(({ what, pattern }) =>
    matchesIn(words, pattern).flatMap((match): readonly DatedEvent[] => {
      const [predicate, said = ""] = match;
      const subject = subjectOf(words.slice(0, match.index), names);
      const date = dateOf(words, from, { from: match.index, to: match.index + predicate.length }, dates);
      const isDenied = /\b(?:not|never|no longer|before|until|once|after|when|if)\b[^,;]{0,30}$/.test(
        words.slice(0, match.index),
      );
      if (!subject || !date || isDenied) return [];
      return [{ what, ...subject, isAhead: ahead.test(words.slice(0, match.index + predicate.length)), date, said }];
    }),
  );
}

const ahead = /\b(?:will|expected|likely|planned|due|scheduled|to be|would|proposed)\b[^;]{0,60}$/;

/** The date that follows closely, else one that begins the sentence: “On 14 September, …”. */
function dateOf(
  words: string,
  start: number,
  predicate: { from: number; to: number },
  dates: readonly DateInWords[],
): DateInWords | undefined {
  const after = dates.find(({ from }) => from - start >= predicate.to);
  const between = after && words.slice(predicate.to, after.from - start);
  if (
    after &&
    between !== undefined &&
    between.length <= 60 &&
    !/[;:]|\b(?:and|but|was|were|is|are|will)\b/.test(between)
  )
    return after;
  const first = dates[0];
  return first &&
    first.to - start < predicate.from &&
    /^(?:[Oo]n|[Ii]n|[Bb]y)\b[^,]{0,40}$/.test(words.slice(0, first.from - start)) &&
    first.from - start < 12
    ? first
    : undefined;
}

type Names = readonly (readonly [long: string, short: string])[];

const pointing = /^(?:this|that|these|those|it|they|which|who|there|he|she|we|i|all|both|each)$/;

/** The noun before the verb, and the words before the noun; of “the new framework for inspections”, “framework”. */
function subjectOf(before: string, names: Names): Pick<DatedEvent, "head" | "name" | "qualities"> | undefined {
  const clause = before.split(/[;:–—]|,(?: and| but)? |\b(?:that|which|of|and that) (?=the\b|an?\b)/).at(-1) ?? "";
  const named = names.reduce((text, [long, short]) => text.replace(long, short), clause.toLowerCase());
  const phrase = named
    .replace(/\b(?:is|are|was|were|has|have|had|will|would|can|may|must)\b.*$/, "")
    .replace(/^.*\(([\p{L}]{2,10})\)\s*$/u, "$1");
  const words =
    phrase.split(/\b(?:for|of|to|in|on|from|with|by|at|between|regarding)\b/)[0]?.match(/[\p{L}\p{N}’'/-]+/gu) ?? [];
  const kept = words.filter((word) => !/^(?:the|an?|its?|our|their|and|also|then|therefore|this)$/.test(word));
  const head = kept.at(-1);
  if (head === undefined || head.length < 3 || words.some((word) => pointing.test(word) && word !== "all"))
    return undefined;
  const written = clause.toLowerCase().lastIndexOf(head);
  const name = written < 0 ? head.toUpperCase() : clause.slice(written, written + head.length);
  return { head, name, qualities: kept.slice(0, -1).filter((word) => word !== "new") };
}

/** “written statement of action” for “wsoa”: as the paper itself explains its short forms; the first forty of them. */
function shortNames(sentences: readonly Sentence[]): Names {
  const found = sentences.flatMap(({ words }) =>
    [...words.matchAll(/\((\p{Lu}[\p{L}]{1,8})\)/gu)].flatMap(({ 1: short = "", index }) => {
      const before =
        words
          .slice(Math.max(0, index - 90), index)
          .toLowerCase()
          .match(/[\p{L}’-]+/gu) ?? [];
      for (let count = 2; count <= Math.min(8, before.length); count += 1) {
        const long = before.slice(-count);
        if (long.map((word) => word[0]).join("") === short.toLowerCase())
          return [[long.join(" "), short.toLowerCase()] as const];
      }
      return [];
    }),
  );
  return found.slice(0, 40);
}
