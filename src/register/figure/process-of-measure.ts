/** What chance gives of a measure, behind its figures: average and limits of each phase, and the figures that are more. */

import type { LineChart, LinePoint, Process, ProcessPhase } from "../../document/chart.ts";
import { factValue } from "../../facts/reader.ts";
import type { RegisterWords } from "../register-words.ts";
import type { MeasurePoint } from "./measure-figure.ts";

/** @param points - those of the chart, in its order */
export function withProcess(chart: LineChart, points: readonly MeasurePoint[], words: RegisterWords): LineChart {
  const marked = chart.points.map((point, index): LinePoint => {
    const mark = factValue(points[index]?.facts.variation ?? none);
    return mark === "improvement" || mark === "concern" ? { ...point, mark } : point;
  });
  return { ...chart, points: marked, process: processOf(points, marked, words) };
}

const none = { kind: "missing", name: "", what: "", reason: "not-supplied" } as const;

function processOf(points: readonly MeasurePoint[], marked: readonly LinePoint[], { figures }: RegisterWords): Process {
  const phases = phasesOf(points);
  const { process } = figures;
  const hasLimits = phases.some(({ limits }) => limits !== undefined);
  const has = (mark: LinePoint["mark"]) => marked.some((point) => point.mark === mark);
  return {
    phases,
    key: [
      { mark: "average", label: hasLimits ? process.average : process.median },
      ...(hasLimits ? [{ mark: "limits" as const, label: process.limits }] : []),
      ...(has("improvement") ? [{ mark: "improvement" as const, label: process.improvement }] : []),
      ...(has("concern") ? [{ mark: "concern" as const, label: process.concern }] : []),
    ],
  };
}

function phasesOf(points: readonly MeasurePoint[]): readonly ProcessPhase[] {
  const phases: ProcessPhase[] = [];
  for (const { period, facts } of points) {
    const [average, lower, upper] = [facts.average, facts.lowerLimit, facts.upperLimit].map((leaf) => factValue(leaf));
    if (average === undefined) continue;
    const last = phases.at(-1);
    const limits = lower === undefined || upper === undefined ? {} : { limits: [lower, upper] as const };
    const isNew = last === undefined || factValue(facts.isFirstOfPhase) === true;
    if (isNew) phases.push({ from: period.earliest, until: period.earliest, average, ...limits });
    else phases[phases.length - 1] = { ...last, until: period.earliest };
  }
  return phases;
}
