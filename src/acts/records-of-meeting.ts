/** What a meeting left: the reports that print its minutes and record its decisions, and what was resolved on each item. */

import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Facts } from "../facts/vocabulary.ts";
import type { Host } from "../host/host.ts";
import type { MinutedItem } from "../schema/minutes.ts";
import { parseReport } from "../source/parse-report.ts";
import { filled } from "../values/filled.ts";
import { areaAuthorFiles, idOf } from "./author-file.ts";
import { readAuthorText } from "./load-area.ts";
import type { LoadedPack } from "./load-pack.ts";
import { loadReport } from "./load-report.ts";
import { takenDownIn } from "./load-takedowns.ts";
import { makePaper } from "./make-paper.ts";
import type { DocumentToPublish, MeetingRequest } from "./meeting-to-publish.ts";
import { type MinutedInPrivate, toOpenMinutes } from "./minuted-in-private.ts";
import { notForPublication, whyNotPublic } from "./not-for-publication.ts";
import { printedHash } from "./printed-hash.ts";

export interface RecordsOfMeeting {
  readonly documents: readonly DocumentToPublish[];
  /** As the minutes tell; nothing without minutes that are public. */
  readonly resolved: Facts["minutes"] | undefined;
  /** What was asked for at each item, by those minutes. */
  readonly asked: readonly Pick<MinutedItem, "number" | "requests">[];
  /** What of the area is not for publication: ids of reports, and paths of files in its folder. */
  readonly keptBack: ReadonlySet<string>;
}

/** Kinds of report that tell what a meeting did. */
const kinds: Readonly<Record<string, "minutes" | "decision">> = { minutes: "minutes", "decision-record": "decision" };

/**
 * Reports whose as-at is later than the day of publication are not public yet; what was taken down is so no longer. One that
 * an agenda keeps back, or that records the decision on such a report, is left out; but minutes that tell of an exempt item
 * stop the publication, since nobody would miss what was left out of them.
 */
export async function loadRecords(
  host: Host,
  { id, areaFolder, meeting }: LoadedPack,
  { standing, on, words }: MeetingRequest,
): Promise<Checked<RecordsOfMeeting>> {
  const findings: Diagnostic[] = [];
  const documents: DocumentToPublish[] = [];
  let resolved: RecordsOfMeeting["resolved"];
  let asked: RecordsOfMeeting["asked"] = [];
  const takenDown = await takenDownIn(host, areaFolder);
  const keptBack = await notForPublication(host, areaFolder);
  if (!keptBack.ok) return keptBack;
  const paths = await areaAuthorFiles(host, "report", areaFolder);
  for (const path of paths.filter((report) => !takenDown.papers.has(idOf(report)))) {
    const record = await recordIn(host, path, id, on);
    if (record === undefined) continue;
    const why = keptBack.value.papers.get(idOf(path));
    if (why) {
      findings.push(why.kind === "minuted" ? minutedInPrivate(why) : notPublished(path, whyNotPublic(why)));
      continue;
    }
    const loaded = await loadReport(host, path);
    const paper = loaded.ok ? makePaper({ ...loaded.value, standing, asAt: undefined }) : loaded;
    findings.push(...(loaded.ok ? loaded.warnings : []), ...(paper.ok ? paper.warnings : paper.errors));
    if (!paper.ok) continue;
    const { document, facts } = paper.value;
    const { title } = document.properties;
    const item = meeting.items.find((one) => one.paper !== undefined && one.paper === record.about)?.number;
    documents.push({
      id: document.id,
      report: document.id,
      kind: record.kind,
      ...(item !== undefined && { item }),
      title: record.kind === "decision" ? filled(words.decisionRecord, { title }) : title,
      on: document.properties.asAt,
      source: printedHash(document),
      content: { kind: "paper", document },
    });
    if (record.kind !== "minutes") continue;
    resolved = facts.minutes;
    asked = loaded.ok ? (loaded.value.minuted?.minutes.items ?? []) : [];
  }
  return checked({ documents, resolved, asked, keptBack: new Set(keptBack.value.papers.keys()) }, findings);
}

interface RecordOfMeeting {
  readonly kind: "minutes" | "decision";
  /** The id of the report that was decided on. */
  readonly about: string | undefined;
}

/** A report that can't be read is found where it is built. */
async function recordIn(host: Host, path: string, meeting: string, on: string): Promise<RecordOfMeeting | undefined> {
  const text = await readAuthorText(host, path);
  const report = text.ok ? parseReport(text.value) : text;
  if (!report.ok) return undefined;
  const { header } = report.value;
  const kind = Object.hasOwn(kinds, header.template) ? kinds[header.template] : undefined;
  const of = kind === "minutes" && header.minutes !== undefined ? header.minutes : header.meeting;
  return kind !== undefined && of === meeting && header["as-at"] <= on
    ? { kind, about: header.decision?.report }
    : undefined;
}

function minutedInPrivate({ item, at }: MinutedInPrivate): Diagnostic {
  return {
    severity: "error",
    code: "minutes/of-exempt-item",
    message: `the agenda keeps item ${item} from the public, and the minutes tell of it`,
    at,
    hint: toOpenMinutes,
  };
}

function notPublished(file: string, why: string): Diagnostic {
  return {
    severity: "warning",
    code: "minutes/not-published",
    message: `the meeting left “${idOf(file)}”, ${why}: it is not published`,
    at: { file },
    hint: "where the public may read some of it, write that into a record of its own",
  };
}
