import { describe, expect, test } from "vitest";
import type { WordingCode } from "../../../src/diagnostics/wording-rules.ts";
import { shownIn } from "./words-of.ts";

const lines = (...written: readonly string[]) => written.join("\n");

interface Case {
  readonly code: WordingCode;
  readonly faulty: string;
  readonly line: number;
  readonly says: string;
  /** The same, as it should be. */
  readonly sound: string;
}

/** A report of some length with every part that members look for, and `more` in it. */
const report = (more: string, without = "") =>
  lines(
    "Northmarch Health and Wellbeing Board",
    "",
    "Date of meeting: 12 March 2026",
    "",
    "Contact: board.papers@northmarch.example",
    "",
    "1. Summary",
    "",
    ...Array.from(
      { length: 14 },
      (_, index) =>
        `1.${index + 1} Families in place number ${index + 1} told us what helped them and what they still wait for.\n`,
    ),
    "2. Recommendations",
    "",
    more,
    "",
    "3. Financial implications",
    "",
    "3.1 None, since no money is asked for.",
    "",
    "4. Legal implications",
    "",
    "4.1 None, since no duty changes.",
    "",
    "5. Equality implications",
    "",
    "5.1 None, since nothing is decided.",
    "",
    "6. Background papers",
    "",
    "6.1 None.",
  ).replace(without, "");

const cases: readonly Case[] = [
  {
    code: "words/acronym-forms",
    faulty: "The local offer plan (LoP) was read.\n\nThe LOP is out of date.",
    line: 3,
    says: "“LOP” is “LoP” before",
    sound: "The local offer plan (LoP) was read.\n\nThe LoP is out of date.",
  },
  {
    code: "words/acronym-unexplained",
    faulty: "The panel heard from the QXB about waiting times.",
    line: 1,
    says: "“QXB”",
    sound: "The panel heard from the Quayside Exchange Board (QXB) about waiting times. The QXB meets weekly.",
  },
  {
    code: "words/all-on-track",
    faulty: "All actions are on track.\n\n| Action | Rating |\n|---|---|\n| Train staff | Red |",
    line: 1,
    says: "“Red” at line 5",
    sound: "Three of four actions are on track.\n\n| Action | Rating |\n|---|---|\n| Train staff | Red |",
  },
  {
    code: "words/apostrophe",
    faulty: "The plan follows the families wishes closely.",
    line: 1,
    says: "families wishes",
    sound: "The plan follows the families’ wishes closely.",
  },
  {
    code: "words/cadence-missed",
    faulty:
      "The Cabinet has asked for quarterly reports.\n\nA report went to Cabinet on 4 March 2025.\n\nThe next went to Cabinet on 9 September 2025.",
    line: 1,
    says: "189 days between 4 March 2025 and 9 September 2025",
    sound:
      "The Cabinet has asked for quarterly reports.\n\nA report went to Cabinet on 4 March 2025.\n\nThe next went to Cabinet on 10 June 2025.",
  },
  {
    code: "words/call-in-ground",
    faulty: report("2.1 The Cabinet is asked to approve the new service."),
    line: 39,
    says: "no reasons",
    sound: report(
      "2.1 The Cabinet is asked to approve the new service.\n\nReasons for the recommendation\n\n2.2 Families were consulted. The other options were weighed.",
    ),
  },
  {
    code: "words/confused",
    faulty: "Members gave there views on the draft.",
    line: 1,
    says: "there views",
    sound: "Members gave their views on the draft, and there were many.",
  },
  {
    code: "words/count-differs",
    faulty: "The plan has three themes:\n\n- earlier help\n- shorter waits",
    line: 1,
    says: "“three themes”, and the list has 2",
    sound: "The plan has two themes:\n\n- earlier help\n- shorter waits",
  },
  {
    code: "words/date-contradicted",
    faulty: "The strategy was approved on 3 June 2025.\n\nIt lapses in 2028. The strategy was approved on 8 July 2025.",
    line: 3,
    says: "“8 July 2025” here, “3 June 2025” at line 1",
    sound: "The strategy was approved on 3 June 2025.\n\nThe strategy was approved in June 2025.",
  },
  {
    code: "words/date-not-derived",
    faulty:
      "A return is due within 6 months of approval. Approval came on 31 August 2025, and therefore it is due by 31 January 2026.",
    line: 1,
    says: "6 months after 31 August 2025 is 28 February 2026",
    sound:
      "A return is due within 6 months of approval. Approval came on 31 August 2025, and therefore it is due by 28 February 2026.",
  },
  {
    code: "words/event-order",
    faulty: "The charter was published in April 2025. The Council approved the charter on 3 June 2025.",
    line: 1,
    says: "before it is approved",
    sound: "The charter was published in July 2025. The Council approved the charter on 3 June 2025.",
  },
  {
    code: "words/field-empty",
    faulty: "Wards affected:\n\nSummary\n\nAll is said here.",
    line: 1,
    says: "“Wards affected:”",
    sound: "Wards affected: all\n\nSummary\n\nAll is said here.",
  },
  {
    code: "words/first-person",
    faulty: "Inspectors come back once. If they find other weaknesses, we will refer to these in our letter.",
    line: 1,
    says: "we will refer",
    sound: "Inspectors come back once. Their guidance says: “we will refer to these in our letter.”",
  },
  {
    code: "words/fragment",
    faulty: "The survey closed in May 2025.\n\nand has been since the spring of that year.\n\n.",
    line: 3,
    says: "and has been since",
    sound: "The survey closed in May 2025.\n\nIt has been so since the spring of that year.",
  },
  {
    code: "words/full-stop-missing",
    faulty: "Children who moved here in the summer wait longer for a first appointment than others do",
    line: 1,
    says: "“do”",
    sound: "Children who moved here in the summer wait longer for a first appointment than others do.",
  },
  {
    code: "words/future-past",
    faulty: "Date of meeting: 12 March 2026\n\nThe new form will be published in January 2026.",
    line: 3,
    says: "is past on 12 March 2026",
    sound: "Date of meeting: 12 March 2026\n\nThe new form will be published in April 2026.",
  },
  {
    code: "words/long-sentence",
    faulty: `${"The plan is long and ".repeat(10)}ends.`,
    line: 1,
    says: "51 words",
    sound: "The plan is short and ends.",
  },
  {
    code: "words/lost-character",
    faulty: "The forum asks for co?ordination of visits.",
    line: 1,
    says: "co?ordination",
    sound: "The forum asks for co-ordination of visits. Is that so?",
  },
  {
    code: "words/name",
    faulty: "Advisers of the Department of Education came twice.",
    line: 1,
    says: "Department of Education",
    sound: "Advisers of the Department for Education came twice.",
  },
  {
    code: "words/no-break-spaces",
    faulty: "One.\n\u00a0\n\u00a0\nTwo.",
    line: 2,
    says: "2 lines hold only non-breaking spaces",
    sound: "One.\n\n\nTwo costs 3\u00a0pounds.",
  },
  {
    code: "words/no-recommendation",
    faulty: report("2.1 What comes next is for the partners to settle among themselves."),
    line: 37,
    says: "nothing says what the body is asked to do",
    sound: report("2.1 The Board is asked to note what comes next."),
  },
  {
    code: "words/number-missing",
    faulty: "4.1 Waits are long.\n\n4.2 Clinics are few.\n\n4.4 Staff are fewer.",
    line: 5,
    says: "there is no 4.3",
    sound: "4.1 Waits are long.\n\n4.2 Clinics are few.\n\n4.3 Staff are fewer.\n\n5.1 More is to come.",
  },
  {
    code: "words/number-style",
    faulty: "**4.1** Waits for a first appointment are long.\n\n4.2 Clinics for young people are few.",
    line: 3,
    says: "not in bold",
    sound: "4.1 Waits for a first appointment are long.\n\n4.2 Clinics for young people are few.",
  },
  {
    code: "words/outruns-status",
    faulty:
      "That the Board note the implementation of the Recovery Plan.\n\nThe draft Plan was read in May; the final Plan will be presented for approval in the summer.",
    line: 1,
    says: "the plan is a draft",
    sound:
      "That the Board note that a Recovery Plan is being made.\n\nThe draft Plan was read in May; the final Plan will be presented for approval in the summer.",
  },
  {
    code: "words/part-missing",
    faulty: report("2.1 The Board is asked to note what comes next.", "Contact: board.papers@northmarch.example"),
    line: 1,
    says: "nobody to contact",
    sound: report("2.1 The Board is asked to note what comes next."),
  },
  {
    code: "words/percentage-differs",
    faulty: "Of the plans, 12 of 48 (30%) were late.",
    line: 1,
    says: "12 of 48 is 25%, not 30%",
    sound: "Of the plans, 12 of 48 (25%) were late, and 1 of 3 (33%) of reviews.",
  },
  {
    code: "words/plain-english",
    faulty: "Officers will utilise the hall.",
    line: 1,
    says: "utilise",
    sound: "Officers will use the hall.",
  },
  {
    code: "words/quarter-of-what",
    faulty: "Visits come in Quarter 4.",
    line: 1,
    says: "Quarter 4",
    sound: "Visits come in Quarter 4 of the financial year.",
  },
  {
    code: "words/reference-nowhere",
    faulty: "1.1 Waits are long (see paragraph 4.2).\n\n1.2 Clinics are few.\n\n1.3 Staff are fewer.",
    line: 1,
    says: "paragraph 4.2",
    sound: "1.1 Waits are long (see paragraph 1.3).\n\n1.2 Clinics are few.\n\n1.3 Staff are fewer.",
  },
  {
    code: "words/request-unrecorded",
    faulty:
      "Minutes:\n\nThe Panel asked that figures on exclusions come to its summer meeting.\n\nRESOLVED that\n\n(1) the update be noted.",
    line: 3,
    says: "is asked for, and no resolution records it",
    sound:
      "Minutes:\n\nThe Panel asked that figures on exclusions come to its summer meeting.\n\nRESOLVED that\n\n(1) figures on exclusions come to the summer meeting.",
  },
  {
    code: "words/said-twice",
    faulty:
      "Families wait longest in the north of the county because two of its three clinics closed.\n\nAs was said, families wait longest in the north of the county because two of its three clinics closed.",
    line: 3,
    says: "what line 1 says",
    sound:
      "Families wait longest in the north of the county because two of its three clinics closed.\n\nIn the south, waits have become shorter since a new team of nurses began work there.",
  },
  {
    code: "words/sentence-cut",
    faulty: "The team has been trained and.",
    line: 1,
    says: "ends with “and”",
    sound: "The team has been trained. This is what it asked for.",
  },
  {
    code: "words/spelling",
    faulty: "The organization has recieved it.",
    line: 1,
    says: "“organization” is American spelling",
    sound: "The organisation has received it, and its caseworkers’ timeliness is commended.",
  },
  {
    code: "words/two-names",
    faulty: "The revisit came late. After the re-inspection, two weaknesses remain.",
    line: 1,
    says: "re-inspection",
    sound: "The revisit came late. After the revisit, two weaknesses remain.",
  },
  {
    code: "words/two-spellings",
    faulty: "Parents speak of co-production.\n\nCoproduction takes time.",
    line: 3,
    says: "“Coproduction” is “co-production” before",
    sound: "Parents speak of co-production.\n\nCo-production takes time.",
  },
  {
    code: "words/undated",
    faulty: "Waits fell over the last quarter.",
    line: 1,
    says: "last quarter",
    sound: "Waits fell from October to December 2025.",
  },
  {
    code: "words/unknown",
    faulty: "They spoke of frumblewickery.",
    line: 1,
    says: "frumblewickery",
    sound: "They spoke of furniture.",
  },
  {
    code: "words/weekday",
    faulty: "The panel meets on Tuesday 12 March 2026.",
    line: 1,
    says: "12 March 2026 is a Thursday",
    sound: "The panel meets on Thursday 12 March 2026.",
  },
  {
    code: "words/word-missing",
    faulty: "Members heard of of the delay.",
    line: 1,
    says: "“of of”",
    sound: "Members heard of the delay.",
  },
];

describe("each rule over words finds its fault at its line, and nothing where the words are sound", () => {
  test.each(cases)("$code", ({ code, faulty, line, says, sound }) => {
    expect(shownIn(faulty, code).filter((shown) => shown.startsWith(`${line} `) && shown.includes(says))).toHaveLength(
      1,
    );
    expect(shownIn(sound, code)).toEqual([]);
  });
});
