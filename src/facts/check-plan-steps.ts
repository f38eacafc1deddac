/** Where a plan's status outruns what happened to it: approved after it was sent, under way unapproved, closed unfinished; and dates moved without a word. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Plan, PlanStep, Programme } from "../schema/programme.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { dateInWords, hasPassed, whenInWords } from "../values/partial-date.ts";
import { placeInWords } from "../values/place.ts";
import { updatesInOrder } from "./action-facts.ts";
import { knownAt } from "./known-at.ts";
import type { PlaceOfField } from "./reader.ts";

export function checkPlanSteps({ plans }: Programme, asAt: CalendarDate, places: PlaceOfField): readonly Diagnostic[] {
  return plans.flatMap((plan) => [
    ...movedWithoutReason(plan, places),
    ...approvedAfterSubmission(plan, places),
    ...underWayUnapproved(plan, places),
    ...closedUnfinished(plan, asAt, places),
  ]);
}

function movedWithoutReason({ actions = [] }: Plan, places: PlaceOfField): readonly Diagnostic[] {
  return actions.flatMap(({ id, updates }) =>
    updates
      .filter(({ due, reason }) => due !== undefined && reason === undefined)
      .map((update) => ({
        severity: "warning",
        code: "plan/moved-without-reason",
        message: `the date of action ${id} is moved, and no reason is given`,
        at: places.of(update, "due"),
        hint: "write reason: with why, as a clause that follows “because”; and approvedBy: with the body that agreed",
      })),
  );
}

/** Who approves a plan that the inspectors have already received can no longer change what they judge. */
function approvedAfterSubmission({ name, history }: Plan, places: PlaceOfField): readonly Diagnostic[] {
  const submitted = history.find(({ status }) => status === "submitted");
  if (!submitted) return [];
  return history
    .filter(({ status, on }) => status === "approved" && on.earliest > submitted.on.latest)
    .map((step) => ({
      severity: "warning",
      code: "plan/approved-after-submission",
      message: `the ${name} was approved ${whenInWords(step.on)}, after it had been submitted ${whenInWords(submitted.on)} (${placeInWords(places.of(submitted, "on"))})`,
      at: places.of(step, "on"),
      hint: "look both dates up; where they are right, the version that was submitted was not the one approved: say so in the paper",
    }));
}

const settling: readonly PlanStep["status"][] = ["approved", "agreed", "fit-for-purpose"];

function underWayUnapproved({ kind, name, history }: Plan, places: PlaceOfField): readonly Diagnostic[] {
  if (kind === "closure-report" || kind === "self-evaluation") return [];
  const settled = history.filter(({ status }) => settling.includes(status)).map(({ on }) => on.earliest);
  return history
    .filter(({ status, on }) => status === "in-delivery" && !settled.some((day) => day <= on.latest))
    .map((step) => ({
      severity: "warning",
      code: "plan/status-outruns",
      message: `the ${name} is in delivery from ${dateInWords(step.on)}, and nobody has approved or agreed it by then`,
      at: places.of(step, "on"),
      hint: "add the step by which it was approved, agreed or found fit for purpose; or correct the status",
    }));
}

const open: readonly string[] = ["not-started", "in-progress"];

/** On the day of the closing: what is left is transferred or closed undelivered, and says where it went. */
function closedUnfinished(
  { name, history, actions = [] }: Plan,
  asAt: CalendarDate,
  places: PlaceOfField,
): readonly Diagnostic[] {
  const closing = history.find(({ status, on }) => status === "closed" && hasPassed(on, asAt));
  if (!closing) return [];
  const left = actions.filter(({ updates }) => {
    const last = updatesInOrder(knownAt(updates, closing.on.latest, () => {})).at(-1);
    return open.includes(last?.status ?? "not-started");
  });
  const [first] = left;
  if (!first) return [];
  return [
    {
      severity: "error",
      code: "plan/status-outruns",
      message: `the ${name} is closed, and ${left.length === 1 ? "1 action is" : `${left.length} actions are`} still open, ${left.length === 1 ? "" : "the first "}at ${placeInWords(places.of(first, "id"))}`,
      at: places.of(closing, "status"),
      hint: "give each an update with status transferred and movedTo, closed-undelivered, or complete",
    },
  ];
}
