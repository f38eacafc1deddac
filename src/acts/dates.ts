/** `boardpaper dates`: what the law of meetings and of inspections makes of a date, with the steps that lead to it. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { dateAfter, type Unit } from "../facts/date-after.ts";
import { type Count, daysCounted } from "../facts/days-counted.ts";
import type { DerivedDate, DerivedDays } from "../facts/derived-date.ts";
import { inspectionLimit } from "../facts/inspection-limit.ts";
import { noticeDeadline, publicationDeadline } from "../facts/publication-deadline.ts";
import type { Host } from "../host/host.ts";
import type { Base } from "../schema/inspection-law.ts";
import { type CalendarDate, parseCalendarDate } from "../values/calendar-date.ts";
import { parsePartialDate } from "../values/partial-date.ts";
import type { Division } from "../values/working-calendar.ts";
import { loadCalendar } from "./load-calendar.ts";
import { loadInspectionLaw } from "./load-inspection-law.ts";

export interface PublishByRequest {
  /** As it was written: a day. */
  readonly meeting: string;
  readonly clearDays: number;
  readonly days: ClearDays;
  readonly division: Division;
}

/** Which days are counted as clear days. */
export type ClearDays = "working" | "calendar";

export async function publishBy(host: Host, request: PublishByRequest): Promise<Checked<DerivedDate>> {
  const meeting = dayFrom(request.meeting);
  if (!meeting.ok) return meeting;
  const notice = { meeting: meeting.value, clearDays: request.clearDays };
  if (request.days === "calendar") return checked(noticeDeadline(notice));
  const calendar = await loadCalendar(host, request.division);
  if (!calendar.ok) return calendar;
  return publicationDeadline(notice, calendar.value);
}

export interface AddRequest {
  readonly count: number;
  readonly unit: Unit;
  readonly from: string;
  readonly division: Division;
}

export async function addToDate(host: Host, request: AddRequest): Promise<Checked<DerivedDate>> {
  const from = dayFrom(request.from);
  if (!from.ok) return from;
  const calendar = await loadCalendar(host, request.division);
  if (!calendar.ok) return calendar;
  return dateAfter({ from: from.value, count: request.count, unit: request.unit }, calendar.value);
}

export interface BetweenRequest {
  readonly first: string;
  readonly second: string;
  readonly count: Count;
  readonly division: Division;
}

export async function countBetween(host: Host, request: BetweenRequest): Promise<Checked<DerivedDays>> {
  const [first, second] = [dayFrom(request.first), dayFrom(request.second)];
  if (!first.ok) return first;
  if (!second.ok) return second;
  if (second.value < first.value) return { ok: false, errors: [reversed(first.value, second.value)] };
  const calendar = await loadCalendar(host, request.division);
  if (!calendar.ok) return calendar;
  return daysCounted({ first: first.value, second: second.value, count: request.count }, calendar.value);
}

export interface LimitRequest {
  /** `written-statement-of-action`, or with its framework where two have it: `ilacs/action-plan`. */
  readonly limit: string;
  readonly from: string;
  /** The event on that day, where it is not the rule's own. */
  readonly base: Base | undefined;
}

/** What the law and the guidance of inspections make of a day. */
export async function limitFrom(host: Host, request: LimitRequest): Promise<Checked<DerivedDate>> {
  const from = dayFrom(request.from);
  if (!from.ok) return from;
  const law = await loadInspectionLaw(host);
  if (!law.ok) return law;
  const limits = law.value.frameworks.flatMap(({ id, limits: all }) =>
    all.map((limit) => ({ limit, names: [limit.id, `${id}/${limit.id}`] })),
  );
  const found = limits.filter(({ names }) => names.includes(request.limit));
  const [only] = found;
  if (!only || found.length > 1) {
    const names = limits.map(({ names: [, full = ""] }) => full);
    return { ok: false, errors: [unknownLimit(request.limit, names)] };
  }
  return inspectionLimit({ limit: only.limit, from: from.value, base: request.base }, law.value.calendar);
}

function unknownLimit(limit: string, names: readonly string[]): Diagnostic {
  return {
    severity: "error",
    code: "dates/unknown-limit",
    message: `there is no time limit “${limit}”`,
    hint: `one of: ${names.join(", ")}`,
  };
}

/** A lawful date can only be worked out from a day. */
function dayFrom(written: string): Checked<CalendarDate> {
  const day = parseCalendarDate(written);
  if (day) return { ok: true, value: day, warnings: [] };
  const date = parsePartialDate(written);
  const finding: Diagnostic = date
    ? {
        severity: "error",
        code: "dates/not-a-day",
        message: `“${written}” is less than a day, and days can only be counted from a day`,
        hint: "give the day, as 2022-09-20, once it is known",
      }
    : {
        severity: "error",
        code: "dates/not-a-day",
        message: `“${written}” is not a day in the calendar`,
        hint: "write a day as 2022-09-20",
      };
  return { ok: false, errors: [finding] };
}

function reversed(first: CalendarDate, second: CalendarDate): Diagnostic {
  return {
    severity: "error",
    code: "dates/reversed",
    message: `${second} lies before ${first}`,
    hint: "give the earlier day first",
  };
}
