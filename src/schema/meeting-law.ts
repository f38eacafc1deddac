/** `data/national/meeting-law.yaml`: how much notice of a meeting each kind of body has to give. */

import { z } from "zod";
import { divisions } from "../values/working-calendar.ts";
import { Count, Id, TimeOfDay, Words } from "./fields.ts";
import { BodyKind } from "./governance.ts";

export const Notice = z.strictObject({
  bodies: z.array(BodyKind).min(1).describe("The kinds of body that it binds."),
  clearDays: Count.describe("Clear working days between publication and the meeting, neither of the two counted."),
  of: Words.describe("What has to be published."),
  law: Words.describe("Where the rule stands."),
  exclusion: Words.describe("Under what the public can be excluded from a part of a meeting."),
});

const ClearDays = {
  clearDays: Count.describe("Clear days between the notice and the meeting, neither of the two counted."),
  days: z.enum(["working", "calendar"]).describe("Which days are counted: the law says it of some notices only."),
};

export const ExecutiveNotice = z.strictObject({
  of: Words.describe("What is given notice of, or is agreed to."),
  ...ClearDays,
  law: Words.describe("Where the rule stands."),
});

/** What an executive has to give notice of besides its meetings, and how it can go on where it did not. */
export const Executive = z.strictObject({
  bodies: z.array(BodyKind).min(1).describe("The kinds of body that it binds."),
  keyDecision: ExecutiveNotice,
  generalException: ExecutiveNotice.describe("For a key decision of which less notice was given."),
  specialUrgency: Words.describe("Where the rule of a key decision stands that can't wait even that long."),
  privateMeeting: ExecutiveNotice,
  privateMeetingAgain: ExecutiveNotice.describe("The second notice, with what was said against the first."),
  privateUrgency: Words.describe("Where the rule of a private meeting stands that can't wait for the notices."),
});

export const TimetableStep = z.strictObject({
  id: Id.describe(
    "What other steps are counted from it by. decisions: when their record is published; call-in: until when a decision can be called in.",
  ),
  bodies: z.array(BodyKind).min(1).describe("The kinds of body for whose meetings it is taken."),
  what: Words.describe("What is done by then, a sentence without its full stop."),
  from: Id.optional().describe("The step that it is counted from. Left out: the meeting."),
  direction: z.enum(["before", "after"]).default("before"),
  count: Count,
  days: z.enum(["clear-working-days", "clear-calendar-days", "working-days"]),
  time: TimeOfDay.optional().describe("Until when on that day, as 17:00. Left out: until its end."),
  basis: z
    .enum(["law", "constitution", "practice"])
    .describe("What stands behind it: a law, the council's own constitution, or how it is usually done."),
  source: Words.describe("Where it stands."),
});

export const MeetingLaw = z
  .strictObject({
    division: z.enum(divisions).describe("Whose bank holidays are no working days."),
    notices: z.array(Notice).describe("A kind of body that stands in none of them is bound by no rule of publication."),
    executive: Executive.optional().describe("Left out: no notice of key decisions or private meetings is asked for."),
    timetable: z.array(TimetableStep).default([]).describe("The days and times before and after each meeting."),
  })
  .meta({ title: "Law of meetings", description: "Notice of meetings, by kind of body." });

export type MeetingLaw = z.infer<typeof MeetingLaw>;
export type Notice = z.infer<typeof Notice>;
export type Executive = z.infer<typeof Executive>;
export type ExecutiveNotice = z.infer<typeof ExecutiveNotice>;
export type TimetableStep = z.infer<typeof TimetableStep>;
