/** The last monitoring meeting and the next ones. */

import type { Monitoring, MonitoringMeeting } from "../schema/monitoring.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { hasPassed } from "../values/partial-date.ts";
import { ruled } from "./fact.ts";
import { present, type Reader } from "./reader.ts";
import type { Facts, MeetingFacts } from "./vocabulary.ts";

export function monitoringFacts(monitoring: Monitoring, asAt: CalendarDate, read: Reader): Facts["monitoring"] {
  const meetings = [...monitoring.meetings].sort((a, b) =>
    a.on.earliest < b.on.earliest ? -1 : a.on.earliest > b.on.earliest ? 1 : 0,
  );
  const formal = meetings.filter((meeting) => meeting.formality === "formal");
  const held = formal.filter((meeting) => hasPassed(meeting.on, asAt));
  const isToCome = (meeting: MonitoringMeeting) => !hasPassed(meeting.on, asAt);

  return {
    by: read(monitoring, "by"),
    cadence: read(monitoring.cadences.at(-1), "every"),
    last: meetingFacts(held.at(-1), read),
    nextFormal: meetingFacts(formal.find(isToCome), read),
    nextInformal: meetingFacts(
      meetings.find((meeting) => meeting.formality === "informal" && isToCome(meeting)),
      read,
    ),
    formalCount: ruled(
      held.length,
      `formal meetings up to ${asAt}`,
      held.flatMap((meeting) => present(read(meeting, "on"))),
    ),
  };
}

function meetingFacts(meeting: MonitoringMeeting | undefined, read: Reader): MeetingFacts {
  return {
    on: read(meeting, "on"),
    letterReceived: read(meeting?.letter, "on"),
    reported: (meeting?.reported ?? []).map((item) => ({ text: read(item, "text") })),
    assessment: (meeting?.assessment ?? []).map((item) => ({ text: read(item, "text") })),
  };
}
