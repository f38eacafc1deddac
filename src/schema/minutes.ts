/** `minutes/<meeting>.yaml`: what a meeting noted and resolved on each item of business. */

import { z } from "zod";
import { DatedWords, Id, known, source, When, Words } from "./fields.ts";
import { ItemNumber } from "./meeting.ts";

export const Resolution = z.strictObject({
  text: Words.describe("What was resolved, as a clause that follows “that”: the report be noted."),
  recommendation: z
    .string("write the id of a recommendation, or moved-at-the-meeting")
    .regex(/^[a-z0-9][a-z0-9-]*$/, "write the id of a recommendation, or moved-at-the-meeting")
    .optional()
    .describe(
      "The recommendation of the item's paper that it answers, by its id there; not-stated where a source does not tell; moved-at-the-meeting where none was asked for.",
    ),
  outcome: z
    .enum(["as-recommended", "amended", "deferred", "not-agreed"])
    .optional()
    .describe("What became of the recommendation."),
  known,
  source,
});

export const MinutedItem = z.strictObject({
  id: Id,
  number: ItemNumber.optional().describe("Of the item of the meeting's agenda, whose title and purpose it then has."),
  title: Words.optional().describe("Where the meeting has no agenda of ours."),
  purpose: Words.optional().describe("What the body was asked to do with it: To consider a report by …"),
  enclosure: z
    .enum(["enclosed", "to-follow", "verbal", "tabled"])
    .optional()
    .describe("How the item's report came, where the meeting has no agenda of ours."),
  received: z
    .strictObject({ from: Words.describe("A post, never a person's name."), known, source })
    .optional()
    .describe("Whose report the body received."),
  record: z
    .array(
      DatedWords.extend({
        on: When.optional().describe("The date of what is told, where it has one."),
        id: Id.optional().describe(
          "With an id, the report puts it in its place in the narrative: {{noted.scope.text}}.",
        ),
      }),
    )
    .optional()
    .describe("What was reported and noted, a clause each that follows “noted that”."),
  discussed: z.array(DatedWords).optional().describe("What was said in the discussion, a sentence each."),
  resolutions: z.array(Resolution).optional(),
  known,
  source,
});

export const Minutes = z
  .strictObject({
    status: z.enum(["draft", "confirmed"]).optional().describe("Whether the body has confirmed them."),
    isSummary: z
      .boolean()
      .default(false)
      .describe("Whether they tell in summary what another body's minute records: the paper then says so."),
    chair: Words.optional().describe("Who took the chair: a post, or whom the member stands for."),
    present: z.array(Words).default([]).describe("Who was present: a post, or whom the member stands for."),
    apologies: z.array(Words).default([]).describe("Who sent apologies."),
    inAttendance: z.array(Words).default([]).describe("Officers who were there: a post each."),
    items: z.array(MinutedItem).min(1, "list at least one item of business"),
  })
  .meta({ title: "Minutes", description: "What a meeting noted and resolved, item by item." });

export type Minutes = z.infer<typeof Minutes>;
export type MinutedItem = z.infer<typeof MinutedItem>;
export type Resolution = z.infer<typeof Resolution>;
