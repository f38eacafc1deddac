/** Figures that are withheld in vain, since what is published tells them. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Measure } from "../schema/measures.ts";
import { dateInWords } from "../values/partial-date.ts";
import { recoverable, withoutForecasts } from "./disclosure.ts";
import { policyOf } from "./disclosure-policy.ts";
import type { PlaceOfField } from "./reader.ts";

export function checkDisclosure(measures: readonly Measure[], places: PlaceOfField): readonly Diagnostic[] {
  return [...measures.flatMap((measure) => ofOneCount(measure, places)), ...workedOut(measures, places)];
}

/** “Fewer than 2” says 1, where 0 is shown. */
function ofOneCount({ id, unit, disclosure }: Measure, places: PlaceOfField): readonly Diagnostic[] {
  const policy = policyOf(disclosure);
  const least = policy?.zero === "withheld" ? 0 : 1;
  if (!policy || unit !== "count" || policy.below - 1 !== least) return [];
  return [
    {
      severity: "error",
      code: "measure/withheld-recoverable",
      message: `“${id}” withholds counts below ${policy.below}, and can only mean ${least}`,
      at: places.of(policy, "below"),
      hint: `write ${policy.below + 1} or more`,
    },
  ];
}

function workedOut(measures: readonly Measure[], places: PlaceOfField): readonly Diagnostic[] {
  return recoverable(withoutForecasts(measures, () => {})).map(({ measure, point, total }) => {
    const others = measure.id === total.id ? "its parts" : `“${total.id}” and its other parts`;
    return {
      severity: "error",
      code: "measure/withheld-recoverable",
      message: `“${measure.id}” is withheld for ${dateInWords(point.period)}, and ${others} still tell it: no more of them may be withheld`,
      at: places.of(point, "period"),
      hint: `give “${total.id}” or another of its parts a policy under disclosure; where all have one, leave the parts out`,
    };
  });
}
