/** The text of a meeting's file as that of the next meeting: its standing items kept, without what belonged to one meeting. */

import { isMap, isSeq, parseDocument, type YAMLMap } from "yaml";
import type { CalendarDate } from "../values/calendar-date.ts";
import { toBeWritten } from "./roll-report.ts";

const ofOneMeeting = ["published", "shortNotice", "supplements"] as const;
const ofOnePaper = ["paper", "file", "toFollow", "tabled", "exempt", "appendices", "minutesOf"] as const;

export interface NextMeeting {
  readonly date: CalendarDate;
  /** The id of the meeting that is rolled forward: the next one approves its minutes. */
  readonly after: string;
}

/** @param text - of a meeting's file that was read without a fault */
export function rollMeeting(text: string, { date, after }: NextMeeting): string {
  const meeting = parseDocument(text);
  meeting.set("date", date);
  for (const field of ofOneMeeting) meeting.delete(field);
  const items = meeting.get("items");
  if (isSeq(items)) {
    items.items = items.items.filter((item) => !isMap(item) || !item.has("added"));
    for (const item of items.items) if (isMap(item)) rollItem(item as YAMLMap<unknown, unknown>, after);
  }
  return meeting.toString({ lineWidth: 0 });
}

/** What names a day or a year was said of one meeting: it is marked to be written. */
function rollItem(item: YAMLMap<unknown, unknown>, after: string): void {
  for (const field of ofOnePaper) item.delete(field);
  if (item.get("standing") === "minutes") item.set("minutesOf", after);
  for (const field of ["title", "purpose"]) {
    const words = item.get(field);
    if (typeof words === "string" && /\b(?:19|20)\d{2}\b/.test(words)) {
      item.set(field, toBeWritten(words.replace(/[[\]]/g, "").replace(/\.$/, "")));
    }
  }
}
