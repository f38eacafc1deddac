/** `programme.yaml`: inspections, the plans that answer them, and the actions of those plans. */

import { z } from "zod";
import { Rag } from "../values/rag.ts";
import { Count, DatedWords, Day, Id, known, StatedCount, StatedDate, source, When, Words } from "./fields.ts";

export const Finding = z.strictObject({
  id: Id,
  kind: z
    .enum(["significant-weakness", "priority-action", "improvement"])
    .default("significant-weakness")
    .describe(
      "What the inspectors' framework calls it: an area of significant weakness, for priority action or for improvement.",
    ),
  label: Words.describe("A short name of ours for the weakness, as it stands in a list: plans issued late."),
  statements: z.array(Words).default([]).describe("What the inspectors said, in our own summary, a sentence each."),
});

export const Inspection = z.strictObject({
  id: Id,
  kind: z.enum(["inspection", "revisit", "monitoring"]).describe("Which kind of visit it was."),
  inspectors: Words.describe("Who inspected."),
  on: When,
  known,
  source,
  letterReceived: StatedDate.optional().describe(
    "When the area received the outcome letter: time limits run from this day.",
  ),
  weaknesses: StatedCount.optional().describe("The number of areas of significant weakness, as stated."),
  findings: z.array(Finding).optional().describe("The areas of significant weakness, where they are known one by one."),
  revisit: z
    .strictObject({
      name: Words.optional().describe("What the framework calls it, where not a revisit: monitoring inspection."),
      months: Count.describe("The inspectors usually return within this many months …"),
      after: Id.optional().describe(
        "… of the day on which this plan was approved. Left out: of the day on which the outcome letter was received.",
      ),
      due: StatedDate.optional().describe("The last day as a paper states it: it must agree with the rule."),
      preparation: z
        .array(DatedWords)
        .optional()
        .describe("How the area prepares for it, a sentence each: a paper tells the last one known."),
      known,
      source,
    })
    .optional()
    .describe("The clock of the revisit."),
  alsoWaiting: z
    .strictObject({ count: Count, definition: Words.describe("Which areas are counted."), known, source })
    .optional()
    .describe("How many areas, this one among them, wait for a revisit."),
});

export const PlanStep = z.strictObject({
  on: When,
  known,
  source,
  status: z
    .enum([
      "draft",
      "submitted",
      "returned",
      "approved",
      "for-agreement",
      "agreed",
      "in-delivery",
      "superseded",
      "closed",
    ])
    .describe("What the plan became, or is to become, on this date."),
  by: Id.optional().describe("The body that considered it."),
  thenSharedWith: Id.optional().describe("The body that receives it afterwards."),
});

export const ActionUpdate = z.strictObject({
  on: Day,
  known,
  source,
  status: z.enum(["not-started", "in-progress", "complete", "transferred", "closed-undelivered"]),
  rag: Rag.optional(),
  due: Day.optional().describe("A new due date; say why in the note."),
  note: Words.optional(),
  corrects: Day.optional().describe("The day of an update that was wrong: this one stands in its place at every date."),
});

export const Action = z.strictObject({
  id: Id,
  text: Words,
  theme: Id.optional().describe("The theme of this plan that it belongs to."),
  finding: Id.optional().describe("The finding that it answers."),
  lead: Words.describe("A post, never a person's name."),
  due: Day,
  known,
  source,
  updates: z.array(ActionUpdate).default([]),
});

export const Theme = z.strictObject({
  id: Id,
  name: Words,
  lead: Words.optional().describe("The post that leads it; two posts where it is led jointly."),
  known,
  source,
});

export const Plan = z.strictObject({
  id: Id,
  kind: z.enum([
    "written-statement-of-action",
    "priority-action-plan",
    "accelerated-progress-plan",
    "continuous-improvement-plan",
    "improvement-plan",
    "self-evaluation",
  ]),
  name: Words,
  abbreviation: Words.optional().describe("Its short form, written out where a paper first uses it."),
  known,
  source,
  answers: Id.optional().describe("The inspection that called for it."),
  follows: Id.optional().describe("The plan that it carries on from."),
  remaining: StatedCount.optional().describe("The number of its actions that are left, as stated."),
  themes: z.array(Theme).optional().describe("The themes or workstreams into which its actions are sorted."),
  reasons: z.array(DatedWords).optional().describe("Why the plan is made, each as a clause that follows “because”."),
  respondsTo: z.array(DatedWords).optional().describe("What the plan responds to, a noun phrase each."),
  arrangements: z
    .array(DatedWords)
    .optional()
    .describe("What else the plan sets out: a noun phrase each, printed as a list."),
  actions: z.array(Action).optional(),
  history: z.array(PlanStep).default([]).describe("What happened to it, and what is planned, oldest first."),
});

export const Programme = z
  .strictObject({
    programme: Words.describe("What the programme is called."),
    inspections: z.array(Inspection).default([]),
    plans: z.array(Plan).default([]),
    responses: z
      .array(
        z.strictObject({
          to: Id.describe("A national development."),
          on: When,
          by: Id,
          note: Words.optional().describe("What else is to be said of it, as a sentence."),
          known,
          source,
        }),
      )
      .default([])
      .describe("The answers that the area gave to consultations."),
  })
  .meta({ title: "Programme", description: "Inspections, findings, plans and actions." });

export type Programme = z.infer<typeof Programme>;
export type Inspection = z.infer<typeof Inspection>;
export type Plan = z.infer<typeof Plan>;
export type PlanStep = z.infer<typeof PlanStep>;
export type Action = z.infer<typeof Action>;
export type ActionUpdate = z.infer<typeof ActionUpdate>;
export type Theme = z.infer<typeof Theme>;
export type Finding = z.infer<typeof Finding>;
