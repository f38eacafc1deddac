/** The day of the revisit as a paper states it, against the rule. */

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { StatedDate } from "../schema/fields.ts";
import type { Inspection, Programme } from "../schema/programme.ts";
import { addMonths } from "../values/add-months.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { dateInWords, exactly, type PartialDate } from "../values/partial-date.ts";
import { placeInWords } from "../values/place.ts";
import { baseOfClock, isDisputed } from "./inspection-facts.ts";
import type { PlaceOfField } from "./reader.ts";

export function revisitThatDiffers(programme: Programme, places: PlaceOfField): readonly Diagnostic[] {
  return programme.inspections.flatMap((inspection) => {
    const clock = inspection.revisit;
    const base = baseOfClock(inspection, programme);
    if (!clock?.due || !base) return [];
    const starts = [base.on, ...(isDisputed(base) ? (base.alsoStated ?? []).map(({ value }) => value) : [])];
    const days = starts.filter(({ precision }) => precision === "day");
    const { due } = clock;
    if (days.length === 0 || days.some((start) => canBe(due.on, dueFrom(start, clock)))) return [];
    return [differs(due, days, clock, places, placeInWords(places.of(base, "on")))];
  });
}

type Clock = NonNullable<Inspection["revisit"]>;

const dueFrom = ({ earliest }: PartialDate, { months }: Clock): CalendarDate => addMonths(earliest, months);

/** Where papers disagree on the day from which the months run, the rule can't say that the stated day is wrong. */
function differs(
  due: StatedDate,
  starts: readonly PartialDate[],
  clock: Clock,
  places: PlaceOfField,
  base: string,
): Diagnostic {
  const event = clock.after ? "the approval" : "the letter";
  const [only] = starts;
  const at = places.of(due, "on");
  if (starts.length === 1 && only)
    return {
      severity: "error",
      code: "fact/date-differs",
      message: `${dateInWords(due.on)} is stated here, but ${clock.months} months after ${event} on ${dateInWords(only)} (${base}) is ${dateInWords(exactly(dueFrom(only, clock)))}`,
      at,
      hint: "one of the two dates is wrong: look both up in their papers",
    };
  const counted = starts.map(
    (start) => `${dateInWords(exactly(dueFrom(start, clock)))} counted from ${dateInWords(start)}`,
  );
  return {
    severity: "warning",
    code: "fact/disputed",
    message: `${dateInWords(due.on)} is stated here, but within ${clock.months} months (${base}) is ${counted.join(", and ")}`,
    at,
    hint: "say which day the months run from, and the rule gives the date",
  };
}

/** Whether a date, as exactly as it is stated, can be that day. */
function canBe({ qualifier, earliest, latest }: PartialDate, day: CalendarDate): boolean {
  switch (qualifier) {
    case "on":
    case "by":
      return earliest <= day && day <= latest;
    case "before":
      return day < earliest;
    case "from":
      return earliest <= day;
  }
}
