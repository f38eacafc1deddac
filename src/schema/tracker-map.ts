/** A mapping file: which sheets and columns of a council's own tracker hold which records and fields. */

import { z } from "zod";
import { Words } from "./fields.ts";

export const TrackerMap = z
  .strictObject({
    area: Words.describe("The folder of the area: data/exampleshire."),
    sheets: z
      .array(
        z.strictObject({
          sheet: Words.describe("The sheet's name in the workbook."),
          holds: Words.describe(
            "The records that it holds: actions, updates, measures. One sheet may stand here twice.",
          ),
          headings: z
            .int("write a whole number")
            .min(1, "write 1 or more")
            .default(1)
            .describe("The row of its headings, from 1."),
          columns: z
            .record(z.string(), Words)
            .describe("For each column of the tracker, the heading in the workbook: Due: Target date."),
          fixed: z
            .record(z.string(), Words)
            .default({})
            .describe("What every row has in a column of the tracker that the workbook lacks: Plan: improvement-plan."),
          meanings: z
            .record(z.string(), z.record(z.string(), Words))
            .default({})
            .describe("For a column of the tracker, what the workbook's words mean: Status: { Open: in-progress }."),
        }),
      )
      .min(1, "map at least one sheet"),
  })
  .meta({ title: "Tracker map", description: "How a council's own workbook is read as a tracker." });

export type TrackerMap = z.infer<typeof TrackerMap>;
