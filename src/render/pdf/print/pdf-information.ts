import { type CalendarDate, yearMonthDay } from "../../../values/calendar-date.ts";
import type { About } from "./paper-definition.ts";

/** The file's information dictionary. Its words and dates also make the file's `/ID`. */
export function pdfInformation(about: About): Readonly<Record<string, string | Date>> {
  const date = midnightOf(about.asAt);
  return {
    Title: about.title,
    Author: about.author,
    Subject: about.subject,
    Keywords: about.keywords.join(", "),
    Creator: "boardpaper",
    Producer: "boardpaper",
    CreationDate: date,
    ModDate: date,
    ...(about.notice === undefined ? {} : { Notice: about.notice }),
  };
}

/** The only moment that a file knows: midnight UTC of the paper's day. */
export function midnightOf(day: CalendarDate): Date {
  const [year, month, date] = yearMonthDay(day);
  return new Date(Date.UTC(year, month - 1, date));
}
