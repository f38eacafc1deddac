/** `:::figure{kind="timeline"}`: when the actions of the current plan are due, beside the day of the paper. */

import { type Checked, checked } from "../../diagnostics/diagnostic.ts";
import type { TimelineState, TimelineTick } from "../../document/chart.ts";
import type { Cell, Inline } from "../../document/document.ts";
import { inlineWords } from "../../document/pieces.ts";
import { factValue } from "../../facts/reader.ts";
import type { ActionFacts } from "../../facts/vocabulary.ts";
import { type CalendarDate, calendarDateOf, yearMonthDay } from "../../values/calendar-date.ts";
import { dateInWords, exactly } from "../../values/partial-date.ts";
import { column } from "../cell.ts";
import type { RegisterWords } from "../register-words.ts";
import type { Asked, RegisterContext } from "../resolve-directive.ts";
import type { Drawing } from "./figure.ts";
import { noData } from "./no-data.ts";
import { type ThemeGroup, themeGroups } from "./theme-groups.ts";
import { counted, leafWords, listed, namesOf, plainly, said, worded } from "./worded.ts";

const states: readonly TimelineState[] = ["done", "overdue", "due", "closed"];

export function timelineFigure(asked: Asked, context: RegisterContext): Checked<Drawing> {
  const { facts, words } = context;
  const { actions, shortName } = facts.plan.current;
  const asAt = factValue(facts.asAt)?.latest;
  if (actions.length === 0 || asAt === undefined)
    return { ok: false, errors: [noData(asked, "the current plan has no actions")] };

  const groups = themeGroups(context);
  const patterns = words.figures.timeline;
  const date = leafWords(facts.asAt, words.none);
  const named = { plan: leafWords(shortName, words.none), area: leafWords(facts.area.name, words.none), date };
  const present = states.filter((state) => inState(actions, state).length > 0);
  return checked({
    id: "figure-timeline",
    caption: worded(patterns.headline, {
      total: stateCount(actions),
      complete: stateCount(inState(actions, "done")),
      overdue: stateCount(inState(actions, "overdue")),
    }),
    statisticalTitle: worded(patterns.statistical, named),
    altText: plainly(patterns.alt, named),
    longDescription: groups.map((group) => groupInWords(group, words)).join(" "),
    chart: {
      kind: "timeline",
      asAt: { on: asAt, label: plainly(words.figures.asAt, { date }) },
      ticks: quarters([asAt, ...actions.flatMap(dueOf)]),
      key: present.map((state) => ({ state, label: patterns.states[state] })),
      rows: groups.map((group) => ({
        label: inlineWords(group.name),
        marks: group.actions.flatMap((action) => dueOf(action).map((on) => ({ on, state: stateOf(action) }))),
      })),
    },
    data: {
      columns: [
        column("theme", 16, words),
        ...present.map((state) => ({
          header: said(patterns.states[state]),
          align: "left" as const,
          width: state === "closed" ? 16 : 28,
        })),
      ],
      rows: groups.map((group) => [
        { content: group.name },
        ...present.map((state) => datesCell(inState(group.actions, state), words)),
      ]),
    },
  });
}

function stateOf({ isComplete, isOverdue, isClosed }: ActionFacts): TimelineState {
  if (factValue(isComplete)) return "done";
  if (factValue(isClosed)) return "closed";
  return factValue(isOverdue) ? "overdue" : "due";
}

function inState(actions: readonly ActionFacts[], state: TimelineState): readonly ActionFacts[] {
  return actions.filter((action) => stateOf(action) === state);
}

function dueOf({ due }: ActionFacts): readonly CalendarDate[] {
  const date = factValue(due);
  return date ? [date.latest] : [];
}

function stateCount(actions: readonly ActionFacts[]): readonly Inline[] {
  return counted(
    actions.length,
    actions.map(({ status }) => status),
  );
}

function groupInWords({ name, actions }: ThemeGroup, { figures }: RegisterWords): string {
  const patterns = figures.timeline;
  const counts = states
    .map((state) => ({ state, own: inState(actions, state) }))
    .filter(({ own }) => own.length > 0)
    .map(({ state, own }) => worded(patterns.counts[state], { count: stateCount(own) }));
  return plainly(patterns.row, { theme: name, counts: listed(counts, figures) });
}

/** “1.2: 31 Mar 2026”, a line for each. */
function datesCell(actions: readonly ActionFacts[], { none }: RegisterWords): Cell {
  if (actions.length === 0) return { content: said(none) };
  return {
    content: actions.flatMap((action, index): readonly Inline[] => [
      ...(index > 0 ? [{ kind: "line-break" } as const] : []),
      { kind: "merged", text: String(factValue(action.id) ?? ""), facts: namesOf([action.id, action.status]) },
      { kind: "text", text: ": " },
      ...shortDate(action.due, none),
    ]),
  };
}

function shortDate(due: ActionFacts["due"], none: string): readonly Inline[] {
  if (due.kind === "missing") return said(none);
  return [{ kind: "merged", text: dateInWords(due.value, "d MMM yyyy"), facts: [due.name] }];
}

/** The first day of each quarter of a year, from the one that holds the first day to the one after the last. */
function quarters(days: readonly CalendarDate[]): readonly TimelineTick[] {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const ticks: TimelineTick[] = [];
  let [year, month] = yearMonthDay(first);
  month -= (month - 1) % 3;
  for (;;) {
    const on = calendarDateOf(year, month, 1);
    ticks.push({ on, label: dateInWords(exactly(on), "MMM yyyy") });
    if (on > last) return ticks;
    month += 3;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}
