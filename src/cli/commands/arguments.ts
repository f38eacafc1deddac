/** Options that several commands share, read once and in one way. */

import { InvalidArgumentError } from "commander";
import { type Format, formats } from "../../acts/render-formats.ts";
import { type CalendarDate, parseCalendarDate } from "../../values/calendar-date.ts";

/** @throws InvalidArgumentError for what is no day */
export function dayArgument(text: string): CalendarDate {
  const day = parseCalendarDate(text);
  if (!day) throw new InvalidArgumentError("Write a day as 2022-08-31.");
  return day;
}

/** `docx,pdf`. @throws InvalidArgumentError for a format that there is not */
export function formatsArgument(text: string): readonly Format[] {
  const wanted = text.split(",").map((format) => format.trim());
  const unknown = wanted.filter((format) => !(formats as readonly string[]).includes(format));
  if (unknown.length > 0) {
    throw new InvalidArgumentError(`There is no format ${unknown.join(", ")}; there are ${formats.join(", ")}.`);
  }
  return formats.filter((format) => wanted.includes(format));
}

/** @throws InvalidArgumentError for what is no whole number */
export function wholeNumber(text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new InvalidArgumentError("Write a whole number.");
  return Number(text);
}
