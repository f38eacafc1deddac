/**
 * `boardpaper new report`: the next paper of a kind, rolled forward from the last.
 *
 * What stands in data is carried by itself: open actions, measures, risks. What was written is emptied and marked.
 */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import { parseReport, type Report } from "../source/parse-report.ts";
import { Places } from "../source/places.ts";
import { rollReport } from "../source/roll-report.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { areaAuthorFiles, areaFolderOf, authorFile, idOf } from "./author-file.ts";
import { readAuthorText } from "./load-area.ts";
import { loadMeeting } from "./load-meeting.ts";

export interface NewReportRequest {
  /** A report to roll forward, by path or id; or the last one of a kind in an area. */
  readonly from: string | { readonly area: string; readonly kind: string };
  /** The day of the meeting. */
  readonly meeting: CalendarDate;
  /** The day as at which the new paper speaks. */
  readonly asAt: CalendarDate;
}

/** @returns the path of the new report, and that of the one that it was rolled from */
export interface NewReport {
  readonly path: string;
  readonly from: string;
}

export async function newReport(host: Host, request: NewReportRequest): Promise<Checked<NewReport>> {
  const from =
    typeof request.from === "string" ? await authorFile(host, "report", request.from) : await last(host, request.from);
  if (!from.ok) return from;
  const text = await readAuthorText(host, from.value);
  const report = text.ok ? parseReport(text.value, new Places()) : text;
  if (!text.ok || !report.ok) return { ok: false, errors: report.ok ? [] : report.errors };

  const since = report.value.header["as-at"];
  if (request.asAt <= since) return { ok: false, errors: [notLater(request.asAt, since, from.value)] };
  const area = areaFolderOf(from.value);
  const body = await bodyOf(host, report.value, area);
  if (!body.ok) return body;

  const path = nextPath(from.value, request.meeting);
  if (await host.isFile(path)) return { ok: false, errors: [alreadyThere(path)] };
  const meeting = await meetingOf(host, area, body.value, request.meeting);
  const next = rollReport(text.value.text, { asAt: request.asAt, since, meeting });
  await host.writeNew(path, new TextEncoder().encode(next));
  return checked({ path, from: from.value });
}

/** The report of a kind that speaks as at the latest day. */
async function last(
  host: Host,
  { area, kind }: { readonly area: string; readonly kind: string },
): Promise<Checked<string>> {
  const files = await areaAuthorFiles(host, "report", area);
  const read = await Promise.all(
    files.map(async (path) => {
      const text = await readAuthorText(host, path);
      const report = text.ok ? parseReport(text.value, new Places()) : text;
      return report.ok && report.value.header.template === kind ? [{ path, asAt: report.value.header["as-at"] }] : [];
    }),
  );
  const latest = read
    .flat()
    .sort((a, b) => (a.asAt < b.asAt ? -1 : a.asAt > b.asAt ? 1 : 0))
    .at(-1);
  return latest ? checked(latest.path) : { ok: false, errors: [nothingToRoll(`report of the kind “${kind}”`, area)] };
}

async function bodyOf(host: Host, { header }: Report, area: string): Promise<Checked<string>> {
  if (typeof header.meeting !== "string") return checked(header.meeting.body);
  const meeting = await loadMeeting(host, inArea(area, `meetings/${header.meeting}.yaml`), new Places());
  return meeting.ok ? checked(meeting.value.body) : meeting;
}

/** The meeting's own file where there is one: it owns the date. */
async function meetingOf(host: Host, area: string, body: string, date: CalendarDate) {
  for (const path of await areaAuthorFiles(host, "meeting", area)) {
    const meeting = await loadMeeting(host, path, new Places());
    if (meeting.ok && meeting.value.body === body && meeting.value.date.written === date) return idOf(path);
  }
  return { body, date };
}

/** With the date of the meeting as exactly as the last name has it: `2026-03-cabinet` becomes `2026-06-cabinet`. */
export function nextPath(path: string, date: CalendarDate): string {
  const [, folder = "", written = "", rest = ""] = /^(.*\/)?(\d{4}(?:-\d{2}){0,2})?-?([^/]*)$/.exec(path) ?? [];
  return `${folder}${date.slice(0, written.length || date.length)}-${rest}`;
}

function inArea(area: string, path: string): string {
  return area === "." ? path : `${area}/${path}`;
}

export function nothingToRoll(what: string, area: string): Diagnostic {
  return {
    severity: "error",
    code: "new/nothing-to-roll",
    message: `${area} has no ${what} from which the next could be made`,
    hint: "write the first one by hand, or copy one from data/exampleshire",
  };
}

export function alreadyThere(path: string): Diagnostic {
  return {
    severity: "error",
    code: "new/already-there",
    message: "the file is there already, and is never overwritten",
    at: { file: path },
    hint: "give another date, or go on with the file that is there",
  };
}

export function notLater(date: CalendarDate, before: CalendarDate, path: string): Diagnostic {
  return {
    severity: "error",
    code: "new/not-later",
    message: `${date} is not after ${before}, the day of the one before`,
    at: { file: path },
    hint: "give a later day",
  };
}
