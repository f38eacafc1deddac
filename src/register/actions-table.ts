/** `:::actions{caption="…" where="open"}`: the actions of the current plan, a row each. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Block } from "../document/document.ts";
import { factValue } from "../facts/reader.ts";
import type { ActionFacts } from "../facts/vocabulary.ts";
import { column, factCell, ragCell } from "./cell.ts";
import { type Asked, type RegisterContext, unknownAttributes } from "./resolve-directive.ts";

const wheres = {
  all: () => true,
  open: (action: ActionFacts) => factValue(action.isComplete) !== true,
  overdue: (action: ActionFacts) => factValue(action.isOverdue) === true,
  complete: (action: ActionFacts) => factValue(action.isComplete) === true,
};

export function actionsTable(asked: Asked, { facts, words }: RegisterContext): Checked<readonly Block[]> {
  const findings = unknownAttributes(asked, { where: Object.keys(wheres) });
  if (findings.length > 0) return checked([], findings);

  const where = wheres[(asked.attributes.where ?? "all") as keyof typeof wheres];
  const actions = facts.plan.current.actions.filter(where);
  if (actions.length === 0) return checked([]);

  return checked([
    {
      kind: "table",
      id: "actions",
      ...(asked.at && { at: asked.at }),
      caption: asked.caption,
      columns: [
        column("id", 7, words),
        column("action", 34, words),
        column("lead", 20, words),
        column("due", 14, words),
        column("status", 13, words),
        column("rag", 12, words),
      ],
      rows: actions.map((action) => [
        factCell(action.id, words),
        factCell(action.text, words),
        factCell(action.lead, words),
        factCell(action.due, words),
        factCell(action.status, words, words.statuses),
        ragCell(action.rag, words),
      ]),
    },
  ]);
}
