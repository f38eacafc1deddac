/** `governance.yaml`: bodies, under the names that they had, and who reports to whom. */

import { z } from "zod";
import { DatedWords, Id, known, StatedCount, source, Words } from "./fields.ts";

export const BodyKind = z.enum([
  "health-and-wellbeing-board",
  "cabinet",
  "scrutiny-panel",
  "improvement-board",
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
  howMany: StatedCount.optional().describe("How many bodies go under this name, where more than one."),
  known,
  source,
});

export const ReportingLine = z.strictObject({
  from: Id,
  to: Id,
  what: Words.describe("What is reported: progress."),
  cadence: Words.optional().describe("How often: every six weeks, regularly."),
  known,
  source,
});

export const Governance = z
  .strictObject({
    lead: Id.describe("The body that oversees the programme."),
    bodies: z.array(Body).min(1, "list at least one body"),
    reporting: z.array(ReportingLine).default([]),
  })
  .meta({ title: "Governance", description: "Bodies, their names over time, and reporting lines." });

export type Governance = z.infer<typeof Governance>;
export type Body = z.infer<typeof Body>;
export type ReportingLine = z.infer<typeof ReportingLine>;
