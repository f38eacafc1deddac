/**
 * `:::actions{caption="…" where="open" since="2025-12-11" theme="health" by="theme" top="5" with="note"}`: actions of the
 * current plan; with="moved-to", where each goes that this plan does not finish, a row each. Nothing where no action fits.
 */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Block, Inline } from "../document/document.ts";
import { placeOf } from "../facts/fact.ts";
import { factValue } from "../facts/reader.ts";
import type { ActionFacts, ThemeFacts } from "../facts/vocabulary.ts";
import { parseCalendarDate } from "../values/calendar-date.ts";
import { column, dateCell, factCell, ragCell } from "./cell.ts";
import { type Asked, type Choices, type RegisterContext, unknownAttributes } from "./resolve-directive.ts";

const wheres = {
  all: () => true,
  open: (action: ActionFacts) => factValue(action.isOpen) === true,
  upcoming: (action: ActionFacts) => factValue(action.isOpen) === true && factValue(action.isOverdue) === false,
  overdue: (action: ActionFacts) => factValue(action.isOverdue) === true,
  complete: (action: ActionFacts) => factValue(action.isComplete) === true,
  closed: (action: ActionFacts) => factValue(action.isClosed) === true,
  outstanding: (action: ActionFacts) => factValue(action.isComplete) === false,
  "newly-complete": (action: ActionFacts) => factValue(action.isNewlyComplete) === true,
  "newly-overdue": (action: ActionFacts) => factValue(action.isNewlyOverdue) === true,
  improved: (action: ActionFacts) => factValue(action.hasImproved) === true,
  worsened: (action: ActionFacts) => factValue(action.hasWorsened) === true,
  "at-risk": (action: ActionFacts) => factValue(action.rag) === "amber",
  "off-track": (action: ActionFacts) => factValue(action.rag) === "red" || factValue(action.isOverdue) === true,
};

type Where = keyof typeof wheres;

export function actionsTable(asked: Asked, context: RegisterContext): Checked<readonly Block[]> {
  const { actions, themes } = context.facts.plan.current;
  const findings = unknownAttributes(asked, choices(themes));
  if (findings.length > 0) return checked([], findings);

  const { by, top } = asked.attributes;
  const chosen = firstDue(actions.filter(filterOf(asked)), top);
  const lost = asked.attributes.with === "moved-to" ? chosen.flatMap(withoutDestination) : [];
  if (by !== "theme") return checked(table(asked, asked.caption, "actions", chosen, context), lost);

  const tables = themes.map((theme) => {
    const ofTheme = chosen.filter((action) => isOf(action, factValue(theme.id)));
    return table(asked, captionOf(asked, theme), `actions-${factValue(theme.id)}`, ofTheme, context);
  });
  const ofNone = chosen.filter((action) => action.theme.id.kind === "missing");
  return checked([...tables.flat(), ...table(asked, asked.caption, "actions", ofNone, context)], lost);
}

function choices(themes: readonly ThemeFacts[]): Choices {
  return {
    where: Object.keys(wheres),
    theme: themes.map((theme) => String(factValue(theme.id))),
    since: { holds: (value) => parseCalendarDate(value) !== undefined, hint: "write a day, such as 2025-12-11" },
    by: ["theme"],
    top: { holds: (value) => /^[1-9]\d*$/.test(value), hint: "write how many, such as 5" },
    with: ["note", "moved-to"],
  };
}

function filterOf({ attributes }: Asked): (action: ActionFacts) => boolean {
  const { theme, since } = attributes;
  const holds = wheres[(attributes.where ?? "all") as Where];
  return (action) =>
    holds(action) &&
    (theme === undefined || isOf(action, theme)) &&
    (since === undefined || (factValue(action.updated)?.earliest ?? "") >= since);
}

const isOf = (action: ActionFacts, theme: string | undefined) => factValue(action.theme.id) === theme;

/** With `top`, the actions that have been due the longest, or fall due the soonest. */
function firstDue(actions: readonly ActionFacts[], top: string | undefined): readonly ActionFacts[] {
  if (top === undefined) return actions;
  const due = (action: ActionFacts) => factValue(action.due)?.latest ?? "";
  return [...actions].sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0)).slice(0, Number(top));
}

function captionOf(asked: Asked, theme: ThemeFacts): readonly Inline[] {
  const name: Inline = { kind: "merged", text: String(factValue(theme.name)), facts: [theme.name.name] };
  return asked.caption.length > 0 ? [...asked.caption, { kind: "text", text: ": " }, name] : [name];
}

function table(
  asked: Asked,
  caption: readonly Inline[],
  id: string,
  actions: readonly ActionFacts[],
  { words }: RegisterContext,
): readonly Block[] {
  if (actions.length === 0) return [];
  const hasNotes = asked.attributes.with === "note";
  const hasDestinations = asked.attributes.with === "moved-to";
  if (hasDestinations) return [destinations(asked, caption, id, actions, words)];
  return [
    {
      kind: "table",
      id,
      ...(asked.at && { at: asked.at }),
      caption,
      columns: [
        column("id", 8, words),
        column("action", 29, words),
        ...(hasNotes ? [] : [column("lead", 20, words)]),
        column("due", 16, words),
        ...(hasNotes ? [] : [column("status", 15, words)]),
        column("rag", 12, words),
        ...(hasNotes ? [column("note", 35, words)] : []),
      ],
      rows: actions.map((action) => [
        factCell(action.id, words),
        factCell(action.text, words),
        ...(hasNotes ? [] : [factCell(action.lead, words)]),
        dateCell(action.due, words),
        ...(hasNotes ? [] : [factCell(action.status, words, words.statuses)]),
        ragCell(action.rag, words, action.ratingLabel),
        ...(hasNotes ? [factCell(action.note, words)] : []),
      ]),
    },
  ];
}

/** A plan that closes says of each action that it leaves undone where it goes. */
function withoutDestination({ id, text, status, movedTo }: ActionFacts): readonly Diagnostic[] {
  if (movedTo.kind === "fact") return [];
  const known = [status, id].find((leaf) => leaf.kind === "fact");
  const at = known?.kind === "fact" ? placeOf(known) : undefined;
  return [
    {
      severity: "warning",
      code: "plan/no-destination",
      message: `action ${factValue(id)}, “${factValue(text)}”, is not complete, and nothing says where it goes`,
      ...(at && { at }),
      hint: "add movedTo: to its last update: the plan, service or board that has it now, or why nobody needs it",
    },
  ];
}

/** Where each action goes: for a plan that closes. */
function destinations(
  asked: Asked,
  caption: readonly Inline[],
  id: string,
  actions: readonly ActionFacts[],
  words: RegisterContext["words"],
): Block {
  return {
    kind: "table",
    id,
    ...(asked.at && { at: asked.at }),
    caption,
    columns: [
      column("id", 7, words),
      column("action", 32, words),
      column("note", 32, words),
      column("movedTo", 29, words),
    ],
    rows: actions.map((action) => [
      factCell(action.id, words),
      factCell(action.text, words),
      factCell(action.note, words),
      factCell(action.movedTo, words),
    ]),
  };
}
