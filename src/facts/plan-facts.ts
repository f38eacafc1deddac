/** What is known of a plan: its steps, what remains of it, its themes and its actions. */

import type { Area } from "../schema/area.ts";
import type { Governance } from "../schema/governance.ts";
import type { Plan, PlanStep, Programme, Theme } from "../schema/programme.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { hasPassed } from "../values/partial-date.ts";
import { actionCounts } from "./action-counts.ts";
import { actionFacts } from "./action-facts.ts";
import { bodyName } from "./body-facts.ts";
import { type Fact, fact, type Leaf, missing, ruled } from "./fact.ts";
import { outcomeFacts } from "./outcome-facts.ts";
import { ratingsOf } from "./outcome-ratings.ts";
import { planSteps } from "./plan-steps.ts";
import { needsEvidence } from "./rating-scheme.ts";
import { factValue, type PlaceOfField, present, type Reader } from "./reader.ts";
import type { ActionCounts, Facts, MeasureFacts, PlanFacts, ThemeFacts } from "./vocabulary.ts";

export interface PlanContext {
  readonly programme: Programme;
  readonly governance: Governance;
  readonly area: Area;
  readonly measured: readonly MeasureFacts[];
  readonly asAt: CalendarDate;
  /** The day as at which the paper before spoke. */
  readonly since: Leaf<CalendarDate>;
  readonly places: PlaceOfField;
  readonly read: Reader;
}

export function planFacts(plan: Plan | undefined, context: PlanContext): PlanFacts {
  const { read, governance, asAt, programme } = context;
  const done = (status: PlanStep["status"]) => lastStep(plan, status, (step) => hasPassed(step.on, asAt));
  const planned = (status: PlanStep["status"]) => lastStep(plan, status, (step) => !hasPassed(step.on, asAt));
  const draft = done("draft");
  const final = planned("for-agreement") ?? done("for-agreement");
  const findings = programme.inspections.flatMap((inspection) => inspection.findings ?? []);
  const themes = plan?.themes ?? [];
  const scheme = plan?.scheme ?? [];
  const actions = (plan?.actions ?? []).map((action) => actionFacts(action, { findings, themes, scheme }, context));
  const outcomes = (plan?.outcomes ?? []).map((outcome) =>
    outcomeFacts(outcome, plan?.actions ?? [], actions, context),
  );
  const rated = outcomes.flatMap(ratingsOf);
  const counts = plan?.actions
    ? actionCounts(actions, fact(actions.length, context.places.of(plan, "actions")))
    : uncounted;

  return {
    name: read(plan, "name"),
    abbreviation: read(plan, "abbreviation"),
    shortName: plan?.abbreviation ? read(plan, "abbreviation") : read(plan, "name"),
    approved: read(done("approved"), "on"),
    submitted: read(done("submitted"), "on"),
    draftConsidered: read(draft, "on"),
    draftConsideredBy: bodyName(governance, draft?.by, read),
    finalDue: read(final, "on"),
    finalDueBy: bodyName(governance, final?.by, read),
    thenSharedWith: bodyName(governance, final?.thenSharedWith, read),
    ...planSteps(plan, context),
    isDraft: isDraft(plan, asAt, context),
    remaining: plan?.remaining ? read(plan.remaining, "count") : counts.openCount,
    scheme: scheme.map((state) => ({
      rag: read(state, "rag"),
      label: read(state, "label"),
      means: read(state, "means"),
      needsEvidence: ruled(needsEvidence(state), "its conditions", present(read(state, "means"))),
    })),
    follows: read(
      programme.plans.find((other) => other.id === plan?.follows),
      "name",
    ),
    themes: themes.map((theme) => themeFacts(theme, actions, context)),
    themeCount: plan?.themes ? counted(plan.themes, "themes listed", context.places.of(plan, "themes")) : missing,
    reasons: (plan?.reasons ?? []).map((reason) => ({ text: read(reason, "text") })),
    respondsTo: (plan?.respondsTo ?? []).map((cause) => ({ text: read(cause, "text") })),
    arrangements: (plan?.arrangements ?? []).map((arrangement) => ({ text: read(arrangement, "text") })),
    actions,
    outcomes,
    hasRatedOutcomes: rated.length > 0 ? ruled(true, "an outcome is rated", rated) : missing,
    ...counts,
  };
}

/** Where no actions are listed, none are counted. */
export const uncounted: ActionCounts = {
  actionCount: missing,
  completeCount: missing,
  openCount: missing,
  closedCount: missing,
  overdueCount: missing,
  newlyCompleteCount: missing,
  newlyOverdueCount: missing,
  improvedCount: missing,
  worsenedCount: missing,
  movedCount: missing,
  ratings: { blue: missing, green: missing, amber: missing, red: missing, grey: missing },
};

export function themeFacts(
  theme: Theme | undefined,
  actions: PlanFacts["actions"],
  { places, read }: PlanContext,
): ThemeFacts {
  const own = actions.filter((action) => theme !== undefined && factValue(action.theme.id) === theme.id);
  return {
    id: read(theme, "id"),
    name: read(theme, "name"),
    lead: read(theme, "lead"),
    ...(theme && own.length > 0 ? actionCounts(own, fact(own.length, places.of(theme, "id"))) : uncounted),
  };
}

function lastStep(
  plan: Plan | undefined,
  status: PlanStep["status"],
  holds: (step: PlanStep) => boolean,
): PlanStep | undefined {
  return plan?.history.filter((step) => step.status === status && holds(step)).at(-1);
}

const settled: readonly PlanStep["status"][] = [
  "fit-for-purpose",
  "approved",
  "agreed",
  "in-delivery",
  "completed",
  "published",
  "superseded",
  "closed",
];

/** A plan is a draft until something made it more. */
function isDraft(plan: Plan | undefined, asAt: CalendarDate, { places, read }: PlanContext): Leaf<boolean> {
  if (!plan) return missing;
  const past = plan.history.filter((step) => hasPassed(step.on, asAt));
  const [step] = past.filter((candidate) => settled.includes(candidate.status)).slice(-1);
  const last = step ?? past.at(-1);
  if (!last) return ruled(true, "no step of its history has been taken", [fact(plan.name, places.of(plan, "name"))]);
  return ruled(step === undefined, `its history stands at “${last.status}”`, present(read(last, "on")));
}

function counted(items: readonly unknown[], rule: string, at: ReturnType<PlaceOfField["of"]>): Fact<number> {
  return ruled(items.length, rule, [fact(items.length, at)]);
}

/** The plan that answered the inspection, and the last one that carries it on; a self-evaluation, a closure report and a strategy are neither. */
export function programmePlans(plans: readonly Plan[]): {
  readonly original: Plan | undefined;
  readonly current: Plan | undefined;
} {
  const others: readonly Plan["kind"][] = ["self-evaluation", "closure-report", "strategy"];
  const improving = plans.filter((plan) => !others.includes(plan.kind));
  return { original: improving.find((plan) => plan.answers !== undefined) ?? improving[0], current: improving.at(-1) };
}

/** What is to be considered after the day as at which the paper speaks, soonest first. */
export function upcomingFacts(plans: readonly Plan[], { asAt, read, governance }: PlanContext): Facts["upcoming"] {
  return plans
    .flatMap((plan) => plan.history.filter((step) => !hasPassed(step.on, asAt)).map((step) => ({ plan, step })))
    .sort((a, b) => (a.step.on.latest < b.step.on.latest ? -1 : a.step.on.latest > b.step.on.latest ? 1 : 0))
    .map(({ plan, step }) => ({
      what: read(plan, "name"),
      by: bodyName(governance, step.by, read),
      thenSharedWith: bodyName(governance, step.thenSharedWith, read),
      on: read(step, "on"),
      isDraft: willBe(step, "draft", read),
      isForAgreement: willBe(step, "for-agreement", read),
      isForApproval: willBe(step, "approved", read),
    }));
}

function willBe(step: PlanStep, status: PlanStep["status"], read: Reader): Fact<boolean> {
  return ruled(step.status === status, `its status will be “${step.status}”`, present(read(step, "on")));
}
