/** What became of an action since the paper before: completed, overdue, rated otherwise, or given another date. */

import type { Action, ActionUpdate } from "../schema/programme.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { Rag } from "../values/rag.ts";
import { type Fact, type Leaf, missing, ruled } from "./fact.ts";
import { knownAt } from "./known-at.ts";
import { present } from "./reader.ts";
import type { ActionFacts } from "./vocabulary.ts";

export type Movement = Pick<
  ActionFacts,
  "isNewlyComplete" | "isNewlyOverdue" | "hasImproved" | "hasWorsened" | "hasMoved"
>;

type Now = Pick<ActionFacts, "isComplete" | "isOverdue" | "rag" | "moves">;

/** @param since - the day as at which the paper before spoke; missing where the report names none */
export function actionMovement(action: Action, now: Now, since: Leaf<CalendarDate>): Movement {
  if (since.kind === "missing") return noMovement;
  const then = stateOn(action, since.value);
  const told = (value: boolean, rule: string, ...leaves: readonly Leaf[]): Fact<boolean> =>
    ruled(value, `${rule} since ${since.value}`, [...present(...leaves), since]);
  const change = rated(now.rag) - ratedAs(then.rag);
  const moved = now.moves.filter(({ on }) => on.kind === "fact" && on.value.latest > since.value);

  return {
    isNewlyComplete: told(isTrue(now.isComplete) && !then.isComplete, "completed", now.isComplete),
    isNewlyOverdue: told(isTrue(now.isOverdue) && !then.isOverdue, "overdue", now.isOverdue),
    hasImproved: told(change < 0, "a better rating", now.rag),
    hasWorsened: told(change > 0, "a worse rating", now.rag),
    hasMoved: told(moved.length > 0, "another date", ...moved.map(({ on }) => on)),
  };
}

const noMovement: Movement = {
  isNewlyComplete: missing,
  isNewlyOverdue: missing,
  hasImproved: missing,
  hasWorsened: missing,
  hasMoved: missing,
};

const isTrue = (leaf: Leaf<boolean>): boolean => leaf.kind === "fact" && leaf.value;

/** Better to worse. What is complete, or not begun, is rated otherwise and compared with nothing. */
const order: readonly Rag[] = ["green", "amber", "red"];

const ratedAs = (rag: Rag | undefined): number => (rag !== undefined && order.includes(rag) ? order.indexOf(rag) : NaN);

const rated = (rag: Leaf<Rag>): number => ratedAs(rag.kind === "fact" ? rag.value : undefined);

interface State {
  readonly isComplete: boolean;
  readonly isOverdue: boolean;
  readonly rag: Rag | undefined;
}

/** As the updates that were known on the day left it. */
function stateOn(action: Action, day: CalendarDate): State {
  const known = knownAt(action.updates, day, () => {});
  const updates: readonly ActionUpdate[] = [...known].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const status = updates.at(-1)?.status ?? "not-started";
  const due = updates.findLast((update) => update.due !== undefined)?.due ?? action.due;
  return {
    isComplete: status === "complete",
    isOverdue: (status === "not-started" || status === "in-progress") && due < day,
    rag: updates.findLast((update) => update.rag !== undefined)?.rag,
  };
}
