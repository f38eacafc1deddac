/** A percentage that its own counts contradict, a point that has no figure or has one in vain, and a forecast told as a figure. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Measure } from "../schema/measures.ts";
import { dateInWords, exactly } from "../values/partial-date.ts";
import type { PlaceOfField } from "./reader.ts";

export function figuresThatDiffer(measures: readonly Measure[], places: PlaceOfField): readonly Diagnostic[] {
  return measures.flatMap((measure) => [
    ...comparatorsThatDiffer(measure, places),
    ...measure.points.flatMap((point): readonly Diagnostic[] => {
      const { value, numerator, denominator } = point;
      if (point.status !== "forecast" && point.known < point.period.latest) return [forecastAsActual(point, places)];
      if ((value === undefined) !== (point.isSmall === true || point.isProtecting === true))
        return [withoutFigure(point, places)];
      if (value === undefined || measure.unit !== "percent" || numerator === undefined || !denominator) return [];
      const percent = Math.round((1000 * numerator) / denominator) / 10;
      // A figure may be stated to the whole percent.
      if (percent === value || Math.round(percent) === value) return [];
      return [
        {
          severity: "error",
          code: "fact/figure-differs",
          message: `${value}% is stated here, but ${numerator} of ${denominator} is ${percent}%`,
          at: places.of(point, "value"),
          hint: "correct the percentage, or the numbers that it was worked out from",
        },
      ];
    }),
  ]);
}

/** A figure of elsewhere that counts something else is no comparison: with exceptions beside without. */
function comparatorsThatDiffer({ id, definition, comparators = [] }: Measure, places: PlaceOfField) {
  const plain = (words: string) =>
    words
      .toLowerCase()
      .replace(/[\s.]+/g, " ")
      .trim();
  return comparators
    .filter((other) => other.definition !== undefined && plain(other.definition) !== plain(definition ?? ""))
    .map(
      (other): Diagnostic => ({
        severity: "error",
        code: "measure/comparator-differs",
        message: `${other.name} counts something else than “${id}” does: the two don't compare`,
        at: places.of(other, "definition"),
        hint: "take the figure that is counted as here; or leave the comparison out",
      }),
    );
}

function withoutFigure(point: Measure["points"][number], places: PlaceOfField): Diagnostic {
  const isBoth = point.value !== undefined;
  return {
    severity: "error",
    code: "data/invalid-value",
    message: isBoth ? "the figure is said to be too small to be published, and stands here" : "the point has no figure",
    at: places.of(point, isBoth ? "value" : "period"),
    hint: isBoth
      ? "leave value out"
      : "write value: with a number; or isSmall: true where it is too small to be published",
  };
}

/** What was known before its period had ended can't have been counted. */
function forecastAsActual(point: Measure["points"][number], places: PlaceOfField): Diagnostic {
  return {
    severity: "warning",
    code: "measure/forecast-as-actual",
    message: `the figure for ${dateInWords(point.period)} was known on ${dateInWords(exactly(point.known))}, before that ended: it is a forecast`,
    at: places.of(point, "known"),
    hint: "write status: forecast; or known: with the day on which the counted figure was published",
  };
}
