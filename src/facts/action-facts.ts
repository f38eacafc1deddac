/** An action as its last update leaves it. */

import type { Governance } from "../schema/governance.ts";
import type { Action, ActionUpdate, Finding, RatingState, Theme } from "../schema/programme.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { exactly } from "../values/partial-date.ts";
import type { Rag } from "../values/rag.ts";
import { actionMovement } from "./action-movement.ts";
import { bodyName } from "./body-facts.ts";
import { type Fact, fact, type Leaf, missing, ruled } from "./fact.ts";
import { computedState, givenState, needsEvidence, type StateOfAction } from "./rating-scheme.ts";
import { factValue, type PlaceOfField, present, type Reader } from "./reader.ts";
import { slipDays } from "./slip-days.ts";
import type { ActionFacts } from "./vocabulary.ts";

export interface ActionContext {
  readonly governance: Governance;
  readonly asAt: CalendarDate;
  /** The day as at which the paper before spoke. */
  readonly since: Leaf<CalendarDate>;
  readonly places: PlaceOfField;
  readonly read: Reader;
}

export interface OfPlan {
  readonly findings: readonly Finding[];
  readonly themes: readonly Theme[];
  /** What its ratings mean, where it says so. */
  readonly scheme: readonly RatingState[];
}

export function actionFacts(action: Action, { findings, themes, scheme }: OfPlan, context: ActionContext): ActionFacts {
  const { asAt, since, places, read } = context;
  const updates = updatesInOrder(action.updates);
  const last = updates.at(-1);
  const dueHolder = updates.findLast((update) => update.due !== undefined) ?? action;
  const due = fact(exactly(dueHolder.due ?? action.due), places.of(dueHolder, "due"));
  const status: Leaf<string> = last
    ? read(last, "status")
    : ruled("not-started", "no update says otherwise", present(read(action, "id")));
  const statusRule = `its status is “${factValue(status)}”`;
  const isComplete = ruled(factValue(status) === "complete", statusRule, present(status));
  const isOpen = ruled(open.has(factValue(status)), statusRule, present(status));
  const isClosed = ruled(!isComplete.value && !isOpen.value, statusRule, present(status));
  const theme = themes.find((candidate) => candidate.id === action.theme);
  const given = read(
    updates.findLast((update) => update.rag !== undefined),
    "rag",
  );
  const moves = movesOf(action, updates, context);
  const overdue = isOverdue(due, isOpen, asAt);
  const state = { status: last?.status ?? "not-started", isOverdue: overdue.value, evidence: action.evidence ?? [] };
  const rating = ratingFacts(given, scheme, state, { read, inputs: [...present(status), overdue] });

  return {
    id: read(action, "id"),
    text: read(action, "text"),
    lead: read(action, "lead"),
    due,
    firstDue: fact(exactly(action.due), places.of(action, "due")),
    moves,
    evidence: (action.evidence ?? []).map((evidence) => ({ text: read(evidence, "text") })),
    movedTo: read(
      updates.findLast((update) => update.movedTo !== undefined),
      "movedTo",
    ),
    status,
    ...rating,
    note: read(
      // What was said of an action in progress no longer holds once it is complete.
      updates.findLast((update) => update.note !== undefined && update.status === last?.status),
      "note",
    ),
    updated: last ? fact(exactly(last.on), places.of(last, "on")) : missing,
    theme: { id: read(theme, "id"), name: read(theme, "name") },
    finding: action.finding
      ? read(
          findings.find((finding) => finding.id === action.finding),
          "label",
        )
      : missing,
    isComplete,
    isOpen,
    isClosed,
    isOverdue: overdue,
    ...actionMovement(action, { isComplete, isOverdue: overdue, rag: rating.rag, moves }, since),
  };
}

/** As its lead rates it; else as the plan's scheme does. */
function ratingFacts(
  given: Leaf<Rag>,
  scheme: readonly RatingState[],
  action: StateOfAction,
  { read, inputs }: { readonly read: Reader; readonly inputs: readonly Fact[] },
): Pick<ActionFacts, "rag" | "ratingLabel" | "ratingMeans" | "needsEvidence" | "computedRating" | "isOverridden"> {
  const computed = computedState(scheme, action);
  const computedRating = computed ? ruled(computed.rag, `by the plan's scheme: ${computed.means}`, inputs) : missing;
  const rag = given.kind === "fact" ? given : computedRating;
  const state = given.kind === "fact" ? givenState(scheme, given.value, action) : computed;
  const [label, means] = [read(state, "label"), read(state, "means")];
  return {
    rag,
    // A scheme's label is printed with many actions: each has it as a fact of its own.
    ratingLabel: label.kind === "fact" ? ruled(label.value, "the plan's scheme calls it so", [label]) : missing,
    ratingMeans: means.kind === "fact" ? ruled(means.value, "the plan's scheme says so", [means]) : missing,
    needsEvidence: state ? ruled(needsEvidence(state), "its conditions", present(means)) : missing,
    computedRating,
    isOverridden:
      given.kind === "fact" && computed
        ? ruled(given.value !== computed.rag, `rated ${given.value}, by the scheme ${computed.rag}`, [given, ...inputs])
        : missing,
  };
}

/** Each time that the action's date was moved, oldest first. */
function movesOf(
  action: Action,
  updates: readonly ActionUpdate[],
  { governance, places, read }: ActionContext,
): ActionFacts["moves"] {
  const firstDue = fact(exactly(action.due), places.of(action, "due"));
  let holder: Action | ActionUpdate = action;
  return updates
    .filter((update) => update.due !== undefined)
    .map((update) => {
      const before = holder;
      holder = update;
      const to = fact(exactly(update.due ?? action.due), places.of(update, "due"));
      return {
        on: fact(exactly(update.on), places.of(update, "on")),
        from: fact(exactly(before.due ?? action.due), places.of(before, "due")),
        to,
        slipDays: slipDays(firstDue, to),
        reason: read(update, "reason"),
        approvedBy: bodyName(governance, update.approvedBy, read),
      };
    });
}

/** Oldest first, in whatever order they were written; of one day, as they were written. */
export function updatesInOrder(updates: readonly ActionUpdate[]): readonly ActionUpdate[] {
  return [...updates].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** What was transferred or closed is no longer this plan's to do. */
const open: ReadonlySet<string | undefined> = new Set(["not-started", "in-progress"]);

/** Overdue from the day after it was due, while it is still to be done. */
function isOverdue(due: Fact<ReturnType<typeof exactly>>, isOpen: Fact<boolean>, asAt: CalendarDate): Fact<boolean> {
  const overdue = isOpen.value && due.value.latest < asAt;
  return ruled(overdue, `due ${due.value.latest}, ${isOpen.value ? "open" : "not open"} at ${asAt}`, [due, isOpen]);
}
