/** Days and times as an iCalendar file, which diaries of every maker take in. */

import ical, { ICalEventTransparency } from "ical-generator";
import type { CalendarDate } from "../../values/calendar-date.ts";
import { momentInLondon } from "../../values/london-time.ts";

export interface CalendarEntry {
  /** What the file calls it; two entries of one file have two. */
  readonly id: string;
  readonly date: CalendarDate;
  /** As 17:00; nothing for the whole day. */
  readonly time: string | undefined;
  readonly title: string;
  readonly description: string;
  readonly place: string | undefined;
}

/**
 * The same entries give the same bytes: they are stamped with the first of their days, not with a clock.
 *
 * @param entries - oldest first
 */
export function renderCalendar(name: string, entries: readonly CalendarEntry[]): Uint8Array {
  const [first] = entries;
  const calendar = ical({ name, prodId: { company: "boardpaper", product: "timetable", language: "EN" } });
  for (const { id, date, time, title, description, place } of entries) {
    calendar.createEvent({
      id,
      start: time === undefined ? midnight(date) : momentInLondon(date, time),
      allDay: time === undefined,
      stamp: midnight(first?.date ?? date),
      summary: title,
      description,
      location: place ?? null,
      // A deadline takes nobody's time.
      transparency: place === undefined ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  }
  return new TextEncoder().encode(calendar.toString());
}

/** A day without a time is written as it stands, in no zone. */
function midnight(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00Z`);
}
