/** `boardpaper changes`: what moved from one day to another, or from one archived version of a paper to another. */

import { findVersions } from "../archive/find-version.ts";
import { archivedBytes, filesOf } from "../archive/held-object.ts";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import { type ChangeFacts, changesSince } from "../facts/changes-since.ts";
import { deriveFacts } from "../facts/derive-facts.ts";
import { inWords, type Leaf } from "../facts/fact.ts";
import type { Facts } from "../facts/vocabulary.ts";
import type { FileToWrite, Host } from "../host/host.ts";
import { parseReport } from "../source/parse-report.ts";
import { Places } from "../source/places.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { diffVersions } from "./archive-diff.ts";
import { snapshotHost } from "./archive-snapshot.ts";
import { areaFolderOf, authorFile } from "./author-file.ts";
import { loadArea, readAuthorText } from "./load-area.ts";
import { withItsMeeting } from "./load-meeting.ts";
import { loadReport } from "./load-report.ts";

export interface Changes {
  /** The day as at which the earlier state is told. */
  readonly since: CalendarDate;
  readonly until: CalendarDate;
  readonly changes: readonly Change[];
}

export interface Change {
  /** `action-rating`; `text` where a passage of the paper has other words. */
  readonly kind: string;
  readonly id: string;
  /** What the id stands for. */
  readonly name?: string;
  readonly from?: string;
  readonly to?: string;
  /** Of a measure's figure: `better`, `worse` or `unchanged`. */
  readonly direction?: string;
  readonly reason?: string;
  /** The body that agreed to another date. */
  readonly by?: string;
  /** Of an action whose date was moved: when it was due at first, how often it was moved, and by how many days in all. */
  readonly firstDue?: string;
  readonly timesMoved?: number;
  readonly slipDays?: number;
}

export interface SinceRequest {
  /** A path or an id. */
  readonly report: string;
  readonly since: CalendarDate;
  /** Another day than the report's own. */
  readonly asAt: CalendarDate | undefined;
}

export async function changesSinceDay(host: Host, { report, since, asAt }: SinceRequest): Promise<Checked<Changes>> {
  const loaded = await loadReport(host, report);
  if (!loaded.ok) return loaded;
  const { area, report: read, places } = loaded.value;
  const until = asAt ?? read.header["as-at"];
  if (since >= until) return { ok: false, errors: [notEarlier(since, until)] };
  const header = { ...read.header, "as-at": until, since };
  places.inherit(header, read.header);
  const { changes } = deriveFacts({ ...area, header, report: read.id }, places);
  return checked({ since, until, changes: changes.map(changeInWords) }, loaded.warnings);
}

export interface VersionsRequest {
  readonly archive: string;
  /** `2022-09-board@v1` */
  readonly before: string;
  readonly after: string;
}

/** The facts of both versions worked out from their own snapshots, and the words of both papers compared. */
export async function changesBetweenVersions(host: Host, request: VersionsRequest): Promise<Checked<Changes>> {
  const told = await changedFactsBetween(host, request);
  if (!told.ok) return told;
  const diff = await diffVersions(host, request);
  if (!diff.ok) return diff;

  const { since, until, changes } = told.value;
  const passages = diff.value.passages.map(({ label, before: from, after: to }) => ({
    kind: "text",
    id: label,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }));
  return checked({ since, until, changes: [...changes, ...passages] }, told.warnings);
}

/** The facts alone. Data that were filed long ago need not be such as are read today: then nothing can be told of them. */
export async function changedFactsBetween(
  host: Host,
  { archive, before, after }: VersionsRequest,
): Promise<Checked<Changes>> {
  const [then, now] = [await archivedFacts(host, archive, before), await archivedFacts(host, archive, after)];
  if (!then.ok || !now.ok) return failed([then, now]);
  const changes = changesSince(then.value.facts, now.value.facts).map(changeInWords);
  const silent = changes.filter(({ kind, reason }) => kind === "action-date" && reason === undefined);
  return checked({ since: then.value.asAt, until: now.value.asAt, changes }, silent.map(movedInSilence));
}

interface ArchivedFacts {
  readonly asAt: CalendarDate;
  readonly facts: Facts;
}

async function archivedFacts(host: Host, archive: string, named: string): Promise<Checked<ArchivedFacts>> {
  const found = await findVersions(host, archive, named);
  if (!found.ok) return found;
  const { object, versions } = found.value;
  const listed = versions.at(-1);
  if (!listed) throw new Error("a found report has a version");
  const { version, record } = listed;
  const files: FileToWrite[] = [];
  const filed = [...filesOf(object.inventory, version).keys()];
  for (const path of filed.filter((one) => one.startsWith("snapshot/"))) {
    const bytes = await archivedBytes(host, object, version, path);
    if (bytes) files.push({ path, bytes });
  }
  return factsOf(snapshotHost(host, files), record.report);
}

/** How the paper looks and what its kind is made of doesn't count: what was filed need not be such as is read today. */
async function factsOf(host: Host, named: string): Promise<Checked<ArchivedFacts>> {
  const path = await authorFile(host, "report", named);
  if (!path.ok) return path;
  const places = new Places();
  const folder = areaFolderOf(path.value);
  const [text, area] = [await readAuthorText(host, path.value), await loadArea(host, folder, places)];
  const written = text.ok ? parseReport(text.value) : text;
  const report = written.ok ? await withItsMeeting(host, written.value, folder, places) : written;
  if (!report.ok || !area.ok) return failed([report, area]);

  const { header, id } = report.value;
  return checked({ asAt: header["as-at"], facts: deriveFacts({ ...area.value, header, report: id }, places) });
}

function failed(stages: readonly Checked<unknown>[]): Checked<never> {
  return { ok: false, errors: stages.flatMap((stage) => (stage.ok ? [] : stage.errors)) };
}

function changeInWords(change: ChangeFacts): Change {
  const said = (leaf: Leaf) => (leaf.kind === "fact" ? inWords(leaf.value) : undefined);
  const number = (leaf: Leaf<number>) => (leaf.kind === "fact" ? leaf.value : undefined);
  const fields = {
    name: said(change.name),
    from: said(change.from),
    to: said(change.to),
    direction: said(change.direction),
    reason: said(change.reason),
    by: said(change.by),
    firstDue: said(change.firstDue),
    timesMoved: number(change.timesMoved),
    slipDays: number(change.slipDays),
  };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return { kind: said(change.kind) ?? "", id: said(change.id) ?? "", ...Object.fromEntries(given) };
}

function notEarlier(since: CalendarDate, until: CalendarDate): Diagnostic {
  return {
    severity: "error",
    code: "changes/not-earlier",
    message: `${since} does not lie before ${until}, as at which the paper speaks`,
    hint: "give an earlier day, or a later one with --as-at",
  };
}

function movedInSilence({ id, from, to }: Change): Diagnostic {
  return {
    severity: "warning",
    code: "changes/silent-date",
    message: `action ${id} was due ${from}, and is due ${to} in the later version; no update tells of it`,
    hint: "leave the first date as it stands, and add an update with the new due date, its reason and who agreed",
  };
}
