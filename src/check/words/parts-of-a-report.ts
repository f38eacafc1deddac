/** What members and the law look for in every report, and what has got decisions called in. Of papers from elsewhere. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { wordCount } from "./sentences.ts";
import { isRecommendation, type Passage, type Wording, type WordingRule, wordingFinding } from "./wording.ts";

/** Shorter texts are notes and letters. */
const fewestWords = 200;

/** In the head of papers that no law of meetings is about: those of partnerships and officers, and plans themselves. */
const ofNoCommittee =
  /\b(?:Improvement Board|Partnership Board|Programme Board|Leadership Team|Working Group|Steering Group|Improvement Group|(?:highlight|closure) report|self-evaluation|action plan|decision record|record of (?:the |a )?decisions?|terms of reference|newsletter)\b/i;

/** How far down the head of a paper goes. */
const head = 12;

const verbs =
  "note|consider|receive|endorse|support|approve|agree|adopt|authorise|delegate|recommend|refer|request|confirm|determine|comment|resolve|scrutinise|review";
const asks = new RegExp(
  `\\b(?:is|are) (?:asked|recommended|invited|requested) to\\b|\\b[Ii]t is recommended that\\b|^That (?:the )?[A-Z][^.]{0,80} (?:${verbs})\\b|^(?:To )?(?:${verbs})s? (?:the|that|whether|and|to|an?|progress|which)\\b|\\bRECOMMEND(?:ED|ATION)?S? that\\b|\\b(?:[Bb]oard|[Cc]abinet|[Cc]ommittee|[Pp]anel|[Mm]embers) (?:${verbs})\\b`,
);
const decides =
  /\b(?:approve|authorise|delegate|adopt|award|agree (?!whether|to note|to receive)|allocate|commission)\b/i;

export const partsOfAReport: WordingRule = (wording) => {
  const { passages, genre } = wording;
  const [first] = passages;
  if (passages.slice(0, head).some(({ words }) => words.length <= 100 && ofNoCommittee.test(words))) return [];
  if (!first || genre !== "report" || passages.reduce((sum, { words }) => sum + wordCount(words), 0) < fewestWords)
    return [];
  const said = textOf(passages);
  return [...missingParts(wording, first, said), ...recommended(passages, first, said)];
};

interface Said {
  readonly headings: string;
  readonly all: string;
}

function textOf(passages: readonly Passage[]): Said {
  const headings = passages.filter(
    ({ kind, words }) => kind === "heading" || kind === "cell" || kind === "header-cell" || /^[^.]{3,60}: /.test(words),
  );
  return {
    headings: headings.map(({ words }) => words).join("\n"),
    all: passages.map(({ words }) => words).join("\n"),
  };
}

function missingParts(
  { passages, day, dates }: Wording,
  first: Passage,
  { headings, all }: Said,
): readonly Diagnostic[] {
  const numbered = passages.findIndex(({ number }) => number !== undefined);
  const head = passages.slice(0, Math.min(numbered < 0 ? 8 : Math.max(1, numbered), 14));
  const namesBody = head.some(({ words }) =>
    /\b(?:Board|Cabinet|Committee|Panel|Executive|Forum|Council)\b/i.test(words),
  );
  const hasDate = day !== undefined || dates.some(({ passage }) => head.includes(passage));
  const topics = [
    ["financial", /\b(?:financ|budget|cost|resource)/i],
    ["legal", /\blegal/i],
    ["equality", /\bequalit/i],
  ] as const;
  const lacking = topics
    .filter(
      ([, pattern]) => !pattern.test(headings) && !/\bimplications\b[^.]{0,80}\b(?:financ|legal|equalit)/i.test(all),
    )
    .map(([topic]) => topic);
  const parts = [
    ...(namesBody ? [] : ["no body that receives it"]),
    ...(hasDate ? [] : ["no date of a meeting"]),
    ...(/@[\w-]+\.|\b0\d{2,4}[ -]?\d{3}/.test(all)
      ? []
      : ["nobody to contact: no e-mail address and no telephone number"]),
    ...(/\bbackground (?:papers|documents)\b/i.test(all) ? [] : ["no list of background papers"]),
    ...(lacking.length === 0 ? [] : [`no ${lacking.join(", ").replace(/, (?=[^,]*$)/, " or ")} implications`]),
  ];
  return parts.map((part) =>
    wordingFinding(
      "words/part-missing",
      { passage: first, offset: 0 },
      { message: `the report has ${part}`, hint: "add it; where there is nothing to say, say that there is none" },
    ),
  );
}

function recommended(passages: readonly Passage[], first: Passage, { headings, all }: Said): readonly Diagnostic[] {
  const beneath = passages.filter(
    (passage) => isRecommendation(passage) || /\brecommendations?\b/i.test(passage.heading),
  );
  const asked = [...beneath.filter(({ kind }) => kind !== "heading"), ...passages].find(({ words }) =>
    asks.test(words),
  );
  if (!asked) {
    const at = passages.find(({ kind, words }) => kind === "heading" && /\brecommendation/i.test(words)) ?? first;
    const told = {
      message: "nothing says what the body is asked to do",
      hint: "write “The Board is asked to note …”, with a verb for each thing",
    };
    return [wordingFinding("words/no-recommendation", { passage: at, offset: 0 }, told)];
  }
  const decision = beneath.find(({ words, kind }) => kind !== "heading" && decides.test(words));
  if (!decision) return [];
  const grounds = [
    ["no reasons", /\breasons?\b/i, headings],
    ["no other options", /\b(?:options?|alternatives?)\b/i, all],
    ["nobody who was consulted", /\bconsult|\bengage|\bco-?produc/i, all],
  ] as const;
  return grounds
    .filter(([, pattern, where]) => !pattern.test(where))
    .map(([ground]) =>
      wordingFinding(
        "words/call-in-ground",
        { passage: decision, offset: 0 },
        { message: `a decision is asked for, and the report gives ${ground}`, hint: "add a section for it" },
      ),
    );
}
