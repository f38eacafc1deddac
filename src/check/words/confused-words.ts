/** Words that stand for others, are missing, stand twice or in the wrong place: what no spelling checker sees. */

import { ruleOf } from "./found-in.ts";

const owned =
  "background|papers|own|views|needs|families|children|parents|role|work|plans|reports|responsibilities|experience|experiences|education|area|areas|progress|outcomes|care|support|duties|recommendations|findings|concerns|results|answers|letters|homes|school|schools|staff|budget|budgets|contribution|lives|wishes|community|communities|homes";

const confused: readonly { readonly pattern: string; readonly write: string }[] = [
  { pattern: `there (?:${owned})`, write: "their, or “the”" },
  { pattern: "their (?:is|are|was|were|will be|has been|have been)", write: "there" },
  { pattern: "it's (?:own|impact|members|role|work|duties|findings|remit|functions|terms|meeting)", write: "its" },
  { pattern: "(?:could|should|would|must) of", write: "have" },
  {
    pattern:
      "(?:more|less|fewer|better|worse|higher|lower|rather|other|later|earlier|faster|slower|longer|shorter|greater|larger|smaller|sooner|older|younger|quicker|lesser|easier|harder) then (?:the|it|a|in|last|expected|planned|before|usual|ever|others|half|\\d+)",
    write: "than",
  },
  { pattern: "(?:best|good) practise", write: "practice" },
  { pattern: "(?:in|agreed in) principal", write: "principle" },
  {
    pattern: "principle (?:officer|social worker|educational psychologist|risks?|aims?|objectives?)",
    write: "principal",
  },
  { pattern: "(?:be|been|is|are|was|were) effected by", write: "affected" },
  { pattern: "(?:has|have|had) lead to", write: "led" },
  {
    pattern: "compliment(?:s|ed|ing)? (?:the|each|other|this|our) (?:work|plan|offer|strategy|other|services|approach)",
    write: "complement",
  },
];

export const confusedWords = confused.map(({ pattern, write }) =>
  ruleOf("words/confused", new RegExp(`\\b${pattern}(?![\\w’'-])`, "gi"), ([words]) => ({
    message: `“${words.trim()}” sounds right, and is another word`,
    hint: `write ${write}`,
  })),
);

export const repeatedWords = ruleOf(
  "words/word-missing",
  /(?<![\w’'-])(the|a|an|of|to|in|on|for|and|is|are|was|were|be|with|by|at|this|from|will|has|have|it|they|their) \1(?![\w’'-])/gi,
  ([words, word]) => ({ message: `“${words}”: “${word}” stands twice`, hint: "delete one of them" }),
);

/** “the outcome the revisit means that”: two subjects, and no word between them. */
export const missingWords = ruleOf(
  "words/word-missing",
  /\bthe ([a-z]{3,20}) the (?:[a-z]{3,20} )?[a-z]{3,20} (?:means|shows|suggests|indicates|confirms|demonstrates) that\b/gi,
  ([words, noun]) => ({ message: `“${words}”: a word is missing`, hint: `write “the ${noun} of the …”` }),
);

/** “of to”, “in of”, “a the”: no sentence needs them side by side. */
export const clashingWords = ruleOf(
  "words/word-missing",
  /(?<![\w’'-])(?:of to|for of|to of|with of|by of|a the|the a|an the|and of of|is are|are is|was were|have has|has have|will been|to been|have be|has be|been be) (?=[a-z])/gi,
  ([words]) => ({ message: `“${words.trim()}”: a word is missing or too many`, hint: "read the sentence aloud" }),
);

/** “a commitment significant to working”: such an adjective stands before its noun. */
export const misplacedWords = ruleOf(
  "words/word-missing",
  /\b(?:an?|the) (?:[a-z]{3,15} )?([a-z]{2,15}(?:ment|tion|sion|ness|ity|ance|ence|ship)) (significant|strong|considerable|substantial|major|robust|good|new|key|great|wide) (?:to|of|for|in) [a-z]{2,20}(?:ing)?\b/gi,
  ([words, noun, adjective]) => ({
    message: `“${words}”: words stand in the wrong order`,
    hint: `write “${adjective} ${noun}”`,
  }),
);

const bodies =
  "boards|councils|partners|partnerships|parents|carers|families|members|panels|committees|authorities|schools|governors|inspectors|officers|pupils|students|residents|governments|agencies|trusts";
const possessions =
  "responsibilities|websites|views|needs|experiences|concerns|priorities|duties|functions|decisions|responses|wishes|rights|lives|expectations|contributions|opinions|perceptions|budgets|capabilities|comments|questions|answers|suggestions|consent|feedback";

export const missingApostrophes = ruleOf(
  "words/apostrophe",
  new RegExp(
    `(?<![\\w’'-])(?:(${bodies}) (?:${possessions})|(childrens|peoples|womens|mens) [a-z]{3,})(?![\\w’'-])`,
    "gi",
  ),
  ([words, several, people]) => {
    const hint = people ? `write ${people.slice(0, -1)}’s` : `write ${several}’, or ${several?.slice(0, -1)}’s of one`;
    return { message: `“${words}” has no apostrophe`, hint };
  },
);
