/** What an area holds that is not for publication: what agendas of its meetings say so of, and whatever would tell of that. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Host } from "../host/host.ts";
import type { Meeting } from "../schema/meeting.ts";
import type { ReportHeader } from "../schema/report.ts";
import { parseReport } from "../source/parse-report.ts";
import { areaAuthorFiles, idOf } from "./author-file.ts";
import { readAuthorText } from "./load-area.ts";
import { loadMeeting } from "./load-meeting.ts";
import { draftsIn } from "./load-reports-beside.ts";
import { type MinutedInPrivate, minutedInPrivate } from "./minuted-in-private.ts";
import { oncePerAct } from "./remembering.ts";
import { sha256 } from "./settle-documents.ts";

export interface NotForPublication {
  /** By the id of a report, or the path of a file in the area's folder. */
  readonly papers: ReadonlyMap<string, WhyNot>;
  /** The files among them by the SHA-256 of their bytes, since another path may lead to the same. */
  readonly files: ReadonlyMap<string, string>;
  /** Minutes that hold what is not for publication: the names of their files, without .yaml. */
  readonly minutes: ReadonlySet<string>;
}

export type WhyNot =
  | { readonly kind: "agenda" }
  /** Another that is not for publication encloses its draft. */
  | { readonly kind: "draft"; readonly enclosedIn: string }
  /** It records the decision on another that is not for publication. */
  | { readonly kind: "decision"; readonly on: string }
  /** It prints this. */
  | MinutedInPrivate;

/** An agenda that can't be read might name any paper: so nothing is public until it can. */
export async function notForPublication(host: Host, areaFolder: string): Promise<Checked<NotForPublication>> {
  return oncePerAct(host, `not for publication ${areaFolder}`, () => whatIsNot(host, areaFolder));
}

async function whatIsNot(host: Host, areaFolder: string): Promise<Checked<NotForPublication>> {
  const papers = new Map<string, WhyNot>();
  const meetings = new Map<string, Meeting>();
  const findings: Diagnostic[] = [];
  for (const path of await areaAuthorFiles(host, "meeting", areaFolder)) {
    const meeting = await loadMeeting(host, path);
    if (!meeting.ok) findings.push(...meeting.errors);
    else {
      for (const source of exemptSources(meeting.value)) papers.set(source, { kind: "agenda" });
      meetings.set(idOf(path), meeting.value);
    }
  }
  const headers = await headersOf(host, areaFolder);
  // A draft may enclose another: what is added is looked at in its turn.
  for (const id of papers.keys()) {
    const header = headers.get(id);
    if (header && !header.ok) findings.push(...header.errors);
    for (const draft of header?.ok ? draftsIn(header.value) : [])
      if (!papers.has(draft)) papers.set(draft, { kind: "draft", enclosedIn: id });
  }
  const reports = new Map([...headers].flatMap(([id, header]) => (header.ok ? [[id, header.value]] : [])));
  for (const [id, { decision }] of reports) {
    const on = decision?.report;
    if (on !== undefined && papers.has(on) && !papers.has(id)) papers.set(id, { kind: "decision", on });
  }
  const minuted = await minutedInPrivate(host, areaFolder, { reports, meetings, exempt: papers });
  if (!minuted.ok) return { ok: false, errors: [...findings, ...minuted.errors] };
  for (const [id, why] of minuted.value.reports) if (!papers.has(id)) papers.set(id, why);
  const files = await digestsOf(host, areaFolder, [...papers.keys()]);
  return checked({ papers, files, minutes: minuted.value.minutes }, findings);
}

/** As it follows the name of the paper. */
export function whyNotPublic(why: WhyNot): string {
  switch (why.kind) {
    case "agenda":
      return "which an agenda says is not for publication";
    case "draft":
      return `of which “${why.enclosedIn}” encloses the draft, and that is not for publication`;
    case "decision":
      return `which records the decision on “${why.on}”, and that is not for publication`;
    case "minuted":
      return `which prints what was minuted of item ${why.item}, an exempt one that does not say isOpen`;
  }
}

function exemptSources({ items, supplements }: Meeting): readonly string[] {
  return items.flatMap(({ number, paper, file, appendices, exempt }) => {
    if (!exempt) return [];
    const brought = supplements.flatMap(({ papers }) => papers.filter(({ item }) => item === number));
    return [{ paper, file }, ...appendices, ...brought].flatMap((named) => named.paper ?? named.file ?? []);
  });
}

async function headersOf(host: Host, areaFolder: string): Promise<ReadonlyMap<string, Checked<ReportHeader>>> {
  const headers = new Map<string, Checked<ReportHeader>>();
  for (const path of await areaAuthorFiles(host, "report", areaFolder)) {
    const text = await readAuthorText(host, path);
    const report = text.ok ? parseReport(text.value) : text;
    headers.set(idOf(path), report.ok ? checked(report.value.header) : report);
  }
  return headers;
}

/** One that is not there is missed where its pack is made. */
async function digestsOf(
  host: Host,
  areaFolder: string,
  papers: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const paper of papers.filter((one) => /\.(pdf|docx)$/i.test(one))) {
    const path = `${areaFolder}/${paper}`;
    if (await host.isFile(path)) files.set(sha256(await host.readBytes(path)), paper);
  }
  return files;
}
