/** `measures.yaml`: what is measured, its target, and the points so far. */

import { z } from "zod";
import { Count, Day, Id, known, source, When, Words } from "./fields.ts";

export const DisclosurePolicy = z.strictObject({
  below: Count.describe("Counts below this are not published."),
  zero: z.enum(["shown", "withheld"]).default("shown").describe("Whether a count of 0 is published."),
  roundTo: z.int().min(2, "write 2 or more").optional().describe("To what counts are rounded: 5."),
  secondary: z
    .boolean()
    .default(true)
    .describe("Whether a second figure is withheld where one alone could be worked out from a total."),
});

export const Measure = z.strictObject({
  id: Id,
  name: Words,
  finding: Id.optional().describe("The finding whose answer it measures."),
  definition: Words.optional().describe("What is counted, of what, and what is left out: a sentence."),
  unit: z.enum(["percent", "count", "weeks", "days"]),
  better: z.enum(["higher", "lower"]).describe("Which way is better."),
  target: z.strictObject({ value: z.number("write a number"), by: Day }).optional(),
  breaks: z
    .array(
      z.strictObject({
        from: When.describe("The first period that is counted otherwise."),
        reason: Words.describe("What changed, a sentence."),
        known,
        source,
      }),
    )
    .optional()
    .describe("Where the series is broken: figures before and after do not compare."),
  comparators: z
    .array(
      z.strictObject({
        name: Words.describe("Where the figure is from: England; ten similar areas."),
        period: When,
        value: z.number("write a number"),
        definition: Words.optional().describe(
          "What is counted there, where it is stated: it must be what is counted here.",
        ),
        known: Day,
        source,
      }),
    )
    .optional()
    .describe("The same figure elsewhere, oldest first."),
  disclosure: z
    .union([z.literal("none"), DisclosurePolicy], "write none, or a policy: { below: 5 }")
    .optional()
    .describe("Which counts are too small to be published; none: all are published as they are."),
  partOf: Id.optional().describe("The measure that this one and others add up to, in each period."),
  isCumulative: z.literal(true).optional().describe("Whether the figures count up through the year."),
  rebases: z
    .array(
      z.strictObject({
        from: When.describe("The first period of the new average."),
        reason: Words.describe("What was changed for good, a sentence."),
        known,
        source,
      }),
    )
    .optional()
    .describe("From when the average and its limits are worked out anew, though the figures compare."),
  points: z
    .array(
      z.strictObject({
        period: When,
        value: z
          .number("write a number")
          .optional()
          .describe("Left out where isSmall says that it is too small to be published."),
        isSmall: z
          .literal(true)
          .optional()
          .describe("Whether the count is too small to be published: who is meant could be told from it."),
        isProtecting: z
          .literal(true)
          .optional()
          .describe("Whether it is withheld so that another figure cannot be worked out from it."),
        status: z
          .enum(["provisional", "revised", "forecast"])
          .optional()
          .describe(
            "Whether the figure may still change, or has changed since it was first published; or is a forecast, which no paper tells as a figure.",
          ),
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

export type DisclosurePolicy = z.infer<typeof DisclosurePolicy>;
export type Measure = z.infer<typeof Measure>;
