/** The days and times of a meeting, counted back and forward from it: by when papers are ready, published and minuted. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { TimetableStep } from "../schema/meeting-law.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { isWorkingDay, type WorkingCalendar, workingDaysFrom } from "../values/working-calendar.ts";
import { dateAfter } from "./date-after.ts";
import { type DerivedDate, dayInWords, passedOver, whereKnown } from "./derived-date.ts";
import { noticeDeadline, publicationDeadline } from "./publication-deadline.ts";

/** A step with its day. */
export interface TimedStep extends DerivedDate {
  readonly id: string;
  readonly what: string;
  /** As 17:00; nothing where the whole day counts. */
  readonly time: string | undefined;
  readonly basis: TimetableStep["basis"];
  readonly source: string;
}

/**
 * In the order of their days and times; those of one day without a time come last.
 *
 * @param steps - those of the meeting's kind of body
 * @param done - the days on which steps were done, by their ids: those that follow are counted from these
 */
export function meetingTimetable(
  meeting: CalendarDate,
  steps: readonly TimetableStep[],
  calendar: WorkingCalendar,
  done: ReadonlyMap<string, CalendarDate> = new Map(),
): Checked<readonly TimedStep[]> {
  const timed: TimedStep[] = [];
  const findings: Diagnostic[] = [];
  for (const step of steps) {
    const from =
      step.from === undefined ? meeting : (done.get(step.from) ?? timed.find(({ id }) => id === step.from)?.date);
    // A step of which the start could not be worked out is told of by that one.
    if (from === undefined) continue;
    const day = dayOf(step, from, calendar);
    if (!day.ok) findings.push(...day.errors);
    else {
      const { id, what, time, basis, source } = step;
      timed.push({ id, what, time, basis, source, ...day.value });
    }
  }
  if (findings.length > 0) return { ok: false, errors: findings };
  const order = ({ date, time = "24:00" }: TimedStep) => `${date} ${time}`;
  return checked(timed.sort((a, b) => (order(a) < order(b) ? -1 : 1)));
}

/** What has to be done by a day on which nobody works is done on the working day before it. */
function dayOf(step: TimetableStep, from: CalendarDate, calendar: WorkingCalendar): Checked<DerivedDate> {
  const derived = counted(step, from, calendar);
  if (!derived.ok || step.direction === "after") return derived;
  return whereKnown(calendar, () => {
    const { date, derivation } = derived.value;
    if (isWorkingDay(date, calendar)) return derived.value;
    const [earlier = date] = workingDaysFrom(date, "before", 1, calendar);
    return {
      date: earlier,
      derivation: [...derivation, `no working day: the one before it is ${dayInWords(earlier)}`],
    };
  });
}

function counted(step: TimetableStep, from: CalendarDate, calendar: WorkingCalendar): Checked<DerivedDate> {
  const { count, days, direction } = step;
  if (direction === "after") {
    const unit = days === "clear-calendar-days" ? "calendar-days" : "working-days";
    // After so many clear days comes the day that follows them.
    return dateAfter({ from, count: days === "working-days" ? count : count + 1, unit }, calendar);
  }
  switch (days) {
    case "clear-working-days":
      return publicationDeadline({ meeting: from, clearDays: count }, calendar);
    case "clear-calendar-days":
      return checked(noticeDeadline({ meeting: from, clearDays: count }));
    case "working-days":
      return whereKnown(calendar, () => workingDaysBefore(from, count, calendar));
  }
}

function workingDaysBefore(from: CalendarDate, count: number, calendar: WorkingCalendar): DerivedDate {
  const date = workingDaysFrom(from, "before", count, calendar).at(-1) ?? from;
  return {
    date,
    derivation: [
      `from ${dayInWords(from)}, which is not counted`,
      ...passedOver(date, from, calendar),
      `working day ${count} before it is ${dayInWords(date)}`,
    ],
  };
}
