import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type CalendarDate, parseCalendarDate } from "../../values/calendar-date.ts";
import { dayInWords } from "../../values/month-names.ts";
import { type Weekday, weekdayOf, weekdays } from "../../values/weekday.ts";
import type { DateInWords } from "./dates-in-words.ts";
import { type Wording, wordingFinding } from "./wording.ts";

/** A paper that names more is a history. */
const mostYears = 12;

/** Where a date leaves its year out, the weekday must fit in one of the years that the paper speaks of. */
export function wrongWeekdays({ dates, day }: Wording): readonly Diagnostic[] {
  const named = [...(day ? [Number(day.slice(0, 4))] : []), ...dates.flatMap(({ year }) => year ?? [])];
  const years = [...new Set(named)].slice(0, mostYears);
  return dates.flatMap((date) => {
    const { weekday, passage, from, words } = date;
    if (weekday === undefined) return [];
    const days = date.year === undefined ? years.flatMap((year) => dayOf(date, year)) : dayOf(date, date.year);
    if (days.length === 0 || days.some((candidate) => weekdayOf(candidate) === capital(weekday))) return [];
    const is = days.map((candidate) => `${dayInWords(candidate)} is a ${weekdayOf(candidate)}`).slice(0, 2);
    const hint = nearestHint(days, capital(weekday));
    return [
      wordingFinding("words/weekday", { passage, offset: from }, { message: `“${words}”: ${is.join(", and ")}`, hint }),
    ];
  });
}

function dayOf({ day = 0, month = 0 }: DateInWords, year: number): readonly CalendarDate[] {
  const date = parseCalendarDate(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
  return date ? [date] : [];
}

function capital(weekday: string): Weekday {
  return weekdays.find((name) => name.toLowerCase() === weekday.toLowerCase()) ?? "Monday";
}

function nearestHint([first]: readonly CalendarDate[], weekday: Weekday): string {
  if (!first) return "look it up in the calendar";
  const ahead = (weekdays.indexOf(weekday) - weekdays.indexOf(weekdayOf(first)) + 7) % 7;
  return `it is ${ahead > 3 ? 7 - ahead : ahead} days from the nearest ${weekday}: look which of the two is meant`;
}
