/** `measures.yaml`: what is measured, its target, and the points so far. */

import { z } from "zod";
import { Count, Day, Id, source, When, Words } from "./fields.ts";

export const Measure = z.strictObject({
  id: Id,
  name: Words,
  finding: Id.optional().describe("The finding whose answer it measures."),
  definition: Words.optional().describe("What is counted, of what, and what is left out: a sentence."),
  unit: z.enum(["percent", "count", "weeks", "days"]),
  better: z.enum(["higher", "lower"]).describe("Which way is better."),
  target: z.strictObject({ value: z.number("write a number"), by: Day }).optional(),
  points: z
    .array(
      z.strictObject({
        period: When,
        value: z.number("write a number"),
        numerator: Count.optional().describe("Of a percentage: how many of those counted."),
        denominator: Count.optional().describe("Of a percentage: how many were counted."),
        known: Day,
        source,
      }),
    )
    .default([])
    .describe("Oldest first; known is the day on which the figure was published."),
});

export const Measures = z
  .strictObject({ measures: z.array(Measure) })
  .meta({ title: "Measures", description: "Key performance indicators and their points." });

export type Measure = z.infer<typeof Measure>;
