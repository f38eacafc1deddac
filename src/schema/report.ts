/** The front matter of a report: which paper, for which meeting, as at which day. */

import { z } from "zod";
import { Day, Id, known, notStated, When, Words } from "./fields.ts";
import { ItemNumber } from "./meeting.ts";
import { paperFields, Recommendation } from "./paper-fields.ts";

export const MeetingOfReport = z
  .strictObject({
    body: Id.describe("A body of governance.yaml."),
    date: When,
    inferred: Words.optional().describe(
      "Where no source states the date: how it is inferred, as a clause. Papers then say that it is not stated.",
    ),
    known,
  })
  .describe("The body and the date of the meeting, until it has a file of its own.");

export const ReportHeader = z
  .strictObject({
    template: Id.describe("The kind of paper: a folder of templates."),
    title: Words,
    "as-at": Day.describe("The day as at which the paper speaks; also the timestamp of its files."),
    meeting: z
      .union([Id, MeetingOfReport], "write the id of a meeting file, or its body and date: { body: …, date: … }")
      .describe("The meeting that receives the paper: the name of its file without .yaml; or body and date."),
    author: Words.describe("A post, never a person's name."),
    since: Day.optional().describe(
      "The day as at which the paper before this one spoke: what has changed is told from it.",
    ),
    theme: Id.optional().describe("The theme of the current plan that the paper is about."),
    item: ItemNumber.optional().describe("The item of business that the paper is about, by its number."),
    minutes: Id.optional().describe(
      "The minutes that the paper prints: the name of their file without .yaml. Left out: those of its meeting.",
    ),
    accept: z
      .array(
        z.strictObject({
          code: Words.describe("Of a finding in the words of the paper: words/two-spellings."),
          words: Words.optional().describe("Only where the finding quotes these words."),
          reason: Words.describe("Why they may stay, a sentence."),
          until: Day.describe("The last day of a meeting for which that holds."),
        }),
      )
      .optional()
      .describe("Findings in the words of the paper that are accepted for a while. No paper prints them."),
    recommendations: z
      .union(
        [z.array(Recommendation), z.literal(notStated)],
        "write a list of what the body is asked to do; or not-stated where the source paper does not tell",
      )
      .default([])
      .describe("What the body is asked to do. May use {{tags}} and Markdown."),
    ...paperFields,
  })
  .meta({ title: "Report", description: "Front matter of a report file." });

export type ReportHeader = z.infer<typeof ReportHeader>;
export type MeetingOfReport = z.infer<typeof MeetingOfReport>;
