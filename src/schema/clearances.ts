/** `templates/clearances.yaml`: who must clear papers. `<report>.clearances.yaml`: who has cleared this one, and what. */

import { z } from "zod";
import { Day, Id, Words } from "./fields.ts";

export const ClearanceRules = z
  .strictObject({
    heading: Words.describe("Over the list of clearances, where a copy prints it."),
    given: Words.describe("With {by} and {date}."),
    open: Words.describe("Where somebody has not cleared the paper yet, or it was changed since."),
    kinds: z
      .record(
        Id.describe("A kind of paper: a folder of templates."),
        z.array(
          z.strictObject({
            role: Id.describe("What a report's clearances refer to: section-151-officer, equality-impact."),
            name: Words.describe("As it is printed: Section 151 Officer, Equality impact assessment."),
            sections: z
              .array(Id)
              .min(1, "name at least one section, or leave the field out")
              .optional()
              .describe("The sections that must be cleared; left out, the whole paper with its title."),
          }),
        ),
      )
      .describe("Who must clear a paper before it can be final. A kind that is not named needs nobody."),
  })
  .meta({ title: "Clearances that are asked for", description: "Who must clear a paper, by kind." });

export type ClearanceRules = z.infer<typeof ClearanceRules>;

const Hash = z.string().regex(/^[0-9a-f]{64}$/, "write 64 hexadecimal digits, or let boardpaper clearance give do it");

export const ReportClearances = z
  .strictObject({
    clearances: z.array(
      z.strictObject({
        role: Id,
        by: Words.describe("The post that cleared it, never a person's name."),
        on: Day.describe("The day on which it did."),
        sections: z
          .record(z.string(), Hash)
          .default({})
          .describe("What was cleared: the hash of each section's content."),
      }),
    ),
    words: z
      .record(Hash, z.array(z.string()))
      .default({})
      .describe("What each hash stands for, line by line, so that a later edit can be shown."),
  })
  .meta({ title: "Clearances of a report", description: "Who cleared the report, and which content." });

export type ReportClearances = z.infer<typeof ReportClearances>;
