/** What a picture of a measure shows, in words: its titles, and what stands in its place. */

import type { Inline } from "../../document/document.ts";
import { inWords, type Leaf } from "../../facts/fact.ts";
import { factValue } from "../../facts/reader.ts";
import type { MeasureFacts } from "../../facts/vocabulary.ts";
import type { RegisterContext } from "../resolve-directive.ts";
import type { Drawing } from "./figure.ts";
import type { Unit, Variation } from "./figure-words.ts";
import type { MeasurePoint } from "./measure-figure.ts";
import { haveLimits, phasesDrawn } from "./process-of-measure.ts";
import { leafWords, plainly, said, type Values, worded } from "./worded.ts";

type InWords = Pick<Drawing, "caption" | "statisticalTitle" | "altText" | "longDescription">;

/** @param points - at least one */
export function measureInWords(
  measure: MeasureFacts,
  points: readonly MeasurePoint[],
  kind: "line" | "bar" | "process",
  { facts, words }: RegisterContext,
): InWords {
  const { figures, none } = words;
  const patterns = figures.measure;
  const value = (leaf: Leaf) => leafWords(leaf, none);
  const [first, last] = [points[0]?.facts, points.at(-1)?.facts];
  if (!first || !last) throw new Error("a figure of a measure has no points");
  const ends = { first: value(first.period), last: value(last.period) };
  const name = { measure: value(measure.name) };
  const values: Values = {
    ...name,
    figure: value(last.figure),
    period: value(last.period),
    target: value(measure.target),
    unit: said(figures.units[factValue(measure.unit) as Unit] ?? ""),
    area: value(facts.area.name),
    periods: points.length === 1 ? ends.first : worded(patterns.periods, ends),
  };
  const meets = factValue(measure.meetsTarget);
  const headline = meets === undefined ? patterns.untargeted : meets ? patterns.met : patterns.missed;
  return {
    caption: kind === "process" ? withVariation(worded(headline, values), measure, words) : worded(headline, values),
    statisticalTitle: [
      ...worded(patterns.statistical, values),
      ...brokenWords(measure, points, words),
      ...(kind === "process" ? rebasedWords(measure, words) : []),
    ],
    altText: plainly(altOf(kind, measure, points, words), { ...name, ...ends }),
    longDescription: [
      described(measure, points, { ...values, ...ends }, words),
      ...(kind === "process" ? [linesInWords(measure, words)] : []),
    ].join(" "),
  };
}

/** By the lines that are drawn, as their key is. */
function altOf(
  kind: "line" | "bar" | "process",
  measure: MeasureFacts,
  points: readonly MeasurePoint[],
  { figures }: RegisterContext["words"],
): string {
  if (kind !== "process") return figures.measure[kind];
  return haveLimits(phasesDrawn(measure, points)) ? figures.process.alt : figures.process.runAlt;
}

/** “…, which meets the target of 60%; a significant improvement” */
function withVariation(
  headline: readonly Inline[],
  { variation }: MeasureFacts,
  { figures }: RegisterContext["words"],
): readonly Inline[] {
  if (variation.kind === "missing") return headline;
  const told = figures.process.told[variation.value as Variation];
  return [...headline, ...said("; "), { kind: "merged", text: told, facts: [variation.name] }];
}

function rebasedWords(measure: MeasureFacts, { figures, none }: RegisterContext["words"]): readonly Inline[] {
  if (measure.rebasedFrom.kind === "missing") return [];
  const values = { from: leafWords(measure.rebasedFrom, none), reason: leafWords(measure.rebasedReason, none) };
  return [...said(". "), ...worded(figures.process.rebased, values)];
}

/** Where the lines run around the latest figure. */
function linesInWords({ unit, phases }: MeasureFacts, { figures }: RegisterContext["words"]): string {
  const last = phases.at(-1);
  if (!last) return "";
  const suffix = figures.suffixes[factValue(unit) as Unit] ?? "";
  const line = (leaf: Leaf<number>) =>
    said(`${(factValue(leaf) ?? 0).toLocaleString("en-GB", { maximumFractionDigits: 1 })}${suffix}`);
  const values = { average: line(last.average), lower: line(last.lowerLimit), upper: line(last.upperLimit) };
  return plainly(last.lowerLimit.kind === "fact" ? figures.process.lines : figures.process.medianLine, values);
}

function described(
  measure: MeasureFacts,
  points: readonly MeasurePoint[],
  values: Values,
  { figures, none }: RegisterContext["words"],
): string {
  const patterns = figures.measure;
  const value = (leaf: Leaf) => leafWords(leaf, none);
  const [first, last] = [points[0], points.at(-1)];
  const byValue = [...points].sort((a, b) => a.value - b.value);
  const [lowest, highest] = [byValue[0], byValue.at(-1)];
  if (!first || !last || !lowest || !highest) return "";
  const course =
    points.length === 1
      ? [plainly(patterns.one, values)]
      : [
          plainly(patterns.course, {
            ...values,
            firstFigure: value(first.facts.figure),
            lastFigure: value(last.facts.figure),
          }),
          plainly(patterns.extremes, {
            lowest: value(lowest.facts.figure),
            lowestPeriod: value(lowest.facts.period),
            highest: value(highest.facts.figure),
            highestPeriod: value(highest.facts.period),
          }),
        ];
  const aim = measure.target.kind === "fact" ? [plainly(patterns.aim, values)] : [];
  const gaps = points.flatMap(({ isApart, period, facts }, index) => {
    const before = points[index - 1];
    if (!isApart || !before || factValue(facts.isFirstAfterBreak) === true) return [];
    return [plainly(patterns.gap, { before: said(inWords(before.period)), after: said(inWords(period)) })];
  });
  return [...course, ...aim, ...gaps].join(" ");
}

/** Where the line is broken because its figures are counted otherwise from there. */
function brokenWords(
  measure: MeasureFacts,
  points: readonly MeasurePoint[],
  { figures, none }: RegisterContext["words"],
): readonly Inline[] {
  const isShown = points.slice(1).some(({ facts }) => factValue(facts.isFirstAfterBreak) === true);
  if (!isShown) return [];
  const values = { from: leafWords(measure.brokenFrom, none), reason: leafWords(measure.brokenReason, none) };
  return [{ kind: "text", text: ". " }, ...worded(figures.measure.broken, values)];
}
