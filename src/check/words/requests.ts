/** What a body asked for, and what it was promised, that no resolution records. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { grouped } from "../../values/grouped.ts";
import type { Sentence } from "./sentences.ts";
import { type Passage, type Wording, wordingFinding } from "./wording.ts";

const someBody = "(?:Board|Members?|Committee|Panel|Cabinet|Council|Chair|Chairman|Councillors?|Forum)";
const request = new RegExp(
  `\\b${someBody}\\b(?: [^\\s.;]+){0,8}? (?:(?:asked|requested) (?:that|for|to (?:see|have|receive|be)|further|more|an?|the (?!question))|sought (?:further|more|a report))|\\b[Ii]t was (?:agreed|requested|asked) that\\b(?: [^\\s.;]+){0,30}? (?:would|will|should|be)\\b`,
);
const promise =
  /\b(?:[Oo]fficers?|Director|Manager|Lead|Chair|Executive|Head of [A-Z][a-z]+)\b(?: [^\s.;]+){0,8}? (?:assured (?:[^\s.;]+ ){1,20}?(?:would|will)|undertook to|promised|agreed to (?:provide|circulate|bring|report|send|share|arrange|write|look into|come back))\b/;

export function unrecordedRequests(wording: Wording): readonly Diagnostic[] {
  const { passages, genre } = wording;
  const resolved = resolutionsIn(passages);
  if (genre === "report" || (genre === "own" && resolved.length === 0)) return [];
  const listed =
    genre === "own" ? passages.filter(({ kind }) => kind === "item" || kind === "cell") : itemsAsked(passages);
  const recorded = [...resolved, ...listed].slice(0, mostRecords).map(({ words }) => stemsOf(words));
  const isResolution = new Set([...resolved, ...listed]);
  return [...grouped(wording.sentences, ({ passage }) => passage)].flatMap(([passage, sentences]) =>
    isResolution.has(passage) ? [] : openIn(passage, sentences.flatMap(askedIn), recorded),
  );
}

interface Asked {
  /** From the verb's subject on. */
  readonly words: string;
  readonly offset: number;
  readonly how: "asked for" | "promised";
}

function askedIn({ words, from }: Sentence): readonly Asked[] {
  if (/:$|\bthe following\b/.test(words)) return [];
  const asked = request.exec(words);
  const found = asked ?? promise.exec(words);
  if (!found) return [];
  return [{ words: words.slice(found.index), offset: from + found.index, how: asked ? "asked for" : "promised" }];
}

/** A list of what was asked for is a record of it too. */
function itemsAsked(passages: readonly Passage[]): readonly Passage[] {
  let isAsked = false;
  return passages.filter(({ kind, words }) => {
    if (kind !== "item") isAsked = /\b(?:asked for|requested|promised|actions?)\b[^.]{0,60}:$/i.test(words.slice(-120));
    return kind === "item" && isAsked;
  });
}

/** What is marked as one, and what is numbered after “RESOLVED”. */
function resolutionsIn(passages: readonly Passage[]): readonly Passage[] {
  const marked = passages.filter(({ kind }) => kind === "resolution");
  const lead = passages.findIndex(
    ({ words }) =>
      /^(?:RESOLVED|Resolved|Decision|Actions?|Action log)\b.{0,40}$/.test(words) || /^RESOLVED\b/.test(words),
  );
  if (lead < 0) return marked;
  const after = passages.slice(lead + 1).findIndex(({ kind }) => kind === "heading" || kind === "title");
  return [...marked, ...passages.slice(lead, after < 0 ? undefined : lead + 1 + after)];
}

/** So many records are looked at, for each request. */
const mostRecords = 100;

/**
 * Half of the words that say what is asked for stand in one record. Of a request that only points (“that this be put
 * first”), half of the record's words stand in its paragraph.
 */
function openIn(passage: Passage, asked: readonly Asked[], recorded: readonly Stems[]): readonly Diagnostic[] {
  if (asked.length === 0) return [];
  const around = stemsOf(passage.words);
  const isAroundRecorded = recorded.some((record) => isHalfIn(record, around, 3));
  return asked.flatMap(({ words, offset, how }) => {
    const own = stemsOf(words);
    const isPointing = /\b(?:this|it|these)\b/.test(words);
    if ((isPointing && isAroundRecorded) || recorded.some((record) => isHalfIn(own, record, 1))) return [];
    const told = {
      message: `“${shortened(words)}” is ${how}, and no resolution records it`,
      hint: "add it to the resolution or the action log, with who and by when",
    };
    return [wordingFinding("words/request-unrecorded", { passage, offset }, told)];
  });
}

type Stems = ReadonlySet<string>;

/** @param fewest - words that there must be, for half of them to tell anything */
function isHalfIn(stems: Stems, others: Stems, fewest: number): boolean {
  const [fewer, more] = stems.size < others.size ? [stems, others] : [others, stems];
  return stems.size >= fewest && [...fewer].filter((stem) => more.has(stem)).length * 2 >= stems.size;
}

/** Words of asking, which tell nothing of what is asked for. */
const common =
  /^(?:board|member|commit|panel|cabine|counci|reques|asked|agreed|report|would|should|their|which|there|furthe|inform|future|office|assure|receiv|includ|that)/;

function stemsOf(words: string): Stems {
  const long = words.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return new Set(long.map((word) => word.slice(0, 6)).filter((stem) => !common.test(stem)));
}

function shortened(words: string): string {
  return words.length > 90 ? `${words.slice(0, 90).replace(/ \S*$/, "")} …` : words;
}
