/** The steps of a plan's life that papers tell of: who may approve it, to whom it goes, when it was found fit for purpose. */

import type { Governance } from "../schema/governance.ts";
import type { Plan, PlanStep } from "../schema/programme.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { hasPassed } from "../values/partial-date.ts";
import { bodyName } from "./body-facts.ts";
import type { Reader } from "./reader.ts";
import { settledDate } from "./settled-date.ts";
import { count, date, type FactsOf, list, text, texts } from "./shape.ts";

export const planStepFields = {
  began: date("when the plan began"),
  ends: date("when the plan is to end"),
  workstreamCount: count("the number of workstreams"),
  preparedWith: texts("who helped to prepare the plan"),
  contributors: texts("who contributes to the plan"),
  reviewedEvery: text("how often the plan is reviewed"),
  reviewedWith: text("who takes part in the reviews"),
  delegated: date("when it was settled who may approve the plan"),
  delegatedBy: text("the body that settled who may approve the plan"),
  delegatedTo: text("the post that may approve the plan"),
  submittedTo: text("who received the plan"),
  submissionNote: text("what else is to be said of the submission"),
  published: date("when the plan was published"),
  notes: texts("what else is to be said of the plan"),
  submissionDue: date("the day by which the plan is to be submitted"),
  submissionDueTo: text("who is to receive the plan"),
  fitForPurpose: date("the day on which the plan was found fit for purpose"),
  fitForPurposeNote: text("on what condition the plan was found fit for purpose"),
  fitForPurposeAlsoStated: list("other dates stated for that", {
    date: date("another date stated for when the plan was found fit for purpose"),
  }),
  approvals: list("who approved the plan", {
    on: date("the day of the approval"),
    by: text("the body that approved the plan"),
    post: text("the post that approved the plan"),
  }),
  completionDue: date("the day by which the document is to be completed"),
  publicationDue: date("when the document is to be published"),
};

export type PlanSteps = { readonly [N in keyof typeof planStepFields]: FactsOf<(typeof planStepFields)[N]> };

interface StepContext {
  readonly governance: Governance;
  readonly asAt: CalendarDate;
  readonly read: Reader;
}

export function planSteps(plan: Plan | undefined, { governance, asAt, read }: StepContext): PlanSteps {
  const steps = plan?.history ?? [];
  const taken = (status: PlanStep["status"]) =>
    steps.filter((step) => step.status === status && hasPassed(step.on, asAt));
  const planned = (status: PlanStep["status"]) =>
    steps.find((step) => step.status === status && !hasPassed(step.on, asAt));
  const delegated = taken("delegated").at(-1);
  const fit = fitForPurposeStep(steps.filter((step) => hasPassed(step.on, asAt)));
  const fitOn = settledDate(fit, read);
  const [submitted, submission] = [taken("submitted").at(-1), planned("submitted")];

  return {
    began: read(plan?.runs, "from"),
    ends: read(plan?.runs, "until"),
    workstreamCount: read(plan?.workstreams, "count"),
    preparedWith: (plan?.preparedWith ?? []).map((who) => ({ text: read(who, "text") })),
    contributors: (plan?.contributors ?? []).map((who) => ({ text: read(who, "text") })),
    reviewedEvery: read(plan?.reviews, "every"),
    reviewedWith: read(plan?.reviews, "with"),
    delegated: read(delegated, "on"),
    delegatedBy: bodyName(governance, delegated?.by, read),
    delegatedTo: read(delegated, "post"),
    submittedTo: read(submitted, "to"),
    submissionNote: read(submitted, "note"),
    published: read(taken("published").at(-1), "on"),
    notes: (plan?.notes ?? []).map((note) => ({ text: read(note, "text") })),
    submissionDue: read(submission, "on"),
    submissionDueTo: read(submission, "to"),
    fitForPurpose: fitOn.holds,
    fitForPurposeNote: read(fit, "note"),
    fitForPurposeAlsoStated: fitOn.others.map((other) => ({ date: other })),
    approvals: taken("approved").map((step) => ({
      on: read(step, "on"),
      by: bodyName(governance, step.by, read),
      post: read(step, "post"),
    })),
    completionDue: read(planned("completed"), "on"),
    publicationDue: read(planned("published"), "on"),
  };
}

/** The clock of a revisit runs from it; where no such step is recorded, from the approval. */
export function fitForPurposeStep(steps: readonly PlanStep[]): PlanStep | undefined {
  return steps.find((step) => step.status === "fit-for-purpose");
}
