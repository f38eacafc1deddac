/**
 * `:::action-plan{finding="plans-late" caption="…"}`: the plan's register, a row for each action that answers the finding:
 * who leads it, by when, where it stands and what shows it. Nothing where no action answers the finding.
 */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import type { Block, Cell, Inline } from "../document/document.ts";
import type { Leaf } from "../facts/fact.ts";
import { factValue } from "../facts/reader.ts";
import type { ActionFacts } from "../facts/vocabulary.ts";
import { column, dateCell, factCell, ragCell } from "./cell.ts";
import type { RegisterWords } from "./register-words.ts";
import { type Asked, type RegisterContext, unknownAttributes } from "./resolve-directive.ts";

export function actionPlanTable(asked: Asked, { facts, words }: RegisterContext): Checked<readonly Block[]> {
  const { outcomes, actions } = facts.plan.current;
  const findings = unknownAttributes(asked, { finding: outcomes.map(({ id }) => String(factValue(id))) });
  if (findings.length > 0) return checked([], findings);

  const { finding } = asked.attributes;
  const label = outcomes.find(({ id }) => factValue(id) === finding)?.finding;
  const chosen = actions.filter(
    (action) => finding === undefined || (label !== undefined && factValue(action.finding) === factValue(label)),
  );
  if (chosen.length === 0) return checked([]);
  return checked([
    {
      kind: "table",
      id: finding === undefined ? "action-plan" : `action-plan-${finding}`,
      ...(asked.at && { at: asked.at }),
      caption: asked.caption,
      columns: [
        column("id", 5, words),
        column("action", 33, words),
        column("lead", 18, words),
        column("firstDue", 14, words),
        column("due", 14, words),
        column("position", 37, words),
        column("rag", 10, words),
      ],
      rows: chosen.map((action) => [
        factCell(action.id, words),
        factCell(action.text, words),
        factCell(action.lead, words),
        dateCell(action.firstDue, words),
        dateCell(action.due, words),
        position(action, words),
        ragCell(action.rag, words, action.ratingLabel),
      ]),
    },
  ]);
}

/** Its status, the last note, and what shows that it is done: a line each. */
function position(action: ActionFacts, words: RegisterWords): Cell {
  const status = factCell(action.status, words, words.statuses).content;
  return {
    content: [...status, ...[action.note, ...action.evidence.map(({ text }) => text)].flatMap(onItsOwnLine)],
  };
}

function onItsOwnLine(leaf: Leaf<string>): readonly Inline[] {
  if (leaf.kind === "missing") return [];
  return [{ kind: "line-break" }, { kind: "merged", text: leaf.value, facts: [leaf.name] }];
}
