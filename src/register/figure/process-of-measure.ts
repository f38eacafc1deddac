/** What chance gives of a measure, behind its figures: average and limits of each phase, and the figures that are more. */

import type { LineChart, LinePoint, Process, ProcessPhase } from "../../document/chart.ts";
import { factValue } from "../../facts/reader.ts";
import type { MeasureFacts } from "../../facts/vocabulary.ts";
import type { RegisterWords } from "../register-words.ts";
import type { MeasurePoint } from "./measure-figure.ts";

/** @param points - those of the chart, in its order */
export function withProcess(
  chart: LineChart,
  measure: MeasureFacts,
  points: readonly MeasurePoint[],
  words: RegisterWords,
): LineChart {
  const marked = chart.points.map((point, index): LinePoint => {
    const variation = points[index]?.facts.variation;
    const mark = variation && factValue(variation);
    return mark === "improvement" || mark === "concern" ? { ...point, mark } : point;
  });
  const shown = phasesDrawn(measure, points);
  return { ...chart, points: marked, process: { phases: shown, key: keyOf(shown, marked, words) } };
}

/** Oldest first. */
export function phasesDrawn(
  { phases }: Pick<MeasureFacts, "phases">,
  points: readonly MeasurePoint[],
): readonly ProcessPhase[] {
  return phases.flatMap((phase) => phaseOf(phase, points));
}

export const haveLimits = (phases: readonly ProcessPhase[]): boolean =>
  phases.some(({ limits }) => limits !== undefined);

function keyOf(
  phases: readonly ProcessPhase[],
  marked: readonly LinePoint[],
  { figures: { process } }: RegisterWords,
): Process["key"] {
  const hasLimits = haveLimits(phases);
  const areAllLimited = phases.every(({ limits }) => limits !== undefined);
  const average = areAllLimited ? process.average : process.averageOrMedian;
  const has = (mark: LinePoint["mark"]) => marked.some((point) => point.mark === mark);
  return [
    { mark: "average", label: hasLimits ? average : process.median },
    ...(hasLimits ? [{ mark: "limits" as const, label: process.limits }] : []),
    ...(has("improvement") ? [{ mark: "improvement" as const, label: process.improvement }] : []),
    ...(has("concern") ? [{ mark: "concern" as const, label: process.concern }] : []),
  ];
}

/** As far as its figures are drawn. */
function phaseOf(phase: MeasureFacts["phases"][number], points: readonly MeasurePoint[]): readonly ProcessPhase[] {
  const [from, until] = [factValue(phase.from)?.earliest ?? "", factValue(phase.until)?.earliest ?? ""];
  const days = points.map(({ period }) => period.earliest).filter((day) => from <= day && day <= until);
  const [first, last, average] = [days[0], days.at(-1), factValue(phase.average)];
  if (first === undefined || last === undefined || average === undefined) return [];
  const [lower, upper] = [factValue(phase.lowerLimit), factValue(phase.upperLimit)];
  const limits = lower === undefined || upper === undefined ? {} : { limits: [lower, upper] as const };
  return [{ from: first, until: last, average, ...limits }];
}
