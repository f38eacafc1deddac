/**
 * Three ratings of an outcome that are never one: delivery, whether the actions are done; impact, whether its measures show a
 * difference; confidence, whether it will be reached.
 */

import type { PlanOutcome } from "../schema/programme.ts";
import { exactly } from "../values/partial-date.ts";
import type { Rag } from "../values/rag.ts";
import { type Fact, fact, type Leaf, missing, ruled } from "./fact.ts";
import { factValue, type PlaceOfField, present, type Reader } from "./reader.ts";
import type { ActionFacts, MeasureFacts, OutcomeFacts } from "./vocabulary.ts";

type Ratings = Pick<
  OutcomeFacts,
  "delivery" | "impact" | "confidence" | "confidenceBy" | "confidenceReason" | "confidenceOn"
>;

export function outcomeRatings(
  outcome: PlanOutcome,
  actions: readonly ActionFacts[],
  measures: readonly MeasureFacts[],
  { places, read }: { readonly places: PlaceOfField; readonly read: Reader },
): Ratings {
  const judged = [...(outcome.confidence ?? [])].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1);
  return {
    delivery: delivery(actions),
    impact: impact(measures),
    confidence: read(judged, "rag"),
    confidenceBy: read(judged, "by"),
    confidenceReason: read(judged, "reason"),
    confidenceOn: judged ? fact(exactly(judged.on), places.of(judged, "on")) : missing,
  };
}

/** Those of the three that are known: an outcome without any is not rated. */
export function ratingsOf({ delivery, impact, confidence }: Ratings): readonly Fact[] {
  return present(delivery, impact, confidence);
}

/** The worst of its actions' ratings; blue once all are done or gone, grey while none has begun. */
function delivery(actions: readonly ActionFacts[]): Leaf<Rag> {
  const inputs = present(...actions.map(({ rag }) => rag));
  const open = actions.filter(({ isOpen }) => factValue(isOpen) === true);
  const rated = (rag: Rag) => open.some((action) => factValue(action.rag) === rag);
  if (inputs.length === 0) return missing;
  if (open.length === 0) return ruled("blue", "no action is still to be done", inputs);
  const worst = (["red", "amber", "green", "grey"] as const).find(rated) ?? "grey";
  return ruled(worst, "the worst rating of an action that is still to be done", inputs);
}

/** Worse in one measure is red; better, or on target, in all of them is green; else nothing shows a difference yet. */
function impact(measures: readonly MeasureFacts[]): Leaf<Rag> {
  const told = measures.filter(({ variation, meetsTarget }) => present(variation, meetsTarget).length > 0);
  const inputs = present(...told.flatMap(({ variation, meetsTarget }) => [variation, meetsTarget]));
  if (told.length === 0) return missing;
  if (told.some(({ isWorsening }) => factValue(isWorsening) === true))
    return ruled("red", "a measure is worse than chance gives", inputs);
  const isGood = ({ isImproving, meetsTarget }: MeasureFacts) =>
    factValue(isImproving) === true || factValue(meetsTarget) === true;
  if (told.length === measures.length && told.every(isGood))
    return ruled("green", "each measure is better than chance gives, or meets its target", inputs);
  return ruled("amber", "not every measure shows a difference", inputs);
}
