/**
 * `boardpaper new report`: the next paper of a kind, rolled forward from the last.
 *
 * What stands in data is carried by itself: open actions, measures, risks. What was written is emptied and marked.
 */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { parseReport, type Report } from "../source/parse-report.ts";
import { rollReport } from "../source/roll-report.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { areaName } from "./area-name.ts";
import { areaAuthorFiles, areaFolderOf, authorFile, idOf } from "./author-file.ts";
import { readAuthorText } from "./load-area.ts";
import { loadMeeting } from "./load-meeting.ts";
import { loadReport } from "./load-report.ts";
import { renderFormats } from "./render-formats.ts";
import { writeOutputs } from "./write-outputs.ts";
import { withWholeReport, writingForm } from "./writing-form.ts";

export interface NewReportRequest {
  /** A report to roll forward, by path or id; or the last one of a kind in an area. */
  readonly from: string | { readonly area: string; readonly kind: string };
  /** The day of the meeting. */
  readonly meeting: CalendarDate;
  /** The day as at which the new paper speaks. */
  readonly asAt: CalendarDate;
  /** The folder of all outputs, for a Word file with a box for each section; none if not given. */
  readonly formInto?: string | undefined;
}

export interface NewReport {
  /** Of the new report. */
  readonly path: string;
  /** Of the one that it was rolled from. */
  readonly from: string;
  /** Of the Word file to write in, where one was asked for. */
  readonly form?: string;
}

export async function newReport(host: Host, request: NewReportRequest): Promise<Checked<NewReport>> {
  const from =
    typeof request.from === "string" ? await authorFile(host, "report", request.from) : await last(host, request.from);
  if (!from.ok) return from;
  const text = await readAuthorText(host, from.value);
  const report = text.ok ? parseReport(text.value) : text;
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
  const bytes = new TextEncoder().encode(next);
  const form = request.formInto === undefined ? undefined : await formOf(host, { path, bytes });
  if (form && !form.ok) return form;
  const written = form && (await writeOutputs(host, { out: request.formInto ?? "", files: [form.value] }));
  if (written && !written.ok) return written;

  await host.writeNew(path, bytes);
  const [formPath] = written?.value ?? [];
  return checked({ path, from: from.value, ...(formPath !== undefined && { form: formPath }) });
}

/** The Word file to write in, of a report that is not on the disk yet. */
async function formOf(host: Host, report: FileToWrite): Promise<Checked<FileToWrite>> {
  const { path, bytes } = report;
  const withReport: Host = {
    ...host,
    isFile: async (asked) => asked === path || host.isFile(asked),
    readBytes: async (asked) => (asked === path ? bytes : host.readBytes(asked)),
  };
  const loaded = await loadReport(withReport, path);
  if (!loaded.ok) return loaded;
  const whole = await loadReport(withWholeReport(withReport, path, loaded.value.kind), path);
  const form = whole.ok ? writingForm(whole.value) : whole;
  if (!form.ok) return form;
  const folder = `${areaName(host, loaded.value.areaFolder)}/${idOf(path)}`;
  const [word] = await renderFormats(host, form.value, loaded.value.theme, ["docx"], folder);
  if (!word) throw new Error("no Word file was made");
  return checked(word);
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
      const report = text.ok ? parseReport(text.value) : text;
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
  const meeting = await loadMeeting(host, inArea(area, `meetings/${header.meeting}.yaml`));
  return meeting.ok ? checked(meeting.value.body) : meeting;
}

/** The meeting's own file where there is one: it owns the date. */
async function meetingOf(host: Host, area: string, body: string, date: CalendarDate) {
  for (const path of await areaAuthorFiles(host, "meeting", area)) {
    const meeting = await loadMeeting(host, path);
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
