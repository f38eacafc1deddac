/** The points of a count that adds up through the year, a list for each year: in none of them can the count fall. */

import type { Measure } from "../schema/measures.ts";
import { policyOf } from "./disclosure-policy.ts";

type Point = Measure["points"][number];

/** A year begins where the count falls. */
export function countingYears(measure: Measure): readonly (readonly Point[])[] {
  const below = policyOf(measure.disclosure)?.below;
  const years: Point[][] = [];
  let before = 0;
  for (const point of measure.points) {
    const { value, isSmall, isProtecting } = point;
    // What the author has withheld is not known, but for what small means.
    const most = value ?? (isSmall && !isProtecting && below !== undefined ? below - 1 : undefined);
    const year = years.at(-1);
    if (year && (most === undefined || most >= before)) year.push(point);
    else {
      years.push([point]);
      before = 0;
    }
    before = value ?? before;
  }
  return years;
}
