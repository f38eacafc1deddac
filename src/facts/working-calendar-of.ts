/** The working days of a division, from its bank holidays. They are published for whole years: the last ends what is known. */

import type { BankHolidays } from "../schema/bank-holidays.ts";
import { calendarDateOf, yearMonthDay } from "../values/calendar-date.ts";
import type { Division, WorkingCalendar } from "../values/working-calendar.ts";

export function workingCalendarOf(all: BankHolidays, division: Division): WorkingCalendar {
  const { events } = all[division];
  const years = events.map(({ date }) => yearMonthDay(date)[0]);
  return {
    division,
    bankHolidays: new Map(events.map(({ date, title }) => [date, title])),
    knownFrom: calendarDateOf(Math.min(...years), 1, 1),
    knownUntil: calendarDateOf(Math.max(...years), 12, 31),
  };
}
