/** The last monitoring meeting and the next ones. */

import type { Governance } from "../schema/governance.ts";
import type { Monitoring, MonitoringMeeting } from "../schema/monitoring.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { hasPassed } from "../values/partial-date.ts";
import { bodyName } from "./body-facts.ts";
import { ruled } from "./fact.ts";
import { present, type Reader } from "./reader.ts";
import type { Facts, MeetingFacts } from "./vocabulary.ts";

interface MonitoringContext {
  readonly governance: Governance;
  readonly asAt: CalendarDate;
  readonly read: Reader;
}

export function monitoringFacts(
  monitoring: Monitoring,
  { governance, asAt, read }: MonitoringContext,
): Facts["monitoring"] {
  const meetings = [...monitoring.meetings].sort((a, b) =>
    a.on.earliest < b.on.earliest ? -1 : a.on.earliest > b.on.earliest ? 1 : 0,
  );
  const formal = meetings.filter((meeting) => meeting.formality !== "informal");
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
    meetings: held.map((meeting) => meetingFacts(meeting, read)),
    coincidesWith: bodyName(governance, monitoring.coincidesWith, read),
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
    quarter: read(meeting, "quarter"),
    formality: read(meeting, "formality"),
    letterReceived: read(meeting?.letter, "on"),
    reported: (meeting?.reported ?? []).map((item) => ({ text: read(item, "text") })),
    assessment: (meeting?.assessment ?? []).map((item) => ({
      text: read(item, "text"),
      response: read(item.response, "text"),
    })),
  };
}
