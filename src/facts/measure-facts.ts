/** A measure's last two figures beside its target. */

import type { Measure } from "../schema/measures.ts";
import { type Leaf, missing, ruled } from "./fact.ts";
import { present, type Reader } from "./reader.ts";
import type { MeasureFacts } from "./vocabulary.ts";

export function measureFacts(measure: Measure, read: Reader): MeasureFacts {
  const [previous, latest] = [measure.points.at(-2), measure.points.at(-1)];
  const { target } = measure;
  const inUnits = (leaf: Leaf<number>): Leaf<string> =>
    leaf.kind === "fact" ? { ...leaf, value: figureInWords(leaf.value, measure.unit) } : missing;

  return {
    name: read(measure, "name"),
    latest: inUnits(read(latest, "value")),
    latestPeriod: read(latest, "period"),
    previous: inUnits(read(previous, "value")),
    target: inUnits(read(target, "value")),
    meetsTarget:
      latest && target
        ? ruled(
            measure.better === "higher" ? latest.value >= target.value : latest.value <= target.value,
            `${latest.value} against a target of ${target.value}, ${measure.better} is better`,
            present(read(latest, "value"), read(target, "value")),
          )
        : missing,
  };
}

/** “61.3%”, “1,204”, “18 weeks”. */
function figureInWords(figure: number, unit: Measure["unit"]): string {
  const digits = figure.toLocaleString("en-GB");
  if (unit === "percent") return `${digits}%`;
  return unit === "count" ? digits : `${digits} ${unit}`;
}
