/** What the linter finds in the words of a paper, ours or anybody's. */

import type { Rule } from "./rule.ts";

type WordingRule = Rule & { readonly severity: NonNullable<Rule["severity"]> };

export const wordingRules = {
  "words/acceptance-expired": {
    severity: "warning",
    means: "A report accepts a finding until a day that is past for the meeting, and the finding still stands.",
    advice: "Mend the words, or say with a new day why they may stay.",
  },
  "words/acceptance-unused": {
    severity: "suggestion",
    means: "A report accepts a finding that there is not, or no longer.",
    advice: "Delete it, so that it can't hide a finding of another day.",
  },
  "words/acronym-forms": {
    severity: "warning",
    means: "One acronym is written in two ways.",
    advice: "A reader takes them for two things, and a search finds half. Keep to one.",
  },
  "words/acronym-unexplained": {
    severity: "warning",
    means: "An acronym is used, and neither written out beside it nor anywhere before.",
    advice:
      "Members and the public are no specialists. Write it out where it first stands, the short form in brackets.",
  },
  "words/all-on-track": {
    severity: "warning",
    means: "A paper says that all is on track, and shows something that is red, overdue or late.",
    advice: "Say what is late, or what is on track apart from it.",
  },
  "words/apostrophe": {
    severity: "warning",
    means: "The apostrophe of a possessive is missing: “boards responsibilities”.",
    advice: "Write board’s for one, boards’ for several.",
  },
  "words/cadence-missed": {
    severity: "warning",
    means: "A paper says how often something comes, and states days that are further apart, without a word on it.",
    advice: "Say why it came later, or correct how often it comes.",
  },
  "words/call-in-ground": {
    severity: "warning",
    means: "A paper asks for a decision, and lacks something for which councils have called decisions in.",
    advice: "Give reasons, the other options, who was consulted, and what it means for money and in law.",
  },
  "words/confused": {
    severity: "warning",
    means: "A word stands for another that sounds like it: “there” for “their”.",
    advice: "A spelling checker does not see it. Write the other one.",
  },
  "words/count-differs": {
    severity: "warning",
    means: "A number of things and the list of them, or the parts of a number and the whole, do not agree.",
    advice: "Count again. In papers of ours, merge the number from the data.",
  },
  "words/date-contradicted": {
    severity: "warning",
    means: "A paper gives two dates for one event.",
    advice: "Ask which is right; whatever is counted from it depends on it.",
  },
  "words/date-not-derived": {
    severity: "warning",
    means: "A date is said to follow from another by a time limit, and does not.",
    advice: "Count again from the day that the limit begins with.",
  },
  "words/event-order": {
    severity: "warning",
    means: "By its dates, something was published or put into practice before it was approved.",
    advice: "Say which version each date is of.",
  },
  "words/field-empty": {
    severity: "warning",
    means: "A field of the front matter, or the list beneath a label, was left empty.",
    advice: "Say what there is to say, even if it is “None” or “All”: an empty field tells that nobody looked.",
  },
  "words/first-person": {
    severity: "warning",
    means: "“We” in a paper is the inspectors: somebody’s guidance was copied without quotation marks.",
    advice: "Put it in quotation marks and say whose words they are, or say it in your own.",
  },
  "words/fragment": {
    severity: "warning",
    means: "Something stands by itself that is the rest of another sentence, or a single mark.",
    advice: "Delete it, or put it back to what it belongs to.",
  },
  "words/full-stop-missing": {
    severity: "suggestion",
    means: "A paragraph does not end with a full stop.",
    advice: "Look whether anything was lost after it.",
  },
  "words/future-past": {
    severity: "warning",
    means: "A paper says that something will be, on a day before the meeting.",
    advice: "By the time members read it, it has been or has not. Say which.",
  },
  "words/long-sentence": {
    severity: "suggestion",
    means: "A sentence has more than 45 words.",
    advice: "GOV.UK keeps to 25. Make two of it, or a list.",
  },
  "words/lost-character": {
    severity: "warning",
    means: "A character was lost on the way from one program to another, and a sign stands in its place.",
    advice: "It is mostly a hyphen, a dash or an apostrophe. Type it again.",
  },
  "words/name": {
    severity: "warning",
    means: "A department, an inspectorate or an act is not called by its name.",
    advice: "Write it as the body itself does.",
  },
  "words/no-break-spaces": {
    severity: "suggestion",
    means: "Lines hold nothing but non-breaking spaces, in place of space between paragraphs.",
    advice: "They are read out as “blank” and break searches. Delete them.",
  },
  "words/no-recommendation": {
    severity: "warning",
    means: "A paper does not say what the body is asked to do.",
    advice: "Begin with a verb: note, agree, recommend. Without one, there is nothing to resolve.",
  },
  "words/number-missing": {
    severity: "warning",
    means: "The numbers of paragraphs leave one out, or give one twice.",
    advice: "Look whether a paragraph was lost. Members and minutes refer to numbers.",
  },
  "words/number-style": {
    severity: "suggestion",
    means: "The numbers of paragraphs are written in more than one way: some in bold, some with a full stop.",
    advice: "Let the style of the paragraph write them all.",
  },
  "words/outruns-status": {
    severity: "warning",
    means: "The body is asked about the carrying out of a plan that the same paper calls a draft, yet to be agreed.",
    advice: "Ask it to note that the plan is being made, or come back when it is agreed.",
  },
  "words/part-missing": {
    severity: "warning",
    means:
      "A report lacks what the law or members look for in every one: the body, the date, a contact, background papers.",
    advice: "Add it. Where there is nothing to say, say that.",
  },
  "words/percentage-differs": {
    severity: "warning",
    means: "A percentage is not what its two counts make.",
    advice: "Work it out again, and say whether it is rounded.",
  },
  "words/plain-english": {
    severity: "suggestion",
    means: "A word or phrase for which GOV.UK’s style guide has a plainer one.",
    advice: "Write the plainer one: it is shorter, and read by more people.",
  },
  "words/quarter-of-what": {
    severity: "suggestion",
    means: "A quarter has a number, and its year is neither a financial nor a calendar one.",
    advice: "Write “quarter 4 of 2018/19 (January to March)”.",
  },
  "words/reference-nowhere": {
    severity: "warning",
    means: "A paper refers to a paragraph or an appendix that it does not have.",
    advice: "Look which one is meant: numbers change when paragraphs are added.",
  },
  "words/request-unrecorded": {
    severity: "warning",
    means: "The body asked for something, or was promised something, and no resolution records it.",
    advice:
      "What no resolution records is forgotten. Add it to the resolution or the action log, with who and by when.",
  },
  "words/said-twice": {
    severity: "suggestion",
    means: "A sentence says again, nearly word for word, what an earlier one says.",
    advice: "Members have read it. Refer to it, or say what is new.",
  },
  "words/sentence-cut": {
    severity: "warning",
    means: "A sentence stops before its end.",
    advice: "Look what was lost.",
  },
  "words/spelling": {
    severity: "warning",
    means: "A word is misspelt, or spelt as in American English.",
    advice: "Write it as the hint says. A word of your own field can be accepted in the report’s front matter.",
  },
  "words/two-names": {
    severity: "warning",
    means: "One thing has two names in a paper, of which one means something else.",
    advice: "A re-inspection is not a revisit. Keep to the name that the regulator uses.",
  },
  "words/two-spellings": {
    severity: "suggestion",
    means: "A word is written with a hyphen here and without one there.",
    advice: "Keep to one; a search finds only the one that it is given.",
  },
  "words/typed-figure": {
    severity: "suggestion",
    means: "A date or figure was typed that the data hold.",
    advice: "Merge it: then it changes when the data do, and can be explained.",
  },
  "words/undated": {
    severity: "suggestion",
    means: "A time that depends on when the paper is read: “last quarter”, “in due course”, “pre-pandemic”.",
    advice: "Give the date or the period. Papers are read years later.",
  },
  "words/unknown": {
    severity: "suggestion",
    means: "A word that is in no dictionary, and near none.",
    advice: "Look at it once. A word of your own field can be accepted in the report’s front matter.",
  },
  "words/weekday": {
    severity: "warning",
    means: "A date and its day of the week do not agree.",
    advice: "One of them is wrong; people will come on either.",
  },
  "words/word-missing": {
    severity: "warning",
    means: "A word is missing, stands twice, or stands in the wrong place.",
    advice: "Read the sentence aloud.",
  },
} as const satisfies Readonly<Record<string, WordingRule>>;

export type WordingCode = keyof typeof wordingRules;
