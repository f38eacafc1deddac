/** The fields that recur in every file an author writes. */

import { z } from "zod";
import { parseCalendarDate } from "../values/calendar-date.ts";
import { exactly, parsePartialDate } from "../values/partial-date.ts";

export const Words = z
  .string("write this as text, in quotes where it begins with a sign")
  .trim()
  .min(1, "write some text, or leave the field out");

export const Id = z
  .string("write an id in lower-case letters, digits and hyphens")
  .regex(/^[a-z0-9][a-z0-9-]*$/, "write an id in lower-case letters, digits and hyphens, for example send-board")
  .describe("Stays the same from report to report: other fields refer to it.");

/** A day: `2022-09-20`. */
export const Day = z
  .string("write a day as 2022-09-20")
  .transform((text, context) => {
    const date = parseCalendarDate(text);
    if (date) return date;
    context.addIssue({
      code: "custom",
      message: `“${text}” is not a day in the calendar`,
      params: { hint: "write a day as 2022-09-20" },
    });
    return z.NEVER;
  })
  .describe("A day, as 2022-09-20.");

/** A date as precise as it is known. */
export const When = z
  .union([z.string(), z.number()], "write a date as 2022-09-20, 2022-09, autumn 2022 or 2022")
  .transform((written, context) => {
    const date = parsePartialDate(String(written));
    if (date) return date;
    context.addIssue({
      code: "custom",
      message: `“${written}” is not a date in the calendar`,
      params: {
        hint: "write 2022-09-20, 2022-09, autumn 2022, early 2023 or 2022, with “by” or “before” ahead where it applies",
      },
    });
    return z.NEVER;
  })
  .describe("A date as precise as it is known: 2022-09-20, 2022-09, autumn 2022, early 2023, by 2021-04-18.");

export const DayAsDate = Day.transform(exactly);

export const TimeOfDay = z
  .string("write a time as 14:00, in quotes")
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "write a time as 14:00, in quotes");

export const Count = z.int("write a whole number").min(0, "write a whole number, 0 or more");

const SourceRef = z
  .strictObject({
    paper: Id.describe("The id of a paper listed in area.yaml under papers."),
    paragraph: z.union([z.string(), z.number()]).transform(String).describe("Its paragraph, page or heading."),
  })
  .describe("Where this is stated: a paper and its paragraph.");

/** What every dated record carries: papers as at an earlier day leave out what was not known then. */
export const known = Day.optional().describe(
  "The day on which this was first known. Left out: the day of the event itself. Needed for what is announced ahead.",
);

export const source = SourceRef.optional();

/** That somebody agrees that what the law asks to wait for cannot wait. */
export const Agreement = z.strictObject({
  by: Words.describe("The post that agrees that it is urgent: Chair of the scrutiny panel."),
  on: Day,
  reason: Words.describe("Why it is urgent and cannot reasonably be put off, a sentence: the paper prints it."),
});

/** A number that a paper states where the list behind it is not known. */
export const StatedCount = z
  .strictObject({ count: Count.describe("The number as stated."), known, source })
  .describe("A number that a source states, where its list is not known.");

/** A date that a paper states, and what other papers state instead. */
export const StatedDate = z
  .strictObject({
    on: When,
    known,
    source,
    alsoStated: z
      .array(z.strictObject({ value: When, source }))
      .optional()
      .describe("Other dates that are stated for the same event."),
    resolved: z
      .strictObject({
        choice: When.describe("One of the stated dates."),
        reason: Words.describe("As a clause that follows “because”."),
      })
      .optional()
      .describe("Which of the stated dates holds, and why."),
  })
  .describe("A date that a source states.");

export type StatedDate = z.infer<typeof StatedDate>;

/** What a paper does not tell, though papers of its kind do: it prints as “Not stated in the source paper”. */
export const notStated = "not-stated";

/** A field that text alone can't leave open: a list, a date, a choice. A text may simply be `not-stated`. */
export const orNotStated = <S extends z.ZodType>(schema: S) =>
  z.union([schema, z.literal(notStated)], "write what it takes, or not-stated where the source paper does not tell");

/** A list that may be `none`, said on purpose, or `not-stated`. */
export const listed = <S extends z.ZodType>(item: S) =>
  z.union(
    [z.array(item).min(1, "write none where there is nothing to list"), z.enum(["none", notStated])],
    "write a list; or none; or not-stated where the source paper does not tell",
  );

/** A change that is planned: for a day, for the event on which it depends, or for when neither is settled. */
export const Turn = z
  .strictObject({
    on: When.optional().describe("The day on which it happens."),
    once: z
      .strictObject({
        plan: Id.describe("When this plan …"),
        becomes: z.enum(["agreed", "approved", "closed", "superseded"]).describe("… has become this."),
      })
      .optional()
      .describe("The event on which it happens, where that has no day yet."),
    reason: Words.optional().describe("Why, as a clause that follows “because”."),
    known: known.unwrap(),
    source,
  })
  .refine((turn) => turn.on === undefined || turn.once === undefined, {
    error: "only one of “on” and “once” can stand here",
    params: { hint: "keep the day, or the plan and what it becomes; leave both out where neither is settled" },
  })
  .describe("That something is to happen: on a day, on an event, or when that is not yet settled.");

export type Turn = z.infer<typeof Turn>;

/** A short text that became known on some day: a role, a feedback, a definition. */
export const DatedWords = z.strictObject({ text: Words, known, source });
