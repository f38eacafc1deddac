/** The last day on which agenda and papers of a meeting can be published. */

import type { Checked } from "../diagnostics/diagnostic.ts";
import { addDays } from "../values/add-days.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { type WorkingCalendar, workingDaysFrom } from "../values/working-calendar.ts";
import { type DerivedDate, dayInWords, passedOver, whereKnown } from "./derived-date.ts";

export interface Notice {
  readonly meeting: CalendarDate;
  /** How many clear days: neither the day of publication nor the day of the meeting is one. */
  readonly clearDays: number;
}

/**
 * Counts clear working days back from the meeting. Papers are published on a working day, so that somebody can inspect
 * them; where the day before the first clear day is none, the working day before it is the answer.
 *
 * @see Local Government Act 1972, sections 100A(6) and 100B(3) and (4), as SI 2002/715 amended them for England
 */
export function publicationDeadline({ meeting, clearDays }: Notice, calendar: WorkingCalendar): Checked<DerivedDate> {
  return whereKnown(calendar, () => {
    const counted = workingDaysFrom(meeting, "before", clearDays, calendar);
    const first = counted.at(-1) ?? meeting;
    const [date = meeting] = workingDaysFrom(first, "before", 1, calendar);
    const names = [...counted].reverse().map(dayInWords);
    return {
      date,
      derivation: [
        `the meeting is on ${dayInWords(meeting)}, which is not counted`,
        `${clearDays} clear working ${clearDays === 1 ? "day" : "days"}: ${names.join(", ") || "none"}`,
        ...passedOver(date, meeting, calendar),
        `the last working day before them is ${dayInWords(date)}, which is not counted either`,
        `published by ${date}`,
      ],
    };
  });
}

/** Counts clear calendar days back from the meeting: for notices of which the law does not say that the days are working ones. */
export function noticeDeadline({ meeting, clearDays }: Notice): DerivedDate {
  const date = addDays(meeting, -clearDays - 1);
  return {
    date,
    derivation: [
      `the meeting is on ${dayInWords(meeting)}, which is not counted`,
      `${clearDays} clear calendar days: ${dayInWords(addDays(date, 1))} to ${dayInWords(addDays(meeting, -1))}`,
      `notice is given by ${date}, which is not counted either`,
    ],
  };
}
