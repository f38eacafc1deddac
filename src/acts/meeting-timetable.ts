/** `boardpaper dates timetable`: by when each thing is done for a meeting, with times and reasons; also as a calendar file. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { dayInWords } from "../facts/derived-date.ts";
import { meetingTimetable, type TimedStep } from "../facts/meeting-timetable.ts";
import type { Host } from "../host/host.ts";
import type { Meeting } from "../schema/meeting.ts";
import { Places } from "../source/places.ts";
import { dateInWords } from "../values/partial-date.ts";
import { areaName } from "./area-name.ts";
import { areaFolderOf, authorFile, idOf } from "./author-file.ts";
import { loadArea } from "./load-area.ts";
import { loadMeeting } from "./load-meeting.ts";
import { loadMeetingLaw } from "./load-meeting-law.ts";
import { writeOutputs } from "./write-outputs.ts";

export interface TimetableRequest {
  /** A path or an id. */
  readonly meeting: string;
  /** The folder of all outputs, for a calendar file; none if not given. */
  readonly calendarInto: string | undefined;
}

export interface Timetable {
  readonly body: string;
  readonly steps: readonly TimedStep[];
  /** Of the calendar file, where one was asked for. */
  readonly path?: string;
}

export async function timetable(host: Host, request: TimetableRequest): Promise<Checked<Timetable>> {
  const path = await authorFile(host, "meeting", request.meeting);
  if (!path.ok) return path;
  const places = new Places();
  const meeting = await loadMeeting(host, path.value);
  const folder = areaFolderOf(path.value);
  const area = await loadArea(host, folder, places);
  const law = await loadMeetingLaw(host);
  if (!meeting.ok) return meeting;
  if (!area.ok) return area;
  if (!law.ok) return law;

  const { date, body: id } = meeting.value;
  if (date.precision !== "day") return { ok: false, errors: [noDay(meeting.value, places)] };
  const body = area.value.governance.bodies.find((each) => each.id === id);
  const steps = law.value.timetable.filter(({ bodies }) => body !== undefined && bodies.includes(body.kind));
  const timed = meetingTimetable(date.earliest, steps, law.value.calendar);
  if (!timed.ok) return timed;

  const name = body?.names.at(-1)?.name ?? id;
  const made = { body: name, steps: timed.value };
  if (request.calendarInto === undefined) return checked(made);
  const stem = `${areaName(host, folder)}/meetings/${idOf(path.value)}`;
  const bytes = await calendarFile(meeting.value, made, stem);
  const out = request.calendarInto;
  const written = await writeOutputs(host, { out, files: [{ path: `${stem}.ics`, bytes }] });
  return written.ok ? checked({ ...made, path: `${out}/${stem}.ics` }) : written;
}

/** The steps, and the meeting itself. */
async function calendarFile(meeting: Meeting, { body, steps }: Timetable, stem: string): Promise<Uint8Array> {
  const { renderCalendar } = await import("../render/calendar/render-calendar.ts");
  const day = meeting.date.earliest;
  const deadlines = steps.map(({ id, date, time, what, source, derivation }) => ({
    id: `${stem}/${id}`,
    date,
    time,
    title: `${body}, ${dateInWords(meeting.date)}: ${what}`,
    description: `${derivation.join("\n")}\n(${source})`,
    place: undefined,
  }));
  const itself = { id: stem, date: day, time: meeting.time, title: body, description: "", place: meeting.place ?? "" };
  const entries = [...deadlines, itself].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  return renderCalendar(`${body}, ${dayInWords(day)}`, entries);
}

function noDay(meeting: Meeting, places: Places): Diagnostic {
  return {
    severity: "error",
    code: "dates/not-a-day",
    message: `of the meeting's date only ${dateInWords(meeting.date)} is known, and days can only be counted from a day`,
    at: places.of(meeting, "date"),
    hint: "give the day of the meeting once it is known",
  };
}
