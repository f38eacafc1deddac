/**
 * What a figure draws, as plain data. Which marks there are and every word beside them are settled here; how they look
 * is the renderer's.
 */

import type { CalendarDate } from "../values/calendar-date.ts";
import type { Rag } from "../values/rag.ts";

export type Chart = LineChart | BarChart | StackedRag | RagStrip | Timeline | RiskMatrix;

/** One series over time, and its target. */
export interface LineChart {
  readonly kind: "line";
  /** After each figure of the axis: "%", " weeks", or nothing. */
  readonly suffix: string;
  /** Oldest first. */
  readonly points: readonly LinePoint[];
  readonly target?: Target;
  readonly process?: Process;
}

/** What chance gives, drawn behind the figures. */
export interface Process {
  /** Oldest first; each has its own average. */
  readonly phases: readonly ProcessPhase[];
  /** What the lines and marks mean; of those that are drawn. */
  readonly key: readonly { readonly mark: ProcessMark; readonly label: string }[];
}

export type ProcessMark = "average" | "limits" | "improvement" | "concern";

export interface ProcessPhase {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly average: number;
  /** None where there are too few figures. */
  readonly limits?: readonly [lower: number, upper: number];
}

export interface LinePoint {
  /** Where it stands in time. */
  readonly on: CalendarDate;
  /** "Jan 2025": under the axis. */
  readonly label: string;
  /** `null` where there is no figure. */
  readonly value: number | null;
  /** "61.3%" */
  readonly text: string;
  /** More than chance gives. */
  readonly mark?: "improvement" | "concern";
  /** No line leads here from the point before: something is missing between them, or they don't compare. */
  readonly isApart?: true;
}

export interface Target {
  readonly value: number;
  /** "Target 90%" */
  readonly label: string;
}

/** A bar for each of a few things that compare. */
export interface BarChart {
  readonly kind: "bar";
  readonly suffix: string;
  readonly bars: readonly Bar[];
  readonly target?: Target;
}

export interface Bar {
  readonly label: string;
  readonly value: number | null;
  readonly text: string;
}

/** How many of each row have each rating. */
export interface StackedRag {
  readonly kind: "stacked-rag";
  /** The scheme, printed with the figure: which rating stands first is settled by its order. */
  readonly key: readonly RagKey[];
  readonly rows: readonly RagRow[];
}

/** An action can have no rating yet. */
export type RatingState = Rag | "unrated";

export interface RagKey {
  readonly rag: RatingState;
  readonly label: string;
}

export interface RagRow {
  readonly label: string;
  readonly counts: Readonly<Record<RatingState, number>>;
}

/** A mark for each thing that is rated, row by row. */
export interface RagStrip {
  readonly kind: "rag-strip";
  readonly key: readonly RagKey[];
  readonly rows: readonly StripRow[];
}

export interface StripRow {
  readonly label: string;
  readonly marks: readonly RagKey[];
}

/** When things are due, beside the day as at which the paper speaks. */
export interface Timeline {
  readonly kind: "timeline";
  readonly asAt: TimelineTick;
  /** Under the axis, in order. */
  readonly ticks: readonly TimelineTick[];
  readonly key: readonly { readonly state: TimelineState; readonly label: string }[];
  readonly rows: readonly TimelineRow[];
}

export type TimelineState = "done" | "overdue" | "due" | "closed";

export interface TimelineTick {
  readonly on: CalendarDate;
  readonly label: string;
}

export interface TimelineRow {
  readonly label: string;
  readonly marks: readonly { readonly on: CalendarDate; readonly state: TimelineState }[];
}

/** Risks by likelihood and impact. */
export interface RiskMatrix {
  readonly kind: "risk-matrix";
  /** Their steps from the least to the most. */
  readonly likelihood: MatrixSide;
  readonly impact: MatrixSide;
  /** By likelihood times impact, the lowest first; the last holds everything above. */
  readonly bands: readonly (RagKey & { readonly upTo: number })[];
  readonly risks: readonly MatrixRisk[];
}

export interface MatrixSide {
  readonly title: string;
  readonly steps: readonly string[];
}

export interface MatrixRisk {
  /** Its reference: "R4". */
  readonly label: string;
  /** From 1. */
  readonly likelihood: number;
  readonly impact: number;
}
