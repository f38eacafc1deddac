/** An action as its last update leaves it. */

import type { Action, Finding } from "../schema/programme.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { exactly } from "../values/partial-date.ts";
import { type Fact, fact, type Leaf, missing, ruled } from "./fact.ts";
import { factValue, type PlaceOfField, present, type Reader } from "./reader.ts";
import type { ActionFacts } from "./vocabulary.ts";

export function actionFacts(
  action: Action,
  findings: readonly Finding[],
  asAt: CalendarDate,
  { places, read }: { readonly places: PlaceOfField; readonly read: Reader },
): ActionFacts {
  const last = action.updates.at(-1);
  const dueHolder = action.updates.findLast((update) => update.due !== undefined) ?? action;
  const due = fact(exactly(dueHolder.due ?? action.due), places.of(dueHolder, "due"));
  const status: Leaf<string> = last
    ? read(last, "status")
    : ruled("not-started", "no update says otherwise", present(read(action, "id")));
  const isComplete = ruled(factValue(status) === "complete", `its status is “${factValue(status)}”`, present(status));

  return {
    id: read(action, "id"),
    text: read(action, "text"),
    lead: read(action, "lead"),
    due,
    status,
    rag: read(
      action.updates.findLast((update) => update.rag !== undefined),
      "rag",
    ),
    note: read(last, "note"),
    finding: action.finding
      ? read(
          findings.find((finding) => finding.id === action.finding),
          "label",
        )
      : missing,
    isComplete,
    isOverdue: isOverdue(due, isComplete, asAt),
  };
}

/** Overdue from the day after it was due. */
function isOverdue(
  due: Fact<ReturnType<typeof exactly>>,
  isComplete: Fact<boolean>,
  asAt: CalendarDate,
): Fact<boolean> {
  const overdue = !isComplete.value && due.value.latest < asAt;
  return ruled(overdue, `due ${due.value.latest}, ${isComplete.value ? "complete" : "not complete"} at ${asAt}`, [
    due,
    isComplete,
  ]);
}
