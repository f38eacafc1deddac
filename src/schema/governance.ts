/** `governance.yaml`: bodies, under the names that they had, and who reports to whom. */

import { z } from "zod";
import { Count, DatedWords, Id, known, StatedCount, source, Turn, When, Words } from "./fields.ts";

export const BodyKind = z.enum([
  "health-and-wellbeing-board",
  "cabinet",
  "council",
  "committee",
  "scrutiny-panel",
  "improvement-board",
  "partnership-board",
  "health-board",
  "partnership",
  "forum",
  "group",
]);

export const Body = z.strictObject({
  id: Id,
  kind: BodyKind,
  names: z
    .array(z.strictObject({ name: Words, known, source }))
    .min(1, "give the body at least one name")
    .describe("Its names, oldest first: a paper uses the last one known at its date."),
  roles: z
    .array(DatedWords)
    .optional()
    .describe("What it does, as a clause that follows its name: “oversees the programme”."),
  nextRole: DatedWords.optional().describe(
    "What it is to do when the planned changes have happened, where that differs.",
  ),
  howMany: StatedCount.optional().describe("How many bodies go under this name, where more than one."),
  meets: Words.optional().describe("How often it meets: every month."),
  resolves: z
    .enum(["be-noted", "body-notes", "noted"])
    .default("be-noted")
    .describe(
      "How its resolutions are written: “that the report be noted”, “that the Board note the report”, or “noted the report”.",
    ),
  members: z.array(DatedWords).optional().describe("Who sits on it: a body, a service or a post each, never a person."),
  begins: Turn.optional().describe("For a body that is still to be set up: when, or on which event."),
  ceases: Turn.optional().describe("For a body that is to end: when, or on which event."),
  known,
  source,
});

export const ReportingLine = z.strictObject({
  from: Id,
  to: Id,
  what: Words.describe("What is reported: progress."),
  cadence: Words.optional().describe("How often: every six weeks, regularly."),
  begins: Turn.optional().describe("For a line that is still to come: when, or on which event."),
  ends: Turn.optional().describe("For a line that is to end: when, or on which event."),
  known,
  source,
});

export const Appointment = z.strictObject({
  id: Id,
  post: Words.describe("A post, never a person's name."),
  starts: When,
  months: Count.optional().describe("For how many months; left out where the post is permanent."),
  from: Words.optional().describe("The organisation that seconds to it."),
  reportsTo: Words.optional().describe("The post that it reports to."),
  purpose: Words.optional().describe("What it is for, as a clause that follows “to”."),
  known: known.unwrap(),
  source,
});

export const Governance = z
  .strictObject({
    lead: Id.describe("The body that oversees the programme."),
    bodies: z.array(Body).min(1, "list at least one body"),
    reporting: z.array(ReportingLine).default([]),
    appointments: z.array(Appointment).default([]).describe("Posts that are filled for the programme."),
  })
  .meta({ title: "Governance", description: "Bodies, their names over time, and reporting lines." });

export type Governance = z.infer<typeof Governance>;
export type Appointment = z.infer<typeof Appointment>;
export type Body = z.infer<typeof Body>;
export type ReportingLine = z.infer<typeof ReportingLine>;
