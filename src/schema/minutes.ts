/** `minutes/<meeting>.yaml`: what a meeting noted and resolved on each item of business. */

import { z } from "zod";
import { DatedWords, Day, Id, known, listed, source, When, Words } from "./fields.ts";
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

/** What a scrutiny body says of a matter before it is decided. */
export const Comments = z.strictObject({
  report: Id.describe("The report that they are about: the draft of what is to be decided."),
  to: Words.describe("To whom: Cabinet Member for Children and Families."),
  by: When.describe("By when they are to be there."),
  made: listed(Words).describe("The comments, a sentence each; or none, where the body made none."),
});

const MinutedRequest = z.strictObject({
  id: Id.describe("Under which requests.yaml has it."),
  kind: z.enum(["request", "undertaking"]).describe("Asked for by the body, or promised to it."),
  text: Words.describe("What was asked for or promised, as a noun phrase: a report on capacity."),
  owner: Words.optional().describe("The post that is to answer."),
  due: When.optional().describe("The meeting at which the answer is due."),
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
  comments: Comments.optional(),
  requests: z
    .array(MinutedRequest)
    .optional()
    .describe(
      "What was asked for and promised; boardpaper minutes puts them into requests.yaml, where they are answered.",
    ),
  isOpen: z
    .boolean()
    .optional()
    .describe(
      "Of an item that the agenda keeps from the public: whether what is written here discloses nothing exempt, and may be published.",
    ),
  known,
  source,
});

export const Minutes = z
  .strictObject({
    approved: z
      .strictObject({
        at: Id.describe("The meeting that approved them as a correct record."),
        on: Day.describe("The day of that meeting."),
        amendments: z
          .array(
            z.strictObject({
              item: ItemNumber.describe("The item whose record is amended."),
              before: Words.describe("The words of the draft, as they stand in one place of the item's record."),
              after: Words.describe("The words that take their place."),
            }),
          )
          .default([])
          .describe("What was amended before they were approved: the draft's words stay where they are."),
      })
      .optional()
      .describe("Left out until then: they are a draft."),
    isSummary: z
      .boolean()
      .default(false)
      .describe("Whether they tell in summary what another body's minute records: the paper then says so."),
    chair: Words.optional().describe("Who took the chair: a post, or whom the member stands for."),
    present: z.array(Words).default([]).describe("Who was present: a post, or whom the member stands for."),
    apologies: listed(Words).optional().describe("Who sent apologies; or none."),
    inAttendance: z.array(Words).default([]).describe("Officers who were there: a post each."),
    interests: listed(
      z.strictObject({
        by: Words.describe("Who declared it: a post, or whom the member stands for."),
        item: ItemNumber.optional().describe("The item that it concerns."),
        interest: Words.describe("What it is, as a clause that follows “because”: they are a governor of the school."),
        action: Words.optional().describe("What followed, a sentence: They left the room and did not vote."),
      }),
    )
      .optional()
      .describe("The interests that were declared; or none."),
    items: z.array(MinutedItem).min(1, "list at least one item of business"),
  })
  .meta({ title: "Minutes", description: "What a meeting noted and resolved, item by item." });

export type Minutes = z.infer<typeof Minutes>;
export type MinutedItem = z.infer<typeof MinutedItem>;
export type Resolution = z.infer<typeof Resolution>;
export type Comments = z.infer<typeof Comments>;
export type MinutedRequest = z.infer<typeof MinutedRequest>;
