/** Two dates for one event, and events whose dates are in the wrong order. */

import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type DatedEvent, datedEvents } from "./dated-events.ts";
import { canBeTheSame, type DateInWords } from "./dates-in-words.ts";
import { datesOfSentences } from "./dates-of-sentences.ts";
import { type Wording, whereIs, wordingFinding } from "./wording.ts";

/** Of these there are many in every paper: only what stands before the word tells which is meant. */
const manyOf =
  /^(?:paper|report|letter|meeting|review|survey|consultation|response|period|document|update|guidance|papers|reports|contract|policy|data|figures|results|minutes|inspection|action|actions|recommendations|budget|application|service)$/;

/** How many dates of one event are compared with each other. */
const compared = 6;

export function contradictedDates(wording: Wording): readonly Diagnostic[] {
  const known = new Map<string, DatedEvent[]>();
  return datedEvents(wording).flatMap((event) => {
    const key = `${event.what} ${event.head} ${event.isAhead}`;
    const before = known.get(key) ?? [];
    known.set(key, before.length < compared ? [...before, event] : before);
    const other = before.find((earlier) => isSameThing(earlier, event));
    if (!other || canBeTheSame(other.date, event.date)) return [];
    const { passage, from, words } = event.date;
    const told = {
      message: `the ${event.name} is ${event.said} on two dates: “${words}” here, “${other.date.words}” at ${whereOf(other.date)}`,
      hint: "find out which is right, and whether anything was counted from the other",
    };
    return [wordingFinding("words/date-contradicted", { passage, offset: from }, told)];
  });
}

/** What is published or put into practice has been approved; of a draft that need not be so. */
export function eventsOutOfOrder(wording: Wording): readonly Diagnostic[] {
  const events = datedEvents(wording);
  const approvals = approvalsIn(wording, events);
  const told = new Set<string>();
  return events.flatMap((event) => {
    const isPublic = event.what === "published" || event.what === "put into practice";
    if (!isPublic || event.qualities.includes("draft") || manyOf.test(event.head) || told.has(event.head)) return [];
    const approved = approvals.get(event.head);
    const done = event.date.span;
    if (!approved || !done || event.isAhead || done.latest >= approved.day) return [];
    told.add(event.head);
    const { passage, from, words } = event.date;
    const message = `the ${event.name} is ${event.said} (“${words}”) before it is approved (“${approved.date.words}”, ${whereOf(approved.date)})`;
    return [
      wordingFinding(
        "words/event-order",
        { passage, offset: from },
        { message, hint: "say which version was published, and which approved" },
      ),
    ];
  });
}

const approval = /\b[Aa]pproved the (?:amended |revised |final )?([\p{L}]{3,20})\b[^.;]{0,30}$/u;

/** By whomever: “the Cabinet Member approved the amended WSoA on 8 October”. The first of each thing. */
function approvalsIn(wording: Wording, events: readonly DatedEvent[]): ReadonlyMap<string, Approval> {
  const days = daysOf(wording);
  const passive = events.flatMap(({ what, head, date, isAhead }) => {
    const day = days.get(date);
    return what === "approved" && !isAhead && day !== undefined ? [[head, { date, day }] as const] : [];
  });
  const found = [...datesOfSentences(wording)].flatMap(([sentence, dates]) =>
    dates.flatMap((date) => {
      const before = sentence.words.slice(Math.max(0, date.from - sentence.from - 120), date.from - sentence.from);
      const thing = approval.exec(before)?.[1]?.toLowerCase();
      const day = days.get(date);
      return thing === undefined || day === undefined ? [] : [[thing, { date, day }] as const];
    }),
  );
  return new Map([...passive, ...found.reverse()]);
}

interface Approval {
  readonly date: DateInWords;
  /** As `2018-10-08`. */
  readonly day: string;
}

/** The first day that each date can mean. One without its year is of the year that the paper named last before it. */
function daysOf({ dates }: Wording): ReadonlyMap<DateInWords, string> {
  let year: number | undefined;
  return new Map(
    dates.flatMap((date) => {
      year = date.year ?? year;
      const { span, month, day = 1 } = date;
      const two = (count: number) => String(count).padStart(2, "0");
      const first =
        span?.earliest ?? (year === undefined || month === undefined ? undefined : `${year}-${two(month)}-${two(day)}`);
      return first === undefined ? [] : [[date, first] as const];
    }),
  );
}

function isSameThing(a: DatedEvent, b: DatedEvent): boolean {
  const [fewer, more] = a.qualities.length <= b.qualities.length ? [a, b] : [b, a];
  if (fewer.qualities.some((quality) => !more.qualities.includes(quality))) return false;
  if (
    more.qualities.some((quality) =>
      /^(?:draft|first|second|third|interim|revised|amended|final|previous|old)$/.test(quality),
    ) &&
    more.qualities.length !== fewer.qualities.length
  )
    return false;
  return !manyOf.test(a.head) || (fewer.qualities.length > 0 && fewer.qualities.length === more.qualities.length);
}

function whereOf(date: DateInWords): string {
  const { line, page, paragraph } = date.passage.placeAt(date.from);
  if (line !== undefined) return `line ${line}`;
  if (page !== undefined) return `page ${page}`;
  return paragraph === undefined ? whereIs(date.passage) : `paragraph ${paragraph}`;
}
