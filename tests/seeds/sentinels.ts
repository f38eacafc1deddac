/** Another value for each kind of value that data hold: another date for a date, another count for a count. */

import { addMonths } from "../../src/values/add-months.ts";
import { calendarDateOf, daysInMonth, yearMonthDay } from "../../src/values/calendar-date.ts";
import { dateInWords, type PartialDate, parsePartialDate } from "../../src/values/partial-date.ts";

/** A word that no paper prints of itself. */
const sentinelWord = "Quagga";

const sentinelAddress = "quagga@quagga.example";

/** Where one of a few words is wanted. */
const otherChoice: Readonly<Record<string, string>> = { agreed: "approved" };

export interface Sentinel {
  /** As it is written in YAML. */
  readonly written: string;
  /** As a paper prints it. */
  readonly printed: string;
}

export function sentinelFor(value: string | number): Sentinel {
  const date = parsePartialDate(String(value));
  if (date) return laterDate(date);
  const choice = otherChoice[String(value)];
  if (choice !== undefined) return { written: choice, printed: choice };
  if (/^\S+@\S+$/.test(String(value))) return { written: sentinelAddress, printed: sentinelAddress };
  if (typeof value === "number") return { written: String(value + 40), printed: String(value + 40) };
  return { written: sentinelWord, printed: sentinelWord };
}

/** A little later, so that what lay ahead still lies ahead and what was past is still past. */
function laterDate(date: PartialDate): Sentinel {
  const written = laterWritten(date);
  const later = parsePartialDate(written);
  if (!later) throw new Error(`${written} is no date`);
  return { written, printed: dateInWords(later) };
}

function laterWritten({ precision, written, earliest }: PartialDate): string {
  const [year, month, day] = yearMonthDay(earliest);
  switch (precision) {
    case "day":
      return day < daysInMonth(year, month)
        ? calendarDateOf(year, month, day + 1)
        : addMonths(calendarDateOf(year, month, 1), 1);
    case "month":
      return addMonths(earliest, 1).slice(0, 7);
    case "year":
      return String(year + 1);
    case "season":
    case "part":
      return written.replace(/^[a-z]+/, (word) => next[word] ?? word);
  }
}

const next: Readonly<Record<string, string>> = {
  spring: "summer",
  summer: "autumn",
  autumn: "winter",
  winter: "spring",
  early: "mid",
  mid: "late",
  late: "early",
};
