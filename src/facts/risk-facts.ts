/** A risk with its three scores, five by five: before anything is done, now, and as it is meant to be. */

import type { Risk, RiskScore, Risks } from "../schema/risks.ts";
import { exactly } from "../values/partial-date.ts";
import { type Fact, fact, missing, ruled } from "./fact.ts";
import type { RiskFacts } from "./oversight-vocabulary.ts";
import { type PlaceOfField, present, type Reader } from "./reader.ts";

interface RiskContext {
  readonly bands: Risks["bands"];
  readonly places: PlaceOfField;
  readonly read: Reader;
}

export function riskFacts(risk: Risk, context: RiskContext): RiskFacts {
  const { places, read } = context;
  const last = [...risk.updates].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).at(-1);
  const current = scoreFacts(last ?? risk.inherent, context);
  const target = scoreFacts(risk.target, context);

  return {
    id: read(risk, "id"),
    title: read(risk, "title"),
    cause: read(risk, "cause"),
    effect: read(risk, "effect"),
    owner: read(risk, "owner"),
    response: read(risk, "response"),
    controls: risk.controls.map((control) => ({ text: read(control, "text") })),
    inherent: scoreFacts(risk.inherent, context),
    current,
    target,
    targetBy: read(risk, "targetBy"),
    note: read(last, "note"),
    updated: last ? fact(exactly(last.on), places.of(last, "on")) : missing,
    isAboveTarget: ruled(
      current.score.value > target.score.value,
      `its score is ${current.score.value}, its target ${target.score.value}`,
      [current.score, target.score],
    ),
  };
}

function scoreFacts(score: RiskScore, { bands, read }: RiskContext) {
  const [likelihood, impact] = [read(score, "likelihood"), read(score, "impact")];
  const product = score.likelihood * score.impact;
  const band = bands.find(({ upTo }) => product <= upTo);
  const total: Fact<number> = ruled(product, `likelihood ${score.likelihood} times impact ${score.impact}`, [
    ...present(likelihood, impact),
  ]);
  return {
    likelihood,
    impact,
    score: total,
    band: band ? ruled(band.name, `up to ${band.upTo} is called so`, [total]) : missing,
  };
}
