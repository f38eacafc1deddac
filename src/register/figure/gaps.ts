/** Where something is missing in what recurs: a step half as long again as most steps. */

import { daysBetween } from "../../values/add-days.ts";
import type { CalendarDate } from "../../values/calendar-date.ts";

/**
 * @param days - in order
 * @returns the places of those that don't follow the one before; with two or fewer, nobody can tell
 */
export function gapsIn(days: readonly CalendarDate[]): ReadonlySet<number> {
  const steps = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  const usual = [...steps].sort((a, b) => a - b)[Math.floor((steps.length - 1) / 2)];
  if (usual === undefined || steps.length < 2) return new Set();
  return new Set(steps.flatMap((step, index) => (step > usual * 1.5 ? [index + 1] : [])));
}
