/** What a measure is, its figures and what they show: a part of the vocabulary. */

import { phasesShape, processFields } from "./measure-process.ts";
import { count, date, group, list, text, yes } from "./shape.ts";

export const measureShape = group({
  id: text("the measure's id"),
  name: text("the measure's name"),
  better: text("which way is better: higher or lower"),
  latest: text("the latest figure"),
  latestPeriod: date("the period of the latest figure"),
  previous: text("the figure before"),
  yearBefore: text("the figure of the same time a year before"),
  isLatestSmall: yes("whether the latest figure is too small to be published"),
  isLatestWithheld: yes("whether the latest figure is withheld so that another can't be worked out from it"),
  smallBelow: count("the number below which counts are not published"),
  isLatestProvisional: yes("whether the latest figure may still change"),
  brokenFrom: date("the first period that is counted otherwise than those before"),
  brokenReason: text("why the series is broken"),
  target: text("the target"),
  meetsTarget: yes("whether the latest figure meets the target"),
  ...processFields,
  phases: phasesShape,
  comparators: list("the same figure elsewhere, the last one of each place", {
    name: text("where a figure is from"),
    figure: text("the figure there"),
    period: date("the period of the figure there"),
  }),
  unit: text("what the measure's figures are"),
  targetValue: count("the target as a number"),
  points: list("the measure's figures, oldest first", {
    period: date("the period of a figure"),
    figure: text("a figure, with its unit"),
    value: count("a figure as a number"),
    numerator: count("how many were counted"),
    denominator: count("out of how many"),
    isSmall: yes("whether a figure is too small to be published"),
    isWithheld: yes("whether a figure is withheld so that another can't be worked out from it"),
    isProvisional: yes("whether a figure may still change"),
    isFirstAfterBreak: yes("whether a figure is the first that is counted otherwise"),
    variation: text("whether a figure is more than chance gives: improvement or concern"),
  }),
});
