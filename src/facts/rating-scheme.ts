/** What a plan's own scheme of ratings makes of an action: the first state whose conditions all hold. */

import type { Action, ActionUpdate, RatingState } from "../schema/programme.ts";
import type { Rag } from "../values/rag.ts";

export interface StateOfAction {
  readonly status: ActionUpdate["status"];
  readonly isOverdue: boolean;
  readonly evidence: NonNullable<Action["evidence"]>;
}

type Condition = NonNullable<RatingState["when"]>[number];

function holds(condition: Condition, { status, isOverdue, evidence }: StateOfAction): boolean {
  switch (condition) {
    case "complete":
      return status === "complete";
    case "evidenced":
      return evidence.length > 0;
    case "not-evidenced":
      return evidence.length === 0;
    case "in-progress":
      return status === "in-progress";
    case "not-begun":
      return status === "not-started";
    case "closed":
      return status === "transferred" || status === "closed-undelivered";
    case "overdue":
      return isOverdue;
    case "on-time":
      return !isOverdue;
  }
}

/** Nothing where only whoever leads the action can say. */
export function computedState(scheme: readonly RatingState[], action: StateOfAction): RatingState | undefined {
  return scheme.find(({ when }) => when?.every((condition) => holds(condition, action)));
}

/** The state that a rating by hand means: of two that look alike, the one whose conditions hold, or that has none. */
export function givenState(scheme: readonly RatingState[], rag: Rag, action: StateOfAction): RatingState | undefined {
  const alike = scheme.filter((state) => state.rag === rag);
  return computedState(alike, action) ?? alike.find(({ when }) => when === undefined) ?? alike[0];
}

export const needsEvidence = ({ when }: RatingState): boolean => when?.includes("evidenced") === true;
