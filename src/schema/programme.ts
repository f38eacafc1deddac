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
  progress: z
    .strictObject({
      judged: z.enum(["sufficient", "insufficient"]).describe("Whether the inspectors found enough progress."),
      at: Id.describe("The revisit at which they judged it."),
      known: known.unwrap(),
      source,
    })
    .optional()
    .describe("What the inspectors judged when they returned."),
});

export const Inspection = z.strictObject({
  id: Id,
  kind: z.enum(["inspection", "revisit", "monitoring"]).describe("Which kind of visit it was."),
  inspectors: Words.describe("Who inspected."),
  on: When,
  known,
  source,
  until: When.optional().describe("The last day of the visit, where it took more than one."),
  letterPublished: StatedDate.optional().describe("When the outcome letter was published."),
  letterReceived: StatedDate.optional().describe(
    "When the area received the outcome letter: time limits run from this day.",
  ),
  weaknesses: StatedCount.optional().describe("The number of areas of significant weakness, as stated."),
  findings: z.array(Finding).optional().describe("The areas of significant weakness, where they are known one by one."),
  notes: z.array(DatedWords).optional().describe("What else is to be said of it, a sentence each."),
  sufficient: StatedCount.optional().describe(
    "Of a revisit: how many weaknesses were judged to have made sufficient progress, as stated.",
  ),
  insufficient: StatedCount.optional().describe("Of a revisit: how many were judged not to have, as stated."),
  improved: z.array(DatedWords).optional().describe("What had become better, a noun phrase each."),
  stillToDo: z.array(DatedWords).optional().describe("What was left to do, a sentence each."),
  next: z
    .strictObject({ from: When, until: When, known, source })
    .optional()
    .describe("Between which dates the inspectors are expected next, as stated."),
  guidance: z
    .strictObject({ name: Words, by: Words.describe("Who published it."), on: When, known, source })
    .optional()
    .describe("The guidance under which the inspectors return."),
  revisit: z
    .strictObject({
      name: Words.optional().describe("What the framework calls it, where not a revisit: monitoring inspection."),
      months: Count.describe("The inspectors usually return within this many months …"),
      after: Id.optional().describe(
        "… of the day on which this plan was approved. Left out: of the day on which the outcome letter was received.",
      ),
      due: StatedDate.optional().describe("The last day as a paper states it: it must agree with the rule."),
      rules: z.array(DatedWords).optional().describe("What a revisit is and is not, a sentence each."),
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
  alsoStated: StatedDate.shape.alsoStated,
  resolved: StatedDate.shape.resolved,
  status: z
    .enum([
      "draft",
      "delegated",
      "submitted",
      "returned",
      "fit-for-purpose",
      "approved",
      "for-agreement",
      "agreed",
      "in-delivery",
      "completed",
      "published",
      "superseded",
      "closed",
    ])
    .describe("What the plan became, or is to become, on this date; delegated: who may approve it was settled."),
  by: Id.optional().describe("The body that considered it."),
  post: Words.optional().describe("The post that took the step, or that it was left to: never a person's name."),
  to: Words.optional().describe("Who received it: DfE and NHSE."),
  note: Words.optional().describe("What else is to be said of the step, as a clause: subject to minor alterations."),
  thenSharedWith: Id.optional().describe("The body that receives it afterwards."),
});

export const ActionUpdate = z.strictObject({
  on: Day,
  known,
  source,
  status: z.enum(["not-started", "in-progress", "complete", "transferred", "closed-undelivered"]),
  rag: Rag.optional(),
  due: Day.optional().describe("A new due date, where it was moved."),
  reason: Words.optional().describe("Why the date was moved, as a clause that follows “because”."),
  approvedBy: Id.optional().describe("The body that agreed to the new date."),
  movedTo: Words.optional().describe(
    "Of an action that this plan does not finish: the plan, service or board that has it now, or why nobody needs it.",
  ),
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
  evidence: z.array(DatedWords).optional().describe("What shows that it is done and works, a noun phrase each."),
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

export const RatingState = z.strictObject({
  rag: Rag.describe("The colour and the symbol with which it is printed."),
  label: Words.optional().describe("What it is called, where not by its colour: Amber E."),
  means: Words.describe("What it means, as a clause: delivered, and not yet shown to work."),
  when: z
    .array(
      z.enum(["complete", "evidenced", "not-evidenced", "in-progress", "not-begun", "closed", "overdue", "on-time"]),
    )
    .min(1)
    .optional()
    .describe("What makes an action so by itself, all of it. Left out: only whoever leads the action can say so."),
});

export const PlanOutcome = z.strictObject({
  finding: Id.describe("The finding that the outcome answers."),
  outcome: Words.describe("What will be different for children and families, a sentence."),
  successCriteria: z.array(DatedWords).optional().describe("How it will be known to be reached, a sentence each."),
  measures: z.array(Id).optional().describe("The few measures that tell of it, by their ids in measures.yaml."),
  evidenceToCollect: z
    .array(DatedWords)
    .optional()
    .describe("Evidence that is not a number, such as what families say: a noun phrase each."),
  contributions: z
    .array(
      z.strictObject({
        partner: Id.describe("A partner of area.yaml."),
        text: Words.describe("What the partner does for it, a sentence."),
        known,
        source,
      }),
    )
    .optional()
    .describe("What each partner does for it."),
  confidence: z
    .array(
      z.strictObject({
        on: Day,
        known,
        source,
        rag: Rag,
        by: Words.describe("The post that judges so."),
        reason: Words.describe("Why, a sentence."),
      }),
    )
    .optional()
    .describe("How sure it is that the outcome will be reached: a forecast, and no rating of what was done."),
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
    "strategy",
    "closure-report",
    "self-evaluation",
  ]),
  name: Words,
  abbreviation: Words.optional().describe("Its short form, written out where a paper first uses it."),
  known,
  source,
  answers: Id.optional().describe("The inspection that called for it."),
  follows: Id.optional().describe("The plan that it carries on from."),
  remaining: StatedCount.optional().describe("The number of its actions that are left, as stated."),
  runs: z
    .strictObject({ from: When, until: When.optional(), known, source })
    .optional()
    .describe("From when until when it is carried out."),
  workstreams: StatedCount.optional().describe("The number of its themes or workstreams, where they are not listed."),
  notes: z.array(DatedWords).optional().describe("What else is to be said of it, a sentence each."),
  preparedWith: z.array(DatedWords).optional().describe("Who helped to prepare it, a noun phrase each."),
  contributors: z.array(DatedWords).optional().describe("Who contributes to it, a noun phrase each."),
  reviews: z
    .strictObject({
      every: Words.describe("Such as: every quarter."),
      with: Words.optional().describe("Who takes part: DfE and NHSE."),
      known,
      source,
    })
    .optional()
    .describe("How often its progress is reviewed."),
  themes: z.array(Theme).optional().describe("The themes or workstreams into which its actions are sorted."),
  scheme: z
    .array(RatingState)
    .min(2)
    .optional()
    .describe(
      "What the ratings of its actions mean, in the order of the key. The first whose conditions hold is computed.",
    ),
  reasons: z.array(DatedWords).optional().describe("Why the plan is made, each as a clause that follows “because”."),
  respondsTo: z.array(DatedWords).optional().describe("What the plan responds to, a noun phrase each."),
  arrangements: z
    .array(DatedWords)
    .optional()
    .describe("What else the plan sets out: a noun phrase each, printed as a list."),
  outcomes: z
    .array(PlanOutcome)
    .optional()
    .describe("What the plan is to reach for each finding, and how that is known."),
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
export type PlanOutcome = z.infer<typeof PlanOutcome>;
export type RatingState = z.infer<typeof RatingState>;
export type Theme = z.infer<typeof Theme>;
export type Finding = z.infer<typeof Finding>;
