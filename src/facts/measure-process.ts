/**
 * Whether a measure has changed, or may have moved by chance: its last phase as an XmR chart, or as a run chart where it is short.
 *
 * A phase ends where figures are counted otherwise, and where an author has the average worked out anew, with a reason.
 */

import type { Measure } from "../schema/measures.ts";
import { type Leaf, missing, ruled } from "./fact.ts";
import { fewestForLimits, median, type ProcessPoint, processChart, type Signal } from "./process-chart.ts";
import { present, type Reader } from "./reader.ts";
import { count, date, type FactsOf, list, text, yes } from "./shape.ts";

type Point = Measure["points"][number];

export const processFields = {
  variation: text(
    "whether the latest figure shows a change: improvement, concern, no-change, or too few figures to tell",
  ),
  isImproving: yes("whether the latest figure is better than chance alone would give"),
  isWorsening: yes("whether the latest figure is worse than chance alone would give"),
  isUnchanged: yes("whether the latest figure is one that chance may give"),
  isTooShort: yes("whether there are too few figures to tell a change from chance"),
  rebasedFrom: date("the first period of the average that holds now, where it was worked out anew"),
  rebasedReason: text("why the average was worked out anew"),
  signal: text("which rule the latest figure meets: outside, shift, trend or two-of-three"),
  assurance: text(
    "whether the target lies beyond what chance gives: met, missed, or sometimes one and sometimes the other",
  ),
};

/** Where the lines of its chart run; each phase has its own. */
export const phasesShape = list("the phases of the measure, each with its average", {
  from: date("the first period of a phase"),
  until: date("the last period of a phase"),
  average: count("the average of a phase, or the median of a short one, as a number"),
  lowerLimit: count("the lower limit of a phase, as a number"),
  upperLimit: count("the upper limit of a phase, as a number"),
});

export type ProcessFacts = FieldsOf<typeof processFields>;
type FieldsOf<F> = { readonly [N in keyof F]: FactsOf<F[N]> };

export type PhaseFacts = FactsOf<typeof phasesShape>;

export interface MeasureProcess extends ProcessFacts {
  readonly phases: PhaseFacts;
  /** Of each figure that is more than chance: improvement or concern. */
  readonly signals: ReadonlyMap<Point, Leaf<string>>;
}

export function measureProcess(measure: Measure, read: Reader): MeasureProcess {
  const told = phasesOf(measure).map((phase) => toldPhase(phase, measure, read));
  const phases = told.map(({ facts }) => facts);
  const signals = new Map(told.flatMap((phase) => phase.signals));
  const latest = measure.points.at(-1);
  const last = told.at(-1);
  // What is said of an earlier figure is not said of one that may not be published.
  if (!latest || !last || latest.value === undefined) return { ...unknownProcess, phases, signals };
  return { ...latestTold(latest, last.phase, last.chart.at(-1), { measure, read }), phases, signals };
}

/** Figures that compare, oldest first. */
type Phase = readonly (Point & { readonly value: number })[];

function phasesOf({ points, breaks = [], rebases = [] }: Measure): readonly Phase[] {
  const starts = [...breaks, ...rebases].map(({ from }) => from.earliest).sort();
  const phases: (Point & { readonly value: number })[][] = [[], ...starts.map(() => [])];
  for (const point of points) {
    const { value } = point;
    if (value === undefined) continue;
    const phase = starts.filter((start) => start <= point.period.earliest).length;
    phases[phase]?.push(point as Point & { readonly value: number });
  }
  return phases.filter((phase) => phase.length > 0);
}

interface ToldPhase {
  readonly phase: Phase;
  /** Of as many figures as the phase has; none where these are too few. */
  readonly chart: readonly ProcessPoint[];
  readonly facts: PhaseFacts[number];
  readonly signals: readonly (readonly [Point, Leaf<string>])[];
}

function toldPhase(phase: Phase, measure: Measure, read: Reader): ToldPhase {
  const values = phase.map(({ value }) => value);
  const chart = values.length < fewestForLimits ? [] : processChart(values);
  const [first, last] = [phase[0], phase.at(-1)];
  const [lines] = chart;
  const inputs = present(read(last, "value"));
  const line = (value: number, rule: string) => ruled(rounded(value), rule, inputs);
  const facts = {
    from: { ...read(first, "period") },
    until: { ...read(last, "period") },
    average: lines
      ? line(lines.average, `the average of ${values.length} figures`)
      : line(median(values), `the median of ${values.length} figures`),
    lowerLimit: lines ? line(lines.lower, "2.66 mean moving ranges below the average") : missing,
    upperLimit: lines ? line(lines.upper, "2.66 mean moving ranges above the average") : missing,
  };
  const signals = chart.flatMap(({ signals: met }, index) => {
    const point = phase[index];
    if (!point || met.length === 0) return [];
    return [[point, ruled(variationOf(met, measure), rulesOf(met), present(read(point, "value")))] as const];
  });
  return { phase, chart, facts, signals };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

const rulesOf = (signals: readonly Signal[]): string =>
  signals.length === 0 ? "no rule is met" : signals.map(({ rule }) => rule).join(", ");

/** A figure that points both ways is told as an improvement, as in the tool that the NHS uses. */
function variationOf(signals: readonly Signal[], { better }: Measure): "improvement" | "concern" | "no-change" {
  if (signals.length === 0) return "no-change";
  const good = better === "higher" ? "up" : "down";
  return signals.some(({ way }) => way === good) ? "improvement" : "concern";
}

function latestTold(
  latest: Point,
  phase: Phase,
  process: ProcessPoint | undefined,
  { measure, read }: { readonly measure: Measure; readonly read: Reader },
): ProcessFacts {
  const inputs = present(read(latest, "value"));
  const variation = process ? variationOf(process.signals, measure) : "too-short";
  const rule = process ? rulesOf(process.signals) : `${phase.length} figures, and limits need ${fewestForLimits}`;
  const is = (wanted: string) => ruled(variation === wanted, rule, inputs);
  const [signal] = process?.signals ?? [];
  const rebase = measure.rebases?.findLast(({ from }) => from.earliest <= latest.period.earliest);
  return {
    variation: ruled(variation, rule, inputs),
    isImproving: is("improvement"),
    isWorsening: is("concern"),
    isUnchanged: is("no-change"),
    isTooShort: is("too-short"),
    rebasedFrom: read(rebase, "from"),
    rebasedReason: read(rebase, "reason"),
    signal: signal ? ruled(signal.rule, rule, inputs) : missing,
    // While a process changes, its limits tell nothing of what is to come.
    assurance: variation === "no-change" ? assurance(process, measure, read) : missing,
  };
}

/** The target against the limits: between them, chance decides whether it is met. */
function assurance(process: ProcessPoint | undefined, { target, better }: Measure, read: Reader): Leaf<string> {
  if (!process || !target) return missing;
  const { value } = target;
  const [isMet, isMissed] =
    better === "higher"
      ? [process.lower >= value, process.upper < value]
      : [process.upper <= value, process.lower > value];
  const limits = `limits of ${rounded(process.lower)} and ${rounded(process.upper)}, and a target of ${value}`;
  return ruled(isMet ? "met" : isMissed ? "missed" : "sometimes", limits, present(read(target, "value")));
}

const unknownProcess: ProcessFacts = {
  variation: missing,
  isImproving: missing,
  isWorsening: missing,
  isUnchanged: missing,
  isTooShort: missing,
  rebasedFrom: missing,
  rebasedReason: missing,
  signal: missing,
  assurance: missing,
};
