/** `data/national/meeting-law.yaml`: how much notice of a meeting each kind of body has to give. */

import { z } from "zod";
import { divisions } from "../values/working-calendar.ts";
import { Count, Words } from "./fields.ts";
import { BodyKind } from "./governance.ts";

export const Notice = z.strictObject({
  bodies: z.array(BodyKind).min(1).describe("The kinds of body that it binds."),
  clearDays: Count.describe("Clear working days between publication and the meeting, neither of the two counted."),
  of: Words.describe("What has to be published."),
  law: Words.describe("Where the rule stands."),
  exclusion: Words.describe("Under what the public can be excluded from a part of a meeting."),
});

export const MeetingLaw = z
  .strictObject({
    division: z.enum(divisions).describe("Whose bank holidays are no working days."),
    notices: z.array(Notice).describe("A kind of body that stands in none of them is bound by no rule of publication."),
  })
  .meta({ title: "Law of meetings", description: "Notice of meetings, by kind of body." });

export type MeetingLaw = z.infer<typeof MeetingLaw>;
export type Notice = z.infer<typeof Notice>;
