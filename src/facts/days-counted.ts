/** How many days lie between two days, counted as a rule asks for it. */

import { type Checked, checked } from "../diagnostics/diagnostic.ts";
import { daysBetween } from "../values/add-days.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { isWorkingDay, type WorkingCalendar, workingDaysWithin } from "../values/working-calendar.ts";
import { type DerivedDays, dayInWords, passedOver, whereKnown } from "./derived-date.ts";

/**
 * `clear-…`: neither of the two days is counted, as for notice of a meeting. `working-days`: the second is counted where it
 * is one, as for a time limit, so that it agrees with the day so many working days after the first.
 */
export const counts = ["clear-working-days", "clear-calendar-days", "working-days"] as const;

export type Count = (typeof counts)[number];

export interface DaysToCount {
  readonly first: CalendarDate;
  /** On or after `first`. */
  readonly second: CalendarDate;
  readonly count: Count;
}

export function daysCounted({ first, second, count }: DaysToCount, calendar: WorkingCalendar): Checked<DerivedDays> {
  switch (count) {
    case "clear-working-days":
      return whereKnown(calendar, () => ({
        days: workingDaysWithin(first, second, calendar).length,
        derivation: [
          `after ${dayInWords(first)} and before ${dayInWords(second)}, neither of which is counted`,
          ...passedOver(first, second, calendar),
        ],
      }));
    case "clear-calendar-days":
      return checked({
        days: Math.max(0, daysBetween(first, second) - 1),
        derivation: [`after ${dayInWords(first)} and before ${dayInWords(second)}, neither of which is counted`],
      });
    case "working-days":
      return whereKnown(calendar, () => {
        const last = first < second && isWorkingDay(second, calendar) ? 1 : 0;
        return {
          days: workingDaysWithin(first, second, calendar).length + last,
          derivation: [
            `after ${dayInWords(first)}, which is not counted, up to and with ${dayInWords(second)}`,
            ...passedOver(first, second, calendar),
          ],
        };
      });
  }
}
