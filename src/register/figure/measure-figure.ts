/** `:::figure{kind="line" measure="plans-in-20-weeks" last="13"}`: a measure over time beside its target; `bar` for a few. */

import { type Checked, checked, type Diagnostic } from "../../diagnostics/diagnostic.ts";
import { nearestNameHint } from "../../diagnostics/nearest-name.ts";
import type { BarChart, LineChart, LinePoint } from "../../document/chart.ts";
import { inWords } from "../../facts/fact.ts";
import { factValue } from "../../facts/reader.ts";
import type { MeasureFacts } from "../../facts/vocabulary.ts";
import { dateInWords, exactly, type PartialDate } from "../../values/partial-date.ts";
import { column, factCell, withheldCell } from "../cell.ts";
import type { RegisterWords } from "../register-words.ts";
import type { Asked, RegisterContext } from "../resolve-directive.ts";
import type { Drawing } from "./figure.ts";
import type { Unit } from "./figure-words.ts";
import { gapsIn } from "./gaps.ts";
import { measureInWords } from "./measure-in-words.ts";
import { noData } from "./no-data.ts";
import { withProcess } from "./process-of-measure.ts";
import { leafWords, plainly } from "./worded.ts";

export interface MeasurePoint {
  readonly facts: MeasureFacts["points"][number];
  readonly period: PartialDate;
  readonly value: number;
  /** Figures are missing between the one before and this one. */
  readonly isApart: boolean;
}

export function measureFigure(asked: Asked, context: RegisterContext): Checked<Drawing> {
  const { facts, words } = context;
  const { measure: id, kind, last } = asked.attributes;
  const measure = facts.measures.find((candidate) => factValue(candidate.id) === id);
  if (!measure) return { ok: false, errors: [unknownMeasure(asked, facts.measures)] };
  const points = pointsOf(measure).slice(-(last ?? 0));
  const [first] = points;
  if (!first) return { ok: false, errors: [noData(asked, `the measure “${id}” has no figures at this date`)] };

  const shown = [{ ...first, isApart: false }, ...points.slice(1)];
  return checked({
    id: `figure-${id}`,
    ...measureInWords(measure, shown, kinds[kind ?? ""] ?? "line", context),
    chart: chartOf(measure, shown, kinds[kind ?? ""] ?? "line", words),
    data: dataOf(
      measure.points.filter(({ period }) => (factValue(period)?.earliest ?? "") >= first.period.earliest),
      measure.smallBelow,
      words,
    ),
  });
}

const kinds: Readonly<Record<string, "line" | "bar" | "process">> = { bar: "bar", process: "process" };

function chartOf(
  measure: MeasureFacts,
  points: readonly MeasurePoint[],
  kind: "line" | "bar" | "process",
  words: RegisterWords,
): LineChart | BarChart {
  switch (kind) {
    case "line":
      return lineChart(measure, points, words);
    case "bar":
      return barChart(measure, points, words);
    case "process":
      return withProcess(lineChart(measure, points, words), measure, points, words);
  }
}

function pointsOf({ points }: MeasureFacts): readonly MeasurePoint[] {
  const known = points.flatMap((facts) => {
    const [period, value] = [factValue(facts.period), factValue(facts.value)];
    return period === undefined || value === undefined ? [] : [{ facts, period, value }];
  });
  const apart = gapsIn(known.map(({ period }) => period.earliest));
  return known.map((point, index) => ({
    ...point,
    isApart: apart.has(index) || factValue(point.facts.isFirstAfterBreak) === true,
  }));
}

function lineChart(measure: MeasureFacts, points: readonly MeasurePoint[], words: RegisterWords): LineChart {
  return {
    kind: "line",
    suffix: suffixOf(measure, words),
    points: points.map(
      ({ facts, period, value, isApart }): LinePoint => ({
        on: period.earliest,
        label: shortPeriod(period),
        value,
        text: figureOf(facts),
        ...(isApart && { isApart }),
      }),
    ),
    ...targetOf(measure, words),
  };
}

function barChart(measure: MeasureFacts, points: readonly MeasurePoint[], words: RegisterWords): BarChart {
  return {
    kind: "bar",
    suffix: suffixOf(measure, words),
    bars: points.map(({ facts, period, value }) => ({ label: inWords(period), value, text: figureOf(facts) })),
    ...targetOf(measure, words),
  };
}

function suffixOf({ unit }: MeasureFacts, { figures }: RegisterWords): string {
  return figures.suffixes[factValue(unit) as Unit] ?? "";
}

function figureOf({ figure }: MeasurePoint["facts"]): string {
  return factValue(figure) ?? "";
}

function targetOf({ target, targetValue }: MeasureFacts, { figures, none }: RegisterWords): Pick<LineChart, "target"> {
  const value = factValue(targetValue);
  return value === undefined
    ? {}
    : { target: { value, label: plainly(figures.target, { target: leafWords(target, none) }) } };
}

/** “Jan 2025” where a month or a day is known. */
function shortPeriod(period: PartialDate): string {
  if (period.precision !== "month" && period.precision !== "day") return inWords(period);
  return dateInWords(exactly(period.earliest), period.precision === "day" ? "d MMM yyyy" : "MMM yyyy");
}

/** With what was counted, where a figure of theirs is known. */
function dataOf(
  points: MeasureFacts["points"],
  smallBelow: MeasureFacts["smallBelow"],
  words: RegisterWords,
): Drawing["data"] {
  const isCounted = points.some(({ denominator }) => denominator.kind === "fact");
  return {
    columns: [
      column("period", 30, words),
      ...(isCounted ? [column("numerator", 20, words, "right"), column("denominator", 20, words, "right")] : []),
      column("figure", 20, words, "right"),
    ],
    rows: points.map((facts) => [
      factCell(facts.period, words),
      ...(isCounted ? [factCell(facts.numerator, words), factCell(facts.denominator, words)] : []),
      facts.isSmall.kind === "fact" ? withheldCell({ ...facts, smallBelow }, words) : factCell(facts.figure, words),
    ]),
  };
}

function unknownMeasure({ attributes, at }: Asked, measures: readonly MeasureFacts[]): Diagnostic {
  const { measure, kind } = attributes;
  return {
    severity: "error",
    code: "figure/unknown-measure",
    message:
      measure === undefined
        ? `a figure of kind “${kind}” says which measure it shows`
        : `there is no measure “${measure}”`,
    ...(at && { at }),
    hint: nearestNameHint(
      measure ?? "",
      measures.map((candidate) => String(factValue(candidate.id))),
    ),
  };
}
