/**
 * `boardpaper minutes`: a meeting's minutes, from the shell that its agenda gives to the version that a later meeting approves.
 *
 * Called once, it writes the file to write in, the report that prints it and, for an executive, the records of its
 * decisions. Called again, it takes in what was written: requests go to requests.yaml, an approval dates the report anew, and
 * the next agenda gets the draft to approve. Nothing that an author wrote is written over.
 */

import { type Checked, checked, type Diagnostic, type Place } from "../diagnostics/diagnostic.ts";
import { isKeptBack } from "../facts/minutes-of-paper.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { AgendaItem, type Meeting } from "../schema/meeting.ts";
import { type MinutedItem, Minutes } from "../schema/minutes.ts";
import { editSource } from "../source/edit-source.ts";
import type { YamlEdit, YamlRecord } from "../source/edit-yaml.ts";
import { parseReport } from "../source/parse-report.ts";
import { parseYaml } from "../source/parse-yaml.ts";
import { decisionReport, minutesReport, reportAsAtDay } from "../source/reports-of-meeting.ts";
import { areaAuthorFiles, idOf } from "./author-file.ts";
import { distinct } from "./distinct.ts";
import { draftMinutes } from "./draft-minutes.ts";
import { readAuthorText } from "./load-area.ts";
import { loadHouseStyle } from "./load-house-style.ts";
import { loadKind } from "./load-kind.ts";
import { loadMeeting } from "./load-meeting.ts";
import { type LoadedPack, loadPack } from "./load-pack.ts";

export interface MinutesResult {
  /** The files that were written or added to; none where all was there. */
  readonly files: readonly string[];
  /** What was put into requests.yaml. */
  readonly requests: readonly string[];
  /** The body's next meeting, and whether it has the minutes to approve. */
  readonly next: { readonly path: string; readonly approves: boolean } | undefined;
  readonly isApproved: boolean;
}

/** @param named - a meeting, by path or id */
export async function minutes(host: Host, named: string): Promise<Checked<MinutesResult>> {
  const loaded = await loadPack(host, named, { kind: "agenda" });
  if (!loaded.ok) return { ok: false, errors: distinct(loaded.errors) };
  const pack = loaded.value;
  if (pack.meeting.date.precision !== "day") return { ok: false, errors: [noDay(pack)] };

  const written = await readMinutes(host, pack);
  if (!written.ok) return written;
  const reports = await reportsOf(host, pack);
  const report =
    reports.find(({ template, isOfOthers }) => template === "minutes" && !isOfOthers)?.path ??
    `${pack.areaFolder}/reports/${pack.id}-minutes.md`;
  const hasReport = reports.some(({ path }) => path === report);
  const schemaLine = await schemaLineOf(host, pack);
  const reportText = await minutesText(host, pack, schemaLine("report"));
  if (!reportText.ok) return reportText;

  const news: FileToWrite[] = [
    ...(written.value
      ? []
      : [file(`${pack.areaFolder}/minutes/${pack.id}.yaml`, draftMinutes(pack, schemaLine("minutes")))]),
    ...(hasReport ? [] : [file(report, reportText.value)]),
    ...(await decisionRecords(host, pack, reports, schemaLine("report"))),
  ];
  const ledger = await requestsTaken(host, pack, written.value);
  const next = await nextMeeting(host, pack);
  const listed = next ? await withMinutesToApprove(host, next, pack.id, idOf(report)) : checked(undefined);
  if (!ledger.ok || !listed.ok) {
    return { ok: false, errors: [ledger, listed].flatMap((stage) => (stage.ok ? [] : stage.errors)) };
  }
  const approved = await approvedReport(host, written.value, hasReport ? report : undefined);

  const changed = [ledger.value.file, listed.value, approved].flatMap((each) => each ?? []);
  for (const { path, bytes } of news) await host.writeNew(path, bytes);
  if (changed.length > 0) await host.writeAll(changed);
  return checked(
    {
      files: [...news, ...changed].map(({ path }) => path),
      requests: ledger.value.taken,
      next: next && {
        path: next.path,
        approves:
          listed.value !== undefined ||
          next.meeting.items.some(({ minutesOf, exempt }) => minutesOf === pack.id && !exempt),
      },
      isApproved: written.value?.approved !== undefined,
    },
    distinct([...loaded.warnings, ...ledger.warnings]),
  );
}

const file = (path: string, text: string): FileToWrite => ({ path, bytes: new TextEncoder().encode(text) });

async function readMinutes(host: Host, { areaFolder, id }: LoadedPack): Promise<Checked<Minutes | undefined>> {
  const path = `${areaFolder}/minutes/${id}.yaml`;
  if (!(await host.isFile(path))) return checked(undefined);
  const text = await readAuthorText(host, path);
  return text.ok ? parseYaml(text.value, Minutes) : text;
}

interface ReportOfArea {
  readonly path: string;
  readonly template: string;
  /** It prints other minutes than the meeting's own, such as those of what was exempt. */
  readonly isOfOthers: boolean;
  /** The report that it records the decision on. */
  readonly decidedOn: string | undefined;
}

/** Those of the meeting. */
async function reportsOf(host: Host, { areaFolder, id }: LoadedPack): Promise<readonly ReportOfArea[]> {
  const found: ReportOfArea[] = [];
  for (const path of await areaAuthorFiles(host, "report", areaFolder)) {
    const text = await readAuthorText(host, path);
    const report = text.ok ? parseReport(text.value) : text;
    if (!report.ok) continue;
    const { template, decision, meeting, minutes: printed = id } = report.value.header;
    if (meeting === id) found.push({ path, template, isOfOthers: printed !== id, decidedOn: decision?.report });
  }
  return found;
}

/** As editors find the schema from the meeting's file, they find it from the new ones. */
async function schemaLineOf(host: Host, { path }: LoadedPack): Promise<(schema: string) => string | undefined> {
  const text = await readAuthorText(host, path);
  const line = text.ok ? /^# yaml-language-server: .*$/m.exec(text.value.text)?.[0] : undefined;
  return (schema) => line?.replace(/meeting\.json$/, `${schema}.json`);
}

async function minutesText(
  host: Host,
  { id, meeting, area }: LoadedPack,
  schemaLine: string | undefined,
): Promise<Checked<string>> {
  const style = await loadHouseStyle(host, area.area.houseStyle);
  const loaded = style.ok ? await loadKind(host, style.value.files, { kind: "minutes", at: undefined }) : style;
  if (!loaded.ok) return loaded;
  const { kind } = loaded.value;
  const title = kind.title ?? kind.name;
  const asAt = meeting.date.earliest;
  return checked(minutesReport({ schemaLine, template: "minutes", title, asAt, meeting: id, author: meeting.clerk }));
}

/** Of an executive each paper that was decided on has a record of its own, which takes the decision from the minutes. */
async function decisionRecords(
  host: Host,
  { id, meeting, area, law, parts, areaFolder }: LoadedPack,
  reports: readonly ReportOfArea[],
  schemaLine: string | undefined,
): Promise<readonly FileToWrite[]> {
  const kind = area.governance.bodies.find((body) => body.id === meeting.body)?.kind;
  if (kind === undefined || !law.executive?.bodies.includes(kind)) return [];
  const records: FileToWrite[] = [];
  for (const part of parts) {
    if (part.kind !== "paper" || part.item.minutesOf !== undefined) continue;
    const { report } = part.report;
    if (report.header.recommendations.length === 0 || reports.some(({ decidedOn }) => decidedOn === report.id))
      continue;
    const text = await readAuthorText(host, report.path);
    if (!text.ok) continue;
    const asAt = meeting.date.earliest;
    const { title } = report.header;
    const record = { schemaLine, template: "decision-record", title, asAt, meeting: id, author: meeting.clerk };
    records.push(
      file(`${areaFolder}/reports/${report.id}-decision.md`, decisionReport(record, report.id, text.value.text)),
    );
  }
  return records;
}

interface Ledger {
  readonly file: FileToWrite | undefined;
  readonly taken: readonly string[];
}

/** What the minutes record and requests.yaml does not have yet is put at its end, unless it is kept from the public. */
async function requestsTaken(
  host: Host,
  { id, meeting, area, areaFolder }: LoadedPack,
  written: Minutes | undefined,
): Promise<Checked<Ledger>> {
  const known = area.requests.requests.map(({ id }) => id);
  const items = written?.items ?? [];
  const freshOf = (minuted: readonly MinutedItem[]) =>
    minuted.flatMap(({ requests = [] }) => requests).filter(({ id }) => !known.includes(id));
  const inPrivate = freshOf(items.filter((item) => isKeptBack(item, meeting.items)));
  const told = inPrivate.map((request) => askedInPrivate(request.text, `${areaFolder}/minutes/${id}.yaml`));
  const fresh = freshOf(items.filter((item) => !isKeptBack(item, meeting.items)));
  if (fresh.length === 0) return checked({ file: undefined, taken: [] }, told);

  const path = `${areaFolder}/requests.yaml`;
  const text = (await host.isFile(path)) ? await readAuthorText(host, path) : undefined;
  if (text && !text.ok) return text;
  const records = fresh.map(
    ({ id: request, kind, text: what, owner, due }): YamlRecord => ({
      id: request,
      kind,
      body: meeting.body,
      on: meeting.date.written,
      text: what,
      ...(owner !== undefined && { owner }),
      ...(due !== undefined && { due: due.written }),
    }),
  );
  const insert: YamlEdit = { kind: "insert", path: ["requests"], at: known.length, records };
  const edited = editSource(text?.value ?? { path, text: "requests: []\n" }, [insert], sharedPlace);
  if (!edited.ok) return edited;
  return checked({ file: file(path, edited.value.text), taken: fresh.map((request) => request.text) }, told);
}

function askedInPrivate(what: string, file: string): Diagnostic {
  return {
    severity: "warning",
    code: "minutes/request-in-private",
    message: `“${what}” was asked for or promised under an exempt item: it is not put into requests.yaml, which public agendas print`,
    at: { file },
    hint: "write isOpen: true to the item once its words disclose nothing exempt; else follow it up in papers for exempt items",
  };
}

interface NextMeeting {
  readonly path: string;
  readonly meeting: Meeting;
}

/** The body's next suitable meeting: the first that has an item for minutes, which one for a single matter has not. */
async function nextMeeting(host: Host, { meeting, areaFolder }: LoadedPack): Promise<NextMeeting | undefined> {
  const later: NextMeeting[] = [];
  for (const path of await areaAuthorFiles(host, "meeting", areaFolder)) {
    const other = await loadMeeting(host, path);
    if (!other.ok || other.value.body !== meeting.body) continue;
    if (other.value.date.earliest > meeting.date.latest) later.push({ path, meeting: other.value });
  }
  const day = (each: NextMeeting) => each.meeting.date.earliest;
  const inOrder = later.sort((a, b) => (day(a) < day(b) ? -1 : 1));
  return inOrder.find(({ meeting: { items } }) => items.some(({ standing }) => standing === "minutes")) ?? inOrder[0];
}

/** An agenda that is published already is not changed. */
async function withMinutesToApprove(
  host: Host,
  { path, meeting }: NextMeeting,
  minutesOf: string,
  paper: string,
): Promise<Checked<FileToWrite | undefined>> {
  if (meeting.published !== undefined || isListed(meeting, minutesOf)) return checked(undefined);
  const index = meeting.items.findIndex(
    ({ standing, exempt, paper: listed, ...item }) =>
      standing === "minutes" && !exempt && !listed && (item.minutesOf ?? minutesOf) === minutesOf,
  );
  const text = index < 0 ? undefined : await readAuthorText(host, path);
  if (!text?.ok) return checked(undefined);
  const order = Object.keys(AgendaItem.shape);
  const set = (field: string, value: string): YamlEdit => ({
    kind: "set",
    path: ["items", index, field],
    value,
    order,
  });
  const edited = editSource(text.value, [set("minutesOf", minutesOf), set("paper", paper)], sharedPlace);
  return edited.ok ? checked(file(path, edited.value.text)) : edited;
}

/** What an exempt item is to approve is told in other minutes of the same meeting. */
function isListed({ items }: Meeting, minutesOf: string): boolean {
  return items.some((item) => item.minutesOf === minutesOf && item.paper !== undefined && !item.exempt);
}

/** Approved minutes are another version of the same paper: as at the day on which they were approved. */
async function approvedReport(
  host: Host,
  written: Minutes | undefined,
  report: string | undefined,
): Promise<FileToWrite | undefined> {
  const { approved } = written ?? {};
  const text = approved && report !== undefined ? await readAuthorText(host, report) : undefined;
  if (!approved || !text?.ok || report === undefined) return undefined;
  const parsed = parseReport(text.value);
  if (!parsed.ok || parsed.value.header["as-at"] >= approved.on) return undefined;
  return file(report, reportAsAtDay(text.value.text, approved.on));
}

function sharedPlace(at: Place): Diagnostic {
  return {
    severity: "error",
    code: "minutes/shared-value",
    message: "what minutes bring belongs here, and would change another place of the file too (& and *)",
    at,
    hint: "write it out here without & and *, then run boardpaper minutes again",
  };
}

function noDay({ meeting, places }: LoadedPack): Diagnostic {
  return {
    severity: "error",
    code: "meeting/deadline-unknown",
    message: "minutes are written of a meeting that was held, and of this one the day is not known",
    at: places.of(meeting, "date"),
    hint: "give the day of the meeting",
  };
}
