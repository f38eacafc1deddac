/** `data/national/schedule-12a.yaml`: what information is exempt, by the numbers of the paragraphs that describe it. */

import { z } from "zod";
import { Count, Words } from "./fields.ts";

export const ExemptInformation = z
  .strictObject({
    law: Words.describe("Where the descriptions stand."),
    paragraphs: z.array(z.strictObject({ number: Count, description: Words })).min(1),
  })
  .meta({ title: "Exempt information", description: "The descriptions on which an item is kept from the public." });

export type ExemptInformation = z.infer<typeof ExemptInformation>;
