/** What moved from one state of the facts to another: two days as at which they were worked out, or two versions of a paper. */

import { type FactValue, inWords, type Leaf, missing, ruled } from "./fact.ts";
import { factValue, present } from "./reader.ts";
import { count, date, type FactsOf, list, text } from "./shape.ts";
import { slipDays } from "./slip-days.ts";
import type { ActionFacts, Facts, MeasureFacts } from "./vocabulary.ts";

export const changesShape = list("what has changed since the last paper", {
  kind: text("what became of it: completed, rated otherwise, given another date"),
  id: text("the reference of what changed"),
  name: text("what changed"),
  from: text("what it was"),
  to: text("what it is"),
  direction: text("whether a figure became better or worse, as the measure has it"),
  reason: text("why it changed"),
  by: text("the body that agreed to it"),
  firstDue: date("the day on which an action was due at first"),
  timesMoved: count("how often the date of an action was moved in all"),
  slipDays: count("by how many days the date of an action was moved in all"),
});

export type ChangeFacts = FactsOf<typeof changesShape>[number];

export type ChangeKind =
  | "action-added"
  | "action-removed"
  | "action-renumbered"
  | "action-completed"
  | "action-status"
  | "action-rating"
  | "action-date"
  | "measure-figure"
  | "risk-added"
  | "risk-removed"
  | "risk-score"
  | "finding-judged"
  | "request-answered";

/** What is told of: neither state needs its facts named. */
type State = Pick<Facts, "plan" | "measures" | "risks" | "revisit" | "requests">;

export function changesSince(then: State, now: State): readonly ChangeFacts[] {
  return [
    ...actionChanges(then.plan.current.actions, now.plan.current.actions),
    ...now.measures.flatMap((measure) => figureChange(byId(then.measures, measure), measure)),
    ...riskChanges(then.risks, now.risks),
    ...findingChanges(then.revisit, now.revisit),
    ...now.requests.flatMap((request) => {
      const before = byId(then.requests, request);
      const isNew = factValue(request.isAnswered) === true && factValue(before?.isAnswered ?? missing) !== true;
      return isNew ? [change("request-answered", request.id, request.text, { to: inText(request.answeredOn) })] : [];
    }),
  ];
}

interface WithId {
  readonly id: Leaf<string>;
}

function byId<T extends WithId>(items: readonly T[], { id }: WithId): T | undefined {
  return items.find((item) => factValue(item.id) === factValue(id));
}

function change(
  kind: ChangeKind,
  id: Leaf<string>,
  name: Leaf<string>,
  more: Partial<Omit<ChangeFacts, "kind" | "id" | "name">> = {},
): ChangeFacts {
  return {
    from: missing,
    to: missing,
    direction: missing,
    reason: missing,
    by: missing,
    firstDue: missing,
    timesMoved: missing,
    slipDays: missing,
    ...more,
    kind: ruled(kind, "the two states compared", present(id)),
    id,
    name,
  };
}

/** A copy under its own name: the fact itself is told elsewhere too. */
function inText(leaf: Leaf): Leaf<string> {
  return leaf.kind === "fact" ? { ...leaf, name: "", value: inWords(leaf.value) } : missing;
}

function differ(one: Leaf, other: Leaf): boolean {
  const words = (leaf: Leaf<FactValue>) => (leaf.kind === "fact" ? inWords(leaf.value) : undefined);
  return words(one) !== words(other);
}

function actionChanges(then: readonly ActionFacts[], now: readonly ActionFacts[]): readonly ChangeFacts[] {
  const gone = then.filter((action) => !byId(now, action));
  const renumbered = new Set<ActionFacts>();
  const changes = now.flatMap((action) => {
    const before = byId(then, action);
    if (before) return oneActionsChanges(before, action);
    const earlier = gone.find(({ text: words }) => factValue(words) === factValue(action.text));
    if (!earlier) return [change("action-added", action.id, action.text)];
    renumbered.add(earlier);
    const ids = { from: inText(earlier.id), to: inText(action.id) };
    return [change("action-renumbered", action.id, action.text, ids), ...oneActionsChanges(earlier, action)];
  });
  const removed = gone.filter((action) => !renumbered.has(action));
  return [...changes, ...removed.map(({ id, text: words }) => change("action-removed", id, words))];
}

/** What ended is told as its end, and not as another rating too. */
function oneActionsChanges(before: ActionFacts, now: ActionFacts): readonly ChangeFacts[] {
  const { id, text: words, note, status, rag } = now;
  const ended = (action: ActionFacts) => factValue(action.isOpen) === false;
  const changes: ChangeFacts[] = [];
  if (differ(before.due, now.due)) changes.push(dateChange(before, now));
  if (differ(before.status, status) && (ended(now) || ended(before))) {
    const kind = factValue(now.isComplete) === true ? "action-completed" : "action-status";
    changes.push(change(kind, id, words, { from: inText(before.status), to: inText(status), reason: inText(note) }));
  } else if (differ(before.rag, rag)) {
    const reason = inText(note);
    changes.push(change("action-rating", id, words, { from: inText(before.rag), to: inText(rag), reason }));
  }
  return changes;
}

function dateChange(before: ActionFacts, now: ActionFacts): ChangeFacts {
  const last = now.moves.length > before.moves.length ? now.moves.at(-1) : undefined;
  return change("action-date", now.id, now.text, {
    from: inText(before.due),
    to: inText(now.due),
    reason: inText(last?.reason ?? missing),
    by: inText(last?.approvedBy ?? missing),
    firstDue: now.firstDue.kind === "fact" ? { ...now.firstDue, name: "" } : missing,
    timesMoved: ruled(now.moves.length, "the times that the date was moved", present(now.id)),
    slipDays: slipDays(now.firstDue, now.due),
  });
}

/** A figure of another series is told without the one before: the two don't compare. */
function figureChange(before: MeasureFacts | undefined, now: MeasureFacts): readonly ChangeFacts[] {
  const isSame = before && !differ(before.latestPeriod, now.latestPeriod) && !differ(before.latest, now.latest);
  if (isSame || now.latestPeriod.kind === "missing") return [];
  const broken = factValue(now.brokenFrom)?.earliest;
  const isBroken = broken !== undefined && (factValue(before?.latestPeriod ?? missing)?.earliest ?? "") < broken;
  const from = before && !isBroken ? figureOf(before) : missing;
  const direction = before && !isBroken ? directionOf(before, now) : missing;
  return [change("measure-figure", now.id, now.name, { from, to: figureOf(now), direction })];
}

/** A figure that is too small to be published tells no direction. */
function directionOf(before: MeasureFacts, now: MeasureFacts): Leaf<string> {
  const [was, is] = [before, now].map(({ points }) => points.at(-1)?.value ?? missing) as [Leaf<number>, Leaf<number>];
  if (was.kind === "missing" || is.kind === "missing" || now.better.kind === "missing") return missing;
  const change = now.better.value === "higher" ? is.value - was.value : was.value - is.value;
  const rule = `${is.value} after ${was.value}, ${now.better.value} is better`;
  return ruled(change > 0 ? "better" : change < 0 ? "worse" : "unchanged", rule, [is, was]);
}

/** “small” where it is too small to be published: how that is printed is the council's to say. */
function figureOf({ latest, isLatestSmall, isLatestWithheld, smallBelow }: MeasureFacts): Leaf<string> {
  if (isLatestSmall.kind === "missing") return inText(latest);
  if (isLatestWithheld.kind === "fact")
    return ruled("withheld", "another figure could be worked out from it", present(isLatestWithheld));
  const code = smallBelow.kind === "fact" ? `small ${smallBelow.value}` : "small";
  return ruled(code, "too small to be published", present(isLatestSmall));
}

function riskChanges(then: Facts["risks"], now: Facts["risks"]): readonly ChangeFacts[] {
  const gone = then.filter((risk) => !byId(now, risk));
  return [
    ...now.flatMap((risk) => {
      const before = byId(then, risk);
      const to = inText(risk.current.score);
      if (!before) return [change("risk-added", risk.id, risk.title, { to })];
      if (!differ(before.current.score, risk.current.score)) return [];
      const from = inText(before.current.score);
      return [change("risk-score", risk.id, risk.title, { from, to, reason: inText(risk.note) })];
    }),
    ...gone.map((risk) => change("risk-removed", risk.id, risk.title, { from: inText(risk.current.score) })),
  ];
}

function findingChanges(then: Facts["revisit"], now: Facts["revisit"]): readonly ChangeFacts[] {
  return (["sufficient", "insufficient"] as const).flatMap((judged) =>
    now[judged]
      .filter((finding) => !byId(then[judged], finding))
      .map(({ id, label }) =>
        change("finding-judged", id, label, { to: ruled(judged, "judged at the revisit", present(label)) }),
      ),
  );
}
