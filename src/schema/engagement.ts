/** `engagement.yaml`: where children, young people and families were asked, what they said, and what changed. */

import { z } from "zod";
import { DatedWords, Id, known, StatedCount, source, When, Words } from "./fields.ts";

export const EngagementActivity = z.strictObject({
  id: Id,
  kind: z.enum(["survey", "event", "meeting", "visit"]),
  name: Words,
  on: When,
  known,
  source,
  place: Words.optional().describe("The town or part of the area; left out where it was for all of it."),
  with: Words.optional().describe("Who was asked: parents and carers; young people in colleges."),
  people: StatedCount.optional().describe("How many answered or came."),
  themes: z.array(DatedWords).default([]).describe("What they said, a clause that follows “that”, each."),
  changed: z.array(DatedWords).default([]).describe("What was changed because of it, a sentence each."),
});

export const Engagement = z
  .strictObject({ activities: z.array(EngagementActivity).default([]) })
  .meta({ title: "Engagement", description: "Surveys and events, by place, and what came of them." });

export type Engagement = z.infer<typeof Engagement>;
export type EngagementActivity = z.infer<typeof EngagementActivity>;
