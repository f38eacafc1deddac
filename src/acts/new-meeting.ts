/** `boardpaper new meeting`: the next meeting of a body, rolled forward from its last: time, place and standing items. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { answerOf, isDueAt } from "../facts/request-facts.ts";
import type { Host } from "../host/host.ts";
import { Places } from "../source/places.ts";
import { rollMeeting } from "../source/roll-meeting.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { exactly } from "../values/partial-date.ts";
import { areaAuthorFiles, idOf } from "./author-file.ts";
import { loadArea, readAuthorText } from "./load-area.ts";
import { loadMeeting } from "./load-meeting.ts";
import { alreadyThere, nextPath, nothingToRoll, notLater } from "./new-report.ts";

export interface NewMeetingRequest {
  /** `data/exampleshire` */
  readonly area: string;
  /** A body of its governance.yaml. */
  readonly body: string;
  readonly date: CalendarDate;
}

export interface NewMeeting {
  readonly path: string;
  readonly from: string;
  /** What the body asked for or was promised, and is to be answered at the meeting. */
  readonly answersDue: readonly string[];
}

export async function newMeeting(host: Host, { area, body, date }: NewMeetingRequest): Promise<Checked<NewMeeting>> {
  const found = await meetingsOf(host, area, body);
  if (found.errors.length > 0) return { ok: false, errors: found.errors };
  const last = found.meetings.sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0)).at(-1);
  if (!last) return { ok: false, errors: [nothingToRoll(`meeting of “${body}”`, area)] };
  if (date <= last.latest) return { ok: false, errors: [notLater(date, last.latest, last.path)] };

  const path = nextPath(last.path, date);
  if (await host.isFile(path)) return { ok: false, errors: [alreadyThere(path)] };
  const text = await readAuthorText(host, last.path);
  if (!text.ok) return text;
  await host.writeNew(path, new TextEncoder().encode(rollMeeting(text.value.text, { date, after: idOf(last.path) })));
  const due = await answersDue(host, area, { body, date });
  return checked({ path, from: last.path, answersDue: due });
}

async function answersDue(
  host: Host,
  area: string,
  { body, date }: Pick<NewMeetingRequest, "body" | "date">,
): Promise<readonly string[]> {
  const loaded = await loadArea(host, area, new Places());
  const requests = loaded.ok ? loaded.value.requests.requests : [];
  return requests
    .filter((request) => request.body === body && isDueAt(request, exactly(date), date) && !answerOf(request, date))
    .map(({ text }) => text);
}

interface MeetingFile {
  readonly path: string;
  readonly latest: CalendarDate;
}

/** One that can't be read could be the last: then nothing is rolled. */
async function meetingsOf(host: Host, area: string, body: string) {
  const meetings: MeetingFile[] = [];
  const errors: Diagnostic[] = [];
  for (const path of await areaAuthorFiles(host, "meeting", area)) {
    const meeting = await loadMeeting(host, path);
    if (!meeting.ok) errors.push(...meeting.errors);
    else if (meeting.value.body === body) meetings.push({ path, latest: meeting.value.date.latest });
  }
  return { meetings, errors };
}
