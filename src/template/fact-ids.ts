import type { Facts } from "../facts/vocabulary.ts";

/** The ids that authors gave, by the path of the facts that have them: with them, tags such as `plans.wsoa` are checked. */
export function factIds(facts: Facts): ReadonlyMap<string, readonly string[]> {
  return new Map([
    ["plans", Object.keys(facts.plans)],
    ["bodies", Object.keys(facts.bodies)],
    ["development", Object.keys(facts.development)],
    ["action", Object.keys(facts.action)],
    ["measure", Object.keys(facts.measure)],
  ]);
}
