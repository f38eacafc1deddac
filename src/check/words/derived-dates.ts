import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { addDays, daysBetween } from "../../values/add-days.ts";
import { addMonths } from "../../values/add-months.ts";
import { type CalendarDate, calendarDateOf, yearMonthDay } from "../../values/calendar-date.ts";
import { grouped } from "../../values/grouped.ts";
import { dayInWords } from "../../values/month-names.ts";
import type { DateInWords } from "./dates-in-words.ts";
import { aNumber, numberOf } from "./numbers-in-words.ts";
import { type Passage, type Wording, wordingFinding } from "./wording.ts";

const limit = new RegExp(`\\bwithin (?:a period of )?(${aNumber}) (months?|weeks?|years?)\\b`, "i");
const follows =
  /\b(?:therefore|hence|thus|so|meaning|ie|i\.e\.)\b[^.]{0,100}\b(by|before|until) (?:the )?(?:end of )?$/i;

/** “Within 18 months”, a day, and “therefore … before February 2020”, in one passage. Working days are counted elsewhere. */
export function datesNotDerived({ passages, dates }: Wording): readonly Diagnostic[] {
  const byPassage = grouped(dates, ({ passage }) => passage);
  return passages.flatMap((passage) => {
    const found = limit.exec(passage.words);
    const after = (byPassage.get(passage) ?? []).filter(({ from }) => found && from > found.index);
    return found && after.length > 1 ? inPassage(passage, found, after) : [];
  });
}

function inPassage(passage: Passage, found: RegExpExecArray, dates: readonly DateInWords[]): readonly Diagnostic[] {
  const [, count = "", unit = ""] = found;
  return dates.flatMap((date, index) => {
    const base = dates[index - 1];
    const qualifier = follows.exec(passage.words.slice(Math.max(0, date.from - 130), date.from))?.[1]?.toLowerCase();
    if (!base?.span || base.span.earliest !== base.span.latest || !date.span || qualifier === undefined) return [];
    const derived = later(base.span.earliest, numberOf(count), unit.toLowerCase());
    if (derived === undefined) return [];
    const holds =
      qualifier === "before"
        ? derived < date.span.earliest
        : derived >= date.span.earliest && derived <= date.span.latest;
    if (holds) return [];
    const message = `“${qualifier} ${date.words}”: ${count} ${unit} after ${dayInWords(base.span.earliest)} is ${dayInWords(derived)}`;
    return [
      wordingFinding(
        "words/date-not-derived",
        { passage, offset: date.from },
        { message, hint: `write “by ${dayInWords(derived)}”, if the day is right` },
      ),
    ];
  });
}

/** Undefined past the last day of the calendar. */
function later(day: CalendarDate, count: number, unit: string): CalendarDate | undefined {
  if (unit.startsWith("week")) return count * 7 > daysBetween(day, lastDay) ? undefined : addDays(day, count * 7);
  const months = unit.startsWith("year") ? count * 12 : count;
  const [year, month] = yearMonthDay(day);
  const monthsLeft = (lastYear - year) * 12 + 12 - month;
  return months > monthsLeft ? undefined : addMonths(day, months);
}

const lastYear = 9999;
const lastDay = calendarDateOf(lastYear, 12, 31);
