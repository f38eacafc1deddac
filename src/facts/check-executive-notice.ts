/**
 * Whether an executive gave notice of its key decisions and of what it takes in private, and what is recorded where it did not.
 *
 * A key decision without its notice needs the general exception, or the agreement that it cannot wait even that long.
 */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Governance } from "../schema/governance.ts";
import type { AgendaItem, Meeting } from "../schema/meeting.ts";
import type { Executive, ExecutiveNotice } from "../schema/meeting-law.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import type { WorkingCalendar } from "../values/working-calendar.ts";
import type { PaperHeader } from "./area-data.ts";
import { type DerivedDate, dayInWords } from "./derived-date.ts";
import { noticeDeadline, publicationDeadline } from "./publication-deadline.ts";
import type { PlaceOfField } from "./reader.ts";

/** A paper that an item of the meeting receives. */
export interface PaperOfMeeting {
  readonly header: Pick<PaperHeader, "keyDecision">;
  readonly places: PlaceOfField;
}

export interface ExecutiveRules {
  readonly executive?: Executive | undefined;
  readonly calendar: WorkingCalendar;
}

export function checkExecutiveNotice(
  meeting: Meeting,
  papers: readonly PaperOfMeeting[],
  { bodies }: Governance,
  { executive, calendar }: ExecutiveRules,
  places: PlaceOfField,
): readonly Diagnostic[] {
  const kind = bodies.find(({ id }) => id === meeting.body)?.kind;
  if (!executive || kind === undefined || !executive.bodies.includes(kind)) return [];
  if (meeting.date.precision !== "day") return [];
  const rules: Rules = { executive, lastDay: (notice) => lastDay(meeting.date.earliest, notice, calendar) };
  return [
    ...papers.flatMap((paper) => keyDecision(paper, rules)),
    ...meeting.items.flatMap((item) => privateMeeting(item, rules, places)),
  ];
}

interface Rules {
  readonly executive: Executive;
  readonly lastDay: (notice: ExecutiveNotice) => DerivedDate | undefined;
}

/** Nothing where bank holidays are not known: the meeting's own notice is found to be so too. */
function lastDay(
  meeting: CalendarDate,
  { clearDays, days }: ExecutiveNotice,
  calendar: WorkingCalendar,
): DerivedDate | undefined {
  if (days === "calendar") return noticeDeadline({ meeting, clearDays });
  const deadline = publicationDeadline({ meeting, clearDays }, calendar);
  return deadline.ok ? deadline.value : undefined;
}

function keyDecision({ header, places }: PaperOfMeeting, { executive, lastDay: last }: Rules): readonly Diagnostic[] {
  const decision = header.keyDecision;
  if (typeof decision !== "object") return [];
  const due = last(executive.keyDecision);
  if (!due || (decision.notice !== undefined && decision.notice <= due.date)) return [];

  const at = places.of(decision, decision.notice === undefined ? "forwardPlan" : "notice");
  const late = lateness(executive.keyDecision, decision.notice, due);
  const { generalException, specialUrgency } = decision;
  if (specialUrgency) {
    return [goesOn(late, `${specialUrgency.by} agrees (${executive.specialUrgency})`, specialUrgency.reason, at)];
  }
  const exception = last(executive.generalException);
  if (generalException && exception && generalException.notified <= exception.date) {
    const told = `the chair of scrutiny was told on ${dayInWords(generalException.notified)}`;
    return [goesOn(late, `${told} (${executive.generalException.law})`, generalException.reason, at)];
  }
  const alsoLate =
    generalException && exception
      ? `; and ${lateness(executive.generalException, generalException.notified, exception)}`
      : "";
  return [
    {
      severity: "error",
      code: "meeting/key-decision-notice",
      message: `${late}${alsoLate}`,
      at,
      hint: "record notice: with its day; or generalException: {notified: …, reason: …}; or specialUrgency: {by: …, on: …, reason: …}; or take the decision at a later meeting",
    },
  ];
}

function goesOn(late: string, who: string, reason: string, at: Place): Diagnostic {
  return { severity: "warning", code: "meeting/key-decision-notice", message: `${late}; ${who}: ${reason}`, at };
}

function lateness(
  { of, clearDays, days, law }: ExecutiveNotice,
  given: CalendarDate | undefined,
  { date, derivation }: DerivedDate,
): string {
  const was = given === undefined ? "is not recorded" : `was given on ${dayInWords(given)}`;
  return `${of} ${was}, and was due by ${dayInWords(date)}, ${clearDays} clear ${days} days before the meeting: ${derivation.join("; ")} (${law})`;
}

function privateMeeting(
  item: AgendaItem,
  { executive, lastDay: last }: Rules,
  places: PlaceOfField,
): readonly Diagnostic[] {
  const { exempt } = item;
  if (!exempt) return [];
  const { notice } = exempt;
  const [first, again] = [last(executive.privateMeeting), last(executive.privateMeetingAgain)];
  const late = [
    ...(first && !isInTime(notice?.first, first) ? [lateness(executive.privateMeeting, notice?.first, first)] : []),
    ...(again && !isInTime(notice?.again, again)
      ? [lateness(executive.privateMeetingAgain, notice?.again, again)]
      : []),
  ];
  if (late.length === 0) return [];
  const at = notice ? places.of(exempt, "notice") : places.of(item, "exempt");
  const message = `item ${item.number}: ${late.join("; and ")}`;
  if (notice?.agreement) {
    const { by, reason } = notice.agreement;
    const agreed = `${by} agrees (${executive.privateUrgency}): ${reason}`;
    return [{ severity: "warning", code: "meeting/private-notice", message: `${message}; ${agreed}`, at }];
  }
  return [
    {
      severity: "error",
      code: "meeting/private-notice",
      message,
      at,
      hint: "record notice: {first: …, again: …, representations: …} of the exempt item; or its agreement: {by: …, on: …, reason: …}; or take it in public",
    },
  ];
}

function isInTime(given: CalendarDate | undefined, { date }: DerivedDate): boolean {
  return given !== undefined && given <= date;
}
