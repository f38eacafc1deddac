/** How many actions there are, how many of them are done, still to do and overdue, and how they are rated. */

import type { Rag } from "../values/rag.ts";
import type { Movement } from "./action-movement.ts";
import { type Fact, type FactValue, type Leaf, missing, ruled } from "./fact.ts";
import { present } from "./reader.ts";
import type { ActionCounts, ActionFacts } from "./vocabulary.ts";

/** @param listed - the number of actions, at the place of the list that they stand in */
export function actionCounts(actions: readonly ActionFacts[], listed: Fact<number>): ActionCounts {
  const count = (field: Counted, wanted: FactValue, rule: string) =>
    countOf(
      actions.map((action) => action[field]),
      wanted,
      `${rule}, of ${actions.length}`,
      listed,
    );
  const moved = (field: keyof Movement, rule: string): Leaf<number> =>
    actions.some((action) => action[field].kind === "fact")
      ? count(field, true, `${rule} since the last paper`)
      : missing;
  const rated = (rag: Rag) => count("rag", rag, `actions rated ${rag}`);

  return {
    actionCount: ruled(actions.length, "actions listed", [listed]),
    completeCount: count("isComplete", true, "actions complete"),
    openCount: count("isOpen", true, "actions still to be done"),
    closedCount: count("isClosed", true, "actions transferred or closed"),
    overdueCount: count("isOverdue", true, "actions overdue"),
    newlyCompleteCount: moved("isNewlyComplete", "actions completed"),
    newlyOverdueCount: moved("isNewlyOverdue", "actions that became overdue"),
    improvedCount: moved("hasImproved", "actions with a better rating"),
    worsenedCount: moved("hasWorsened", "actions with a worse rating"),
    movedCount: moved("hasMoved", "actions with another date"),
    ratings: {
      blue: rated("blue"),
      green: rated("green"),
      amber: rated("amber"),
      red: rated("red"),
      grey: rated("grey"),
    },
  };
}

type Counted = "isComplete" | "isOpen" | "isClosed" | "isOverdue" | "rag" | keyof Movement;

/** Its inputs are what was counted; where that is nothing, all that was looked at. */
function countOf(leaves: readonly Leaf[], wanted: FactValue, rule: string, listed: Fact<number>): Fact<number> {
  const looked = present(...leaves);
  const those = looked.filter((leaf) => leaf.value === wanted);
  const inputs = those.length > 0 ? those : looked;
  return ruled(those.length, rule, inputs.length > 0 ? inputs : [listed]);
}
