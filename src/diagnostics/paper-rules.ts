/** What bars readers from a paper whose words are all there. */

import type { Rule } from "./rule.ts";

export const paperRules = {
  "paper/header-cell-empty": {
    means: "A column of a table has no heading.",
    advice: "Nothing is read out with its cells. A draft is made all the same, a final paper is not.",
  },
  "paper/heading-level": {
    means: "A heading leaves out a level: a part of a part that is in no part.",
    advice: "Whoever moves by headings takes it for a gap. A draft is made all the same, a final paper is not.",
  },
  "paper/link-text": {
    means: "The words of a link do not say where it goes: “here”, or an address.",
    advice: "Links are read out in a list of their own. A draft is made all the same, a final paper is not.",
  },
  "paper/no-words": {
    means:
      "A heading, a paragraph, an item of a list or a note has no words: all of it is spaces, or characters nobody sees.",
    advice:
      "It has a number or a bullet all the same, and is read out as nothing. A draft is made all the same, a final paper is not.",
  },
  "parity/differs": {
    means: "A file of a paper does not say what the paper says, as it was read back from its bytes.",
    advice: "This is a fault of boardpaper. Report it, and publish the format that is right.",
  },
  "text/no-text": {
    means: "A text file has no words.",
    advice: "Look whether it was saved before anything was written.",
  },
  "words/left-over": {
    means:
      "Words stand in a paper that were never meant for a reader: an unfilled tag, a gap of a draft, an error of Word's.",
    advice: "Put in their place what a reader is to find there, or delete them.",
  },
} as const satisfies Readonly<Record<string, Rule>>;
