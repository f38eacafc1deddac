/** The front matter of a report: which paper, for which meeting, as at which day. */

import { z } from "zod";
import { Day, Id, known, When, Words } from "./fields.ts";

export const MeetingOfReport = z
  .strictObject({ body: Id.describe("A body of governance.yaml."), date: When, known })
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
    recommendations: z
      .array(Words)
      .default([])
      .describe("What the body is asked to do. May use {{tags}} and Markdown."),
  })
  .meta({ title: "Report", description: "Front matter of a report file." });

export type ReportHeader = z.infer<typeof ReportHeader>;
export type MeetingOfReport = z.infer<typeof MeetingOfReport>;
