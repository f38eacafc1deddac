/** `national/developments.yaml`: what the government publishes, and what an area answered. Shared by areas. */

import { z } from "zod";
import { Papers } from "./area.ts";
import { Count, DatedWords, Id, known, StatedDate, source, Words } from "./fields.ts";

export const Development = z.strictObject({
  id: Id,
  name: Words,
  known,
  source,
  by: Words.describe("Who publishes it."),
  published: StatedDate.optional(),
  summary: z.array(DatedWords).optional().describe("What it is and does: a sentence each."),
  proposals: z.array(DatedWords).optional().describe("What it proposes: a noun phrase each, printed as a list."),
  proposalCount: z.strictObject({ count: Count, known, source }).optional().describe("How many proposals, as stated."),
  consultationCloses: StatedDate.optional(),
  responseExpected: StatedDate.optional().describe("When the government is expected to respond."),
  starts: StatedDate.optional().describe("When it is expected to take effect."),
});

export const Developments = z
  .strictObject({
    papers: Papers.default({}).describe("The papers that state these facts."),
    developments: z.array(Development).default([]),
  })
  .meta({ title: "National developments", description: "Consultations, papers and frameworks that areas report on." });

export type Development = z.infer<typeof Development>;
