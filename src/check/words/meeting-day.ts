import type { CalendarDate } from "../../values/calendar-date.ts";
import type { DateInWords } from "./dates-in-words.ts";
import type { Passage } from "./wording.ts";

/** How far down the head of a paper goes. */
const head = 12;

/**
 * The day of the meeting as the head of a paper tells it: a date with a label that says so, or one that stands beside the
 * body's name in a heading.
 */
export function meetingDayIn(passages: readonly Passage[], dates: readonly DateInWords[]): CalendarDate | undefined {
  const atHead = new Set(passages.slice(0, head));
  const days = dates.filter(({ passage, span }) => atHead.has(passage) && span && span.earliest === span.latest);
  const labelled = days.find(({ passage, from }) => isLabelled(passages, passage, from));
  const named = days.find(({ passage }) => passage.kind !== "text" && body.test(passage.words));
  return (labelled ?? named)?.span?.earliest;
}

const body = /\b(?:Board|Cabinet|Committee|Panel|Council|Executive|Forum)\b/i;
const label = /\b(?:date(?: of (?:the )?meeting)?|meeting(?: date)?|meeting of[^:]{0,80}):? *(?:on )?$/i;

function isLabelled(passages: readonly Passage[], passage: Passage, from: number): boolean {
  const before = passage.words.slice(Math.max(0, from - 100), from);
  if (from > 0) return label.test(before);
  const cell = passages[passages.indexOf(passage) - 1];
  return passage.kind === "cell" && cell !== undefined && label.test(cell.words);
}
