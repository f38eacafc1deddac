/** What can be said of edits that were made in Word. */

import type { Rule } from "./rule.ts";

export const pullRules = {
  "pull/bookmarks-gone": {
    means:
      "The Word file has lost the hidden bookmarks by which its paragraphs are known, as files do that went through another program.",
    advice: "Its paragraphs are matched by their words. Look closely at what is shown before you accept it.",
  },
  "pull/by-hand": {
    means: "An edit made in Word has no place in the report's file that is beyond doubt.",
    advice: "Nothing is guessed. Make the change yourself at the place that is shown.",
  },
  "pull/changed-since": {
    means:
      "The paper would come out otherwise now than when its Word file was last written: the report, its data or a template were changed since.",
    advice:
      "What is new since then is not in the Word file, and is shown as taken out. Accept edits by their numbers, and only those that were made in Word.",
  },
  "pull/merged-value": {
    means: "Somebody changed a figure, date or name in Word that comes from the data.",
    advice:
      "In Word alone it would contradict every other paper. Change it in the data, at the place that is shown, then build again.",
  },
  "pull/no-file": {
    means: "There is no Word file at the path that was named.",
    advice: "Name a .docx file by its path.",
  },
  "pull/no-such-change": {
    means: "A change was accepted by a number that no change has, or that belongs to one that can't be taken.",
    advice: "Look at the list without --accept: each change has its number there.",
  },
  "pull/not-ours": {
    means: "The Word file shares too little with the paper to be a version of it.",
    advice: "Check that it is the right file, and name the report with --report.",
  },
  "pull/template-text": {
    means: "Somebody changed words in Word that stand in a template, and so in every paper of the kind.",
    advice:
      "Change the template, at the place that is shown, if all papers are to say so; or write it into the report's narrative.",
  },
  "pull/which-report": {
    means: "The Word file's name does not tell which report it was made from.",
    advice: "Name the report with --report.",
  },
} as const satisfies Readonly<Record<string, Rule>>;
