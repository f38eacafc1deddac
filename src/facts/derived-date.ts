/** A date or a number of days that a rule gives, with the steps that lead to it, as somebody would check them by hand. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { addDays } from "../values/add-days.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { dateInWords, exactly } from "../values/partial-date.ts";
import { isWeekend, UnknownDay, type WorkingCalendar } from "../values/working-calendar.ts";

export interface DerivedDate {
  readonly date: CalendarDate;
  readonly derivation: readonly string[];
}

export interface DerivedDays {
  readonly days: number;
  readonly derivation: readonly string[];
}

/** “Tuesday 23 April 2019” */
export function dayInWords(day: CalendarDate): string {
  return dateInWords(exactly(day), "EEEE d MMMM yyyy");
}

/** What was passed over between two days, neither counted: “not counted: 2 weekend days; Good Friday, …”. */
export function passedOver(first: CalendarDate, second: CalendarDate, calendar: WorkingCalendar): readonly string[] {
  let weekendDays = 0;
  const holidays: string[] = [];
  for (let day = addDays(first, 1); day < second; day = addDays(day, 1)) {
    const holiday = calendar.bankHolidays.get(day);
    if (isWeekend(day)) weekendDays += 1;
    else if (holiday) holidays.push(`${dayInWords(day)} (${holiday})`);
  }
  const weekends = weekendDays === 0 ? [] : [`${weekendDays} ${weekendDays === 1 ? "day" : "days"} at weekends`];
  const passed = [...weekends, ...holidays];
  return passed.length === 0 ? [] : [`not counted: ${passed.join("; ")}`];
}

/** The rule's answer; or that bank holidays are not known where it would have to count. */
export function whereKnown<T>(calendar: WorkingCalendar, rule: () => T): Checked<T> {
  try {
    return checked(rule());
  } catch (error) {
    if (error instanceof UnknownDay) return { ok: false, errors: [unknownCalendar(error.day, calendar)] };
    throw error;
  }
}

function unknownCalendar(day: CalendarDate, { division, knownFrom, knownUntil }: WorkingCalendar): Diagnostic {
  return {
    severity: "error",
    code: "dates/calendar-unknown",
    message: `bank holidays of ${division} are known from ${knownFrom} until ${knownUntil}, and ${day} lies outside`,
    hint: "bring data/national/bank-holidays.json up to date from https://www.gov.uk/bank-holidays.json",
  };
}
