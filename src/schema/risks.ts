/** `risks.yaml`: what may go wrong, how likely and how grave it is, and what is done about it. */

import { z } from "zod";
import { DatedWords, Day, DayAsDate, Id, known, source, Words } from "./fields.ts";

const OneToFive = z.int("write 1, 2, 3, 4 or 5").min(1, "write 1, 2, 3, 4 or 5").max(5, "write 1, 2, 3, 4 or 5");

export const RiskScore = z
  .strictObject({
    likelihood: OneToFive.describe("1 is rare, 5 is almost certain."),
    impact: OneToFive.describe("1 is slight, 5 is severe."),
  })
  .describe("Its score is the one times the other, 1 to 25.");

export const Risk = z.strictObject({
  id: Id,
  title: Words.describe("The risk in a few words."),
  cause: Words.optional().describe("As a clause that follows “because”."),
  effect: Words.optional().describe("What would follow, as a clause."),
  owner: Words.describe("A post, never a person's name."),
  response: z.enum(["treat", "tolerate", "transfer", "terminate"]),
  controls: z.array(DatedWords).default([]).describe("What is done about it, a noun phrase each."),
  inherent: RiskScore.describe("Before anything is done about it."),
  target: RiskScore.describe("What is to be reached."),
  targetBy: DayAsDate.optional(),
  updates: z
    .array(z.strictObject({ on: Day, known, source, ...RiskScore.shape, note: Words.optional() }))
    .default([])
    .describe("How it was scored, on which day, oldest first: the last is its current score."),
  known,
  source,
});

export const Risks = z
  .strictObject({
    bands: z
      .array(
        z.strictObject({
          name: Words.describe("Such as: High."),
          upTo: z.int().min(1).max(25).describe("The highest score that belongs to it."),
        }),
      )
      .default([])
      .describe("What scores are called, the lowest first."),
    risks: z.array(Risk).default([]),
  })
  .meta({ title: "Risks", description: "The risk register, scored five by five." });

export type Risks = z.infer<typeof Risks>;
export type Risk = z.infer<typeof Risk>;
export type RiskScore = z.infer<typeof RiskScore>;
