/** `data/national/inspection-law.yaml`: the time limits of inspection, by framework. */

import { z } from "zod";
import { divisions } from "../values/working-calendar.ts";
import { Count, Id, When, Words } from "./fields.ts";

/** From what a limit is counted. */
export const bases = ["letter-received", "letter-published", "plan-accepted", "plan-submitted", "review"] as const;

export const TimeLimit = z.strictObject({
  id: Id,
  of: Words.describe("What is to be done by the day, as a clause: the statement of action is submitted."),
  plan: z
    .enum(["written-statement-of-action", "priority-action-plan", "accelerated-progress-plan"])
    .optional()
    .describe("The kind of plan whose submission it limits, where it is one's."),
  base: z.enum(bases).describe("The event from which it is counted, itself not counted."),
  count: Count,
  unit: z.enum(["working-days", "calendar-days", "months"]),
  direction: z
    .enum(["after", "before"])
    .default("after")
    .describe("Whether the day lies after the event or before it."),
  isUsual: z.boolean().default(false).describe("Whether it is what usually happens, and binds nobody."),
  status: z
    .enum(["statute", "guidance", "inferred"])
    .describe("What stands behind it: a law, published guidance, or published cases alone."),
  source: Words.describe("Where it stands, or from what it is inferred."),
});

export const Framework = z.strictObject({
  id: Id,
  name: Words.describe("What the inspectorate calls it."),
  from: When.describe("The first inspections under it."),
  until: When.optional().describe("The last."),
  limits: z.array(TimeLimit).min(1),
});

export const InspectionLaw = z
  .strictObject({
    division: z.enum(divisions).describe("Whose bank holidays are no working days."),
    frameworks: z.array(Framework),
  })
  .meta({ title: "Law of inspections", description: "The time limits of inspection, by framework." });

export type InspectionLaw = z.infer<typeof InspectionLaw>;
export type Framework = z.infer<typeof Framework>;
export type TimeLimit = z.infer<typeof TimeLimit>;
export type Base = (typeof bases)[number];
