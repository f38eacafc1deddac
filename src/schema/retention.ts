/** `templates/retention.yaml`: how long a council keeps what it published, beside the years for which the law asks. */

import { z } from "zod";
import { Id, Words } from "./fields.ts";

export const RetentionRules = z
  .record(
    Id.describe("A kind of paper: a folder of templates; or background-papers."),
    z.strictObject({
      class: Words.describe("The class of the council's retention schedule: Class 12, committee reports."),
      keep: z
        .union([z.int().min(1), z.literal("permanent")], "write a number of years, or permanent")
        .describe("Years that begin with the day of the meeting; or permanent."),
    }),
  )
  .meta({ title: "Retention", description: "How long published papers are kept, by kind of paper." });

export type RetentionRules = z.infer<typeof RetentionRules>;
