import type { TimelineState } from "../../document/chart.ts";

/** The words of figures, as the council writes them; `{name}` stands for a value. */
export interface FigureWords {
  readonly data: string;
  readonly source: string;
  readonly asAt: string;
  readonly target: string;
  readonly comma: string;
  readonly and: string;
  readonly otherActions: string;
  readonly notRated: string;
  readonly units: Readonly<Record<Unit, string>>;
  readonly suffixes: Readonly<Record<Unit, string>>;
  readonly process: Readonly<
    Record<
      | "alt"
      | "runAlt"
      | "average"
      | "median"
      | "limits"
      | "improvement"
      | "concern"
      | "lines"
      | "averageOrMedian"
      | "medianLine"
      | "rebased",
      string
    >
  > & {
    readonly told: Readonly<Record<Variation, string>>;
    readonly shown: Readonly<Record<Variation, string>>;
    readonly assurance: Readonly<Record<"met" | "missed" | "sometimes", string>>;
  };
  readonly measure: Readonly<
    Record<
      | "met"
      | "missed"
      | "untargeted"
      | "statistical"
      | "periods"
      | "line"
      | "bar"
      | "one"
      | "course"
      | "extremes"
      | "aim"
      | "gap"
      | "broken",
      string
    >
  >;
  readonly ratings: Readonly<
    Record<
      "headline" | "firstCount" | "firstCountOfOne" | "count" | "statistical" | "stacked" | "strip" | "row",
      string
    >
  >;
  readonly timeline: Readonly<Record<"headline" | "statistical" | "alt" | "row", string>> & {
    readonly counts: Readonly<Record<TimelineState, string>>;
    readonly states: Readonly<Record<TimelineState, string>>;
  };
  readonly riskMatrix: Readonly<
    Record<"headline" | "firstCount" | "firstCountOfOne" | "count" | "statistical" | "alt" | "row", string>
  > & {
    /** From the least to the most. */
    readonly likelihood: readonly string[];
    readonly impact: readonly string[];
  };
}

export type Unit = "percent" | "count" | "weeks" | "days";

/** What the latest figure of a measure shows. */
export type Variation = "improvement" | "concern" | "no-change" | "too-short";
