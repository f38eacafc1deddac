/** Dates, times and sizes as pages say them, and what pages and their links are called. */

import type { SiteWords } from "../../schema/site-words.ts";
import { filled } from "../../values/filled.ts";
import { dateInWords, parsePartialDate } from "../../values/partial-date.ts";
import type { PublishedItem, PublishedMeeting } from "../published-meeting.ts";

/** “12 March 2026”. @param date - as records have it: `2026-03-12`, `2026-03` */
export function dayInWords(date: string, pattern = "d MMMM yyyy"): string {
  const parsed = parsePartialDate(date);
  return parsed ? dateInWords(parsed, pattern) : date;
}

/** “240 KB”: of a thousand bytes each, at least one. */
export function sizeInWords(bytes: number): string {
  return bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export function meetingTitle({ body, date }: PublishedMeeting, words: SiteWords): string {
  return filled(words.meetingTitle, { body: body.name, date: dayInWords(date) });
}

export function itemTitle({ number, title }: PublishedItem, words: SiteWords): string {
  return filled(words.itemTitle, { number, title });
}

/** The latest first, meetings of one day by their ids. */
export function latestFirst(meetings: readonly PublishedMeeting[]): readonly PublishedMeeting[] {
  const dayOf = ({ date }: PublishedMeeting) => parsePartialDate(date)?.earliest ?? "";
  return [...meetings].sort((a, b) => (dayOf(b) < dayOf(a) ? -1 : dayOf(b) > dayOf(a) ? 1 : a.id < b.id ? -1 : 1));
}
