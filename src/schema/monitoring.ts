/** `monitoring.yaml`: reviews by the Department for Education and NHS England. */

import { z } from "zod";
import { DatedWords, Id, known, StatedDate, source, When, Words } from "./fields.ts";

export const MonitoringMeeting = z.strictObject({
  id: Id,
  on: When,
  known,
  source,
  formality: z.enum(["formal", "informal", "visit"]).describe("A visit counts as a formal meeting does."),
  quarter: Words.optional().describe(
    "Which quarter it belongs to, as the monitoring bodies number it: 1; or 1 of 2018-19.",
  ),
  reported: z.array(DatedWords).optional().describe("What the local area reported, a noun phrase each."),
  letter: StatedDate.optional().describe("When the letter after the meeting came."),
  assessment: z
    .array(
      DatedWords.extend({
        response: DatedWords.optional().describe("What the area has done about it since, a sentence or two."),
      }),
    )
    .optional()
    .describe("What the monitoring bodies found, as reported speech: a clause that follows “that”."),
});

export const Monitoring = z
  .strictObject({
    by: Words.describe("Who monitors: DfE and NHSE."),
    source,
    cadences: z
      .array(z.strictObject({ every: Words.describe("Such as: every six months."), known: known.unwrap(), source }))
      .default([])
      .describe("How often, and since when that was known."),
    coincidesWith: Id.optional().describe("The body whose meetings they are held with, where they are."),
    meetings: z.array(MonitoringMeeting).default([]),
  })
  .meta({ title: "Monitoring", description: "Monitoring meetings, past and planned, and their feedback." });

export type Monitoring = z.infer<typeof Monitoring>;
export type MonitoringMeeting = z.infer<typeof MonitoringMeeting>;
