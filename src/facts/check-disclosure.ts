/** Figures that are withheld in vain, since what is published tells them. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Measure } from "../schema/measures.ts";
import { dateInWords } from "../values/partial-date.ts";
import { recoverable, withoutForecasts } from "./disclosure.ts";
import type { PlaceOfField } from "./reader.ts";

export function checkDisclosure(measures: readonly Measure[], places: PlaceOfField): readonly Diagnostic[] {
  return recoverable(withoutForecasts(measures, () => {})).map(({ measure, point, total }) => {
    const others = measure.id === total.id ? "its parts" : `“${total.id}” and its other parts`;
    return {
      severity: "error",
      code: "measure/withheld-recoverable",
      message: `“${measure.id}” is withheld for ${dateInWords(point.period)}, and ${others} still tell it: none of them may be withheld`,
      at: places.of(point, "period"),
      hint: `give “${total.id}” or another of its parts a policy under disclosure`,
    };
  });
}
