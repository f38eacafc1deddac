/** `national/developments.yaml`: what the government publishes, and what an area answered. Shared by areas. */

import { z } from "zod";
import { Papers } from "./area.ts";
import { Count, DatedWords, Id, known, StatedDate, source, When, Words } from "./fields.ts";

export const Development = z.strictObject({
  id: Id,
  name: Words,
  known,
  source,
  by: Words.describe("Who publishes it."),
  partOf: Id.optional().describe("The development that this one belongs to: it is told beneath that one's heading."),
  published: StatedDate.optional(),
  review: z
    .strictObject({
      name: Words.describe("What was reviewed, as a noun phrase: a national review of the school system."),
      began: When,
      known,
      source,
    })
    .optional()
    .describe("The review that it answers."),
  summary: z.array(DatedWords).optional().describe("What it is and does: a sentence each."),
  proposals: z.array(DatedWords).optional().describe("What it proposes: a noun phrase each, printed as a list."),
  proposalCount: z.strictObject({ count: Count, known, source }).optional().describe("How many proposals, as stated."),
  consultationCloses: StatedDate.optional(),
  position: z
    .array(DatedWords)
    .optional()
    .describe("Where it stands, a sentence each: a paper tells the last one known."),
  responseExpected: StatedDate.optional().describe("When the government is expected to respond."),
  starts: StatedDate.extend({
    putBack: z
      .strictObject({ from: When, to: Words.describe("What for, as a clause that follows “to”."), known, source })
      .optional()
      .describe("The date on which it was to take effect before, and why that changed."),
  })
    .optional()
    .describe("When it is expected to take effect."),
});

export const Developments = z
  .strictObject({
    papers: Papers.default({}).describe("The papers that state these facts."),
    developments: z.array(Development).default([]),
  })
  .meta({ title: "National developments", description: "Consultations, papers and frameworks that areas report on." });

export type Development = z.infer<typeof Development>;
