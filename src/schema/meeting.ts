/** `meetings/<date>-<body>.yaml`: a meeting of a body, its items of business in order, and the papers that they receive. */

import { z } from "zod";
import { Agreement, Count, Day, Id, listed, TimeOfDay, When, Words } from "./fields.ts";

export const ItemNumber = z
  .union([z.string(), z.number()], "write the number of an item as 7, or 7a for one that was put in later")
  .transform(String)
  .refine((number) => /^[1-9]\d*[a-z]?$/.test(number), {
    error: ({ input }) => `“${input}” is not the number of an item`,
    params: { hint: "write 7, or 7a for one that was put in later" },
  })
  .describe("As the agenda prints it; it never changes once the agenda is published.");

/** One file has one name: what an agenda keeps from the public is known by it. */
const ForeignFile = z
  .string()
  .regex(
    /^(?!\/).+\.(pdf|docx)$/i,
    "name a PDF or a Word file (.docx) in the area's folder, such as meetings/2026-03-12-hwb/survey.pdf",
  )
  .regex(
    /^(?!.*\\)(?!(?:.*\/)?\.{0,2}\/)/,
    "write its path from the area's folder with one / between names, and without . or .. as a name",
  )
  .describe("A PDF or a Word file from elsewhere, by its path in the area's folder.");

export const Appendix = z
  .strictObject({
    title: Words.describe("As the pack's bookmarks name it: Appendix 1, draft report to Cabinet."),
    paper: Id.optional().describe("A report of this area, which may be for another meeting."),
    file: ForeignFile.optional(),
  })
  .refine(({ paper, file }) => (paper === undefined) !== (file === undefined), {
    error: "an appendix is either a report or a file",
    params: { hint: "give it paper: with the id of a report, or file: with the path of a PDF or a Word file" },
  });

const PrivateMeeting = z.strictObject({
  first: Day.optional().describe("The day of the first notice, with the reasons."),
  again: Day.optional().describe("The day of the second notice, with what was said against it and the answer."),
  representations: listed(Words)
    .optional()
    .describe("What was said against meeting in private, a sentence each; or none."),
  response: Words.optional().describe("What the council answers, a sentence."),
  agreement: Agreement.optional().describe("Where there was no time for the notices."),
});

export const AgendaItem = z
  .strictObject({
    number: ItemNumber,
    title: Words,
    standing: z
      .enum(["apologies", "interests", "minutes", "next-meeting"])
      .optional()
      .describe(
        "What it is on every agenda of the body: the next one has it too, and minutes record it in its own way.",
      ),
    allotted: Count.optional().describe("The minutes that it is given: the agenda prints when it begins."),
    purpose: Words.optional().describe("What the body is asked to do with it, a sentence: To receive a report on …"),
    presenter: Words.optional().describe("A post, never a person's name."),
    paper: Id.optional().describe("The id of the report that the item receives: the name of its file without .md."),
    file: ForeignFile.optional().describe(
      "In place of a report: a PDF or a Word file from elsewhere, by its path in the area's folder.",
    ),
    appendices: z.array(Appendix).default([]).describe("What goes with the item's paper, in order."),
    toFollow: z
      .strictObject({
        reason: Words.describe("Why the paper is late, a sentence: the sheet that stands for it prints it."),
        expected: When.optional().describe("When it is expected."),
      })
      .optional()
      .describe(
        "The paper was not ready when the agenda was published. It stays here when a supplement brings the paper.",
      ),
    exempt: z
      .strictObject({
        paragraphs: z.array(Count).min(1, "name at least one paragraph of Schedule 12A"),
        publicInterest: Words.describe("Why the public interest in keeping it exempt outweighs that in disclosing it."),
        notice: PrivateMeeting.optional().describe("Of an executive: the notices that it is to meet in private."),
      })
      .optional()
      .describe("The item's paper holds exempt information: it is not in the public pack, and a notice stands for it."),
    verbal: z.literal(true).optional().describe("Whether the item is reported by word of mouth, without a paper."),
    tabled: z
      .literal(true)
      .optional()
      .describe("Whether its paper is handed out at the meeting, and so is in no pack that is published before."),
    minutesOf: Id.optional().describe(
      "The meeting whose minutes it is to approve; its paper is the report that prints them, which is bound as a draft.",
    ),
    added: z
      .strictObject({
        on: Day.describe("When it came onto the agenda, after this was published."),
        urgency: z
          .strictObject({
            circumstances: Words.describe("The special circumstances, as the minutes are to specify them."),
            opinion: Words.describe("Whose opinion it is that the item is urgent: a post, such as Chair of the Board."),
          })
          .optional()
          .describe("Needed where it comes onto the agenda too late."),
      })
      .optional()
      .describe("For an item that the published agenda did not have."),
  })
  .refine(({ paper, file }) => paper === undefined || file === undefined, {
    error: "an item receives one paper: a report or a file",
    params: { hint: "take one of the two out, or list it as an appendix" },
  });

export const Supplement = z.strictObject({
  published: Day.describe("The day on which it is published; also the timestamp of its files."),
  papers: z
    .array(
      z
        .strictObject({
          item: ItemNumber,
          paper: Id.optional().describe("The id of the report that it brings."),
          file: ForeignFile.optional(),
          change: z
            .enum(["adds", "replaces", "corrects"])
            .describe("Adds the paper of an item; or replaces or corrects one that was published before."),
          reason: Words.describe("Why it was not in the agenda, a sentence, as the supplement prints it."),
        })
        .refine(({ paper, file }) => (paper === undefined) !== (file === undefined), {
          error: "a supplement brings either a report or a file",
          params: { hint: "give it paper: with the id of a report, or file: with the path of a PDF or a Word file" },
        }),
    )
    .min(1, "list at least one paper"),
});

export const Meeting = z
  .strictObject({
    body: Id.describe("A body of governance.yaml."),
    date: When.describe("The day of the meeting; a month where no more is known."),
    time: TimeOfDay.optional().describe("When it begins, as 14:00."),
    place: Words.optional().describe("Where it is held."),
    clerk: Words.describe("The post that calls the meeting, never a person's name: Democratic services officer."),
    published: Day.optional().describe(
      "The day on which the agenda is published; also the timestamp of its files. Left out: the latest as-at of its papers.",
    ),
    shortNotice: z
      .strictObject({
        reason: Words.describe("Why the meeting is called at shorter notice, a sentence: the agenda prints it."),
        convened: Day.optional().describe(
          "The day on which it was called at shorter notice: its agenda is then in time if published on that day.",
        ),
        approvedBy: Words.optional().describe(
          "The post that goes on though the notice is too short by law: the proper officer.",
        ),
      })
      .optional()
      .describe("For a meeting of which less notice is given than the law asks for."),
    supplements: z
      .array(Supplement)
      .default([])
      .describe("What was published after the agenda, oldest first: the first is supplement 1."),
    items: z.array(AgendaItem).min(1, "list at least one item of business").describe("In the order of the meeting."),
  })
  .meta({ title: "Meeting", description: "A meeting, its items of business and their papers." });

export type Meeting = z.infer<typeof Meeting>;
export type Appendix = z.infer<typeof Appendix>;
export type Supplement = z.infer<typeof Supplement>;
export type AgendaItem = z.infer<typeof AgendaItem>;
