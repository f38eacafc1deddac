/**
 * Whether a meeting's agenda and papers are published in time, and what is recorded where they are not.
 *
 * An item that comes onto the agenda too late cannot be taken without the chair's opinion and the special circumstances. A
 * paper that is late, of an item that was there in time, can: its reason is printed.
 */

import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { Governance } from "../schema/governance.ts";
import type { AgendaItem, Meeting } from "../schema/meeting.ts";
import type { Notice } from "../schema/meeting-law.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { dateInWords } from "../values/partial-date.ts";
import type { WorkingCalendar } from "../values/working-calendar.ts";
import { type DerivedDate, dayInWords } from "./derived-date.ts";
import { publicationDeadline } from "./publication-deadline.ts";
import type { PlaceOfField } from "./reader.ts";

export interface NoticeRules {
  readonly notices: readonly Notice[];
  readonly calendar: WorkingCalendar;
}

export function checkNotice(
  meeting: Meeting,
  { bodies }: Governance,
  { notices, calendar }: NoticeRules,
  places: PlaceOfField,
): readonly Diagnostic[] {
  const brought = meeting.supplements.flatMap(({ papers }) => papers.map(({ item }) => item));
  const awaited = meeting.items.filter(({ number }) => !brought.includes(number));
  const papersToFollow = awaited.flatMap((item) => toFollow(item, places));
  const kind = bodies.find(({ id }) => id === meeting.body)?.kind;
  const rule = notices.find((notice) => kind !== undefined && notice.bodies.includes(kind));
  if (!rule) return papersToFollow;
  if (meeting.date.precision !== "day")
    return [deadlineUnknown(meeting, places.of(meeting, "date")), ...papersToFollow];

  const deadline = publicationDeadline({ meeting: meeting.date.earliest, clearDays: rule.clearDays }, calendar);
  if (!deadline.ok) {
    const at = places.of(meeting, "date");
    return [...deadline.errors.map((error): Diagnostic => ({ ...error, severity: "warning", at })), ...papersToFollow];
  }
  const { date } = deadline.value;
  return [
    ...publication(meeting, rule, deadline.value, places),
    ...meeting.items.flatMap((item) => lateItem(item, date, places)),
    ...papersToFollow,
  ];
}

function publication(
  meeting: Meeting,
  { of, clearDays, law }: Notice,
  { date, derivation }: DerivedDate,
  places: PlaceOfField,
): readonly Diagnostic[] {
  const { published, shortNotice } = meeting;
  const at = places.of(meeting, "published");
  if (published === undefined) {
    return [
      {
        severity: "suggestion",
        code: "meeting/publication-open",
        message: `${of}: to be published by ${dayInWords(date)}, ${clearDays} clear days before the meeting (${law})`,
        at: places.of(meeting, "date"),
        hint: `write published: with the day, ${date} at the latest`,
      },
    ];
  }
  if (published <= date) return [];
  const late = `published on ${dayInWords(published)}, after ${dayInWords(date)}: ${derivation.join("; ")} (${law})`;
  const accepted = shortNotice && whyAccepted(shortNotice, published);
  return [
    accepted
      ? { severity: "warning", code: "meeting/short-notice", message: `${late}. ${accepted}`, at }
      : {
          severity: "error",
          code: "meeting/short-notice",
          message: shortNotice?.convened
            ? `${late}. It was called on ${dayInWords(shortNotice.convened)}: its agenda had to be published then`
            : late,
          at,
          hint: "publish earlier, move the meeting, or record shortNotice: {reason: …, convened: …} where it was called at shorter notice, or {reason: …, approvedBy: …} where the proper officer goes on",
        },
  ];
}

/** The law's own rule of a meeting at shorter notice: its agenda is published when it is called. Else somebody answers for it. */
function whyAccepted(
  { reason, convened, approvedBy }: NonNullable<Meeting["shortNotice"]>,
  published: CalendarDate,
): string | undefined {
  if (convened !== undefined && published <= convened)
    return `It was called at shorter notice on ${dayInWords(convened)}, and its agenda published then: ${reason}`;
  return approvedBy === undefined ? undefined : `${approvedBy} goes on with it: ${reason}`;
}

function lateItem(item: AgendaItem, deadline: CalendarDate, places: PlaceOfField): readonly Diagnostic[] {
  const { added } = item;
  if (!added || added.on <= deadline) return [];
  const late = `item ${item.number} came onto the agenda on ${dayInWords(added.on)}, after ${dayInWords(deadline)}`;
  const at = places.of(added, "on");
  if (added.urgency) {
    const { opinion, circumstances } = added.urgency;
    return [
      { severity: "warning", code: "meeting/late-item", message: `${late}; urgent (${opinion}): ${circumstances}`, at },
    ];
  }
  return [
    {
      severity: "error",
      code: "meeting/late-item",
      message: late,
      at,
      hint: "record urgency: {circumstances: …, opinion: …} once the chair is of the opinion that it is urgent, or leave it for the next meeting",
    },
  ];
}

function toFollow(item: AgendaItem, places: PlaceOfField): readonly Diagnostic[] {
  if (!item.toFollow) return [];
  return [
    {
      severity: "warning",
      code: "meeting/paper-to-follow",
      message: `the paper of item ${item.number} is to follow: ${item.toFollow.reason}`,
      at: places.of(item.toFollow, "reason"),
    },
  ];
}

function deadlineUnknown({ date }: Meeting, at: Place): Diagnostic {
  return {
    severity: "warning",
    code: "meeting/deadline-unknown",
    message: `no day of publication can be worked out, since of the meeting's date only ${dateInWords(date)} is known`,
    at,
    hint: "give the day of the meeting once it is known",
  };
}
