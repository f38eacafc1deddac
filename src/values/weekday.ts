import { type CalendarDate, yearMonthDay } from "./calendar-date.ts";

export const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

export type Weekday = (typeof weekdays)[number];

export function weekdayOf(date: CalendarDate): Weekday {
  const [year, month, day] = yearMonthDay(date);
  return weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "Sunday";
}
