/** What the public site tells of a meeting, made of public inputs alone: its record, and the documents that belong to it. */

import { createHash } from "node:crypto";
import { type Checked, checked, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Document } from "../document/document.ts";
import { slug } from "../document/slug.ts";
import { factValue } from "../facts/reader.ts";
import type { Facts } from "../facts/vocabulary.ts";
import type { Host } from "../host/host.ts";
import type { AgendaItem, Meeting } from "../schema/meeting.ts";
import type { SiteWords } from "../schema/site-words.ts";
import type { PublishedDocument, PublishedItem, PublishedMeeting } from "../site/published-meeting.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { filled } from "../values/filled.ts";
import { paragraphsInWords } from "../values/paragraphs-in-words.ts";
import { isForeign, type PartOfItem } from "./bind-meeting.ts";
import { type LoadedPack, loadPack } from "./load-pack.ts";
import { makeAgenda, makeSupplementFront } from "./make-agenda.ts";
import type { Standing } from "./make-paper.ts";
import { makeParts } from "./make-parts.ts";
import { withOwnIds } from "./own-ids.ts";
import { printedHash } from "./printed-hash.ts";
import { loadRecords, type RecordsOfMeeting } from "./records-of-meeting.ts";
import { remembering } from "./remembering.ts";

export interface MeetingToPublish {
  readonly pack: LoadedPack;
  readonly record: Omit<PublishedMeeting, "documents">;
  /** In the order of the site. */
  readonly documents: readonly DocumentToPublish[];
  /** Every public paper, and the sheets at the front of packs: what is public anyway. */
  readonly papers: readonly PartOfItem[];
  readonly sheets: readonly Document[];
  /** What minutes make public: resolutions on public items, and what they tell of exempt ones and say is open. */
  readonly minuted: readonly string[];
  /** What of the area is not for publication: ids of reports, and paths of files in its folder. */
  readonly keptBack: ReadonlySet<string>;
}

export type DocumentToPublish = Pick<PublishedDocument, "id" | "kind" | "item" | "title" | "report" | "file"> & {
  /** The day that it bears; a later version bears the day on which it was published. */
  readonly on: string;
  /** A digest of all that it says. */
  readonly source: string;
  readonly content:
    | { readonly kind: "paper"; readonly document: Document }
    | { readonly kind: "file"; readonly part: PartOfItem }
    | { readonly kind: "pack" | "front"; readonly of: PackToPublish };
};

/** An agenda or a supplement, to be bound with the papers behind it. */
export interface PackToPublish {
  readonly pack: LoadedPack;
  readonly papers: readonly PartOfItem[];
  readonly makeFront: (pages: ReadonlyMap<string, number>) => Checked<Document>;
}

export interface MeetingRequest {
  readonly meeting: string;
  readonly standing: Standing;
  /** The day of publication: what is dated later is not published yet. */
  readonly on: CalendarDate;
  readonly words: SiteWords;
}

/** Only reads: so each file is read once, and what is not for publication worked out once for all its packs. */
export async function meetingToPublish(disk: Host, request: MeetingRequest): Promise<Checked<MeetingToPublish>> {
  const host = remembering(disk);
  const { standing, on, words } = request;
  const agenda = await loadPack(host, request.meeting, { kind: "agenda" });
  if (!agenda.ok) return agenda;
  const { meeting, path } = agenda.value;
  const published = meeting.published;
  if (published === undefined) return { ok: false, errors: [noDay(path)] };

  const due = meeting.supplements.filter((supplement) => supplement.published <= on);
  const contents = [
    { kind: "agenda" as const },
    ...due.map((_, index) => ({ kind: "supplement" as const, number: index + 1 })),
  ];
  const packs: { readonly of: PackToPublish; readonly number: number; readonly front: Document }[] = [];
  const findings: Diagnostic[] = [];
  for (const content of contents) {
    const loaded = content.kind === "agenda" ? agenda : await loadPack(host, request.meeting, content);
    const made = loaded.ok ? packToPublish(loaded.value, standing) : loaded;
    const front = made.ok ? made.value.makeFront(new Map()) : undefined;
    for (const stage of [loaded, made, ...(front ? [front] : [])])
      findings.push(...(stage.ok ? stage.warnings : stage.errors));
    if (made.ok && front?.ok)
      packs.push({ of: made.value, number: content.kind === "agenda" ? 0 : content.number, front: front.value });
  }
  const records = await loadRecords(host, agenda.value, request);
  findings.push(...(records.ok ? records.warnings : records.errors));
  if (!records.ok || packs.length < contents.length) return { ok: false, errors: findings };

  const record = recordOf(agenda.value, published, records.value.resolved, words);
  const toPublish: MeetingToPublish = {
    pack: agenda.value,
    record,
    documents: withOwnIds([...packs.flatMap((pack) => documentsOf(pack, words)), ...records.value.documents], []),
    papers: packs.flatMap(({ of }) => of.papers),
    sheets: packs.map(({ front }) => front),
    minuted: [...record.items.flatMap(({ decisions }) => decisions), ...openOfExempt(meeting, records.value)],
    keptBack: records.value.keptBack,
  };
  return checked(toPublish, findings);
}

function packToPublish(pack: LoadedPack, standing: Standing): Checked<PackToPublish> {
  const papers = makeParts(pack, standing);
  if (!papers.ok) return papers;
  const { content } = pack;
  const makeFront: PackToPublish["makeFront"] = (pages) =>
    content.kind === "supplement"
      ? makeSupplementFront(pack, standing, content.number, pages)
      : makeAgenda(pack, standing, pages);
  return checked({ pack, papers: papers.value, makeFront }, papers.warnings);
}

/** The sheet at the front, the pack, and each paper; sheets that stand for papers are told of by the item's page. */
function documentsOf(
  { of, number, front }: { readonly of: PackToPublish; readonly number: number; readonly front: Document },
  words: SiteWords,
): readonly DocumentToPublish[] {
  const { pack, papers } = of;
  const on = String(front.properties.asAt);
  const source = digest([printedHash(front), ...papers.map(({ content }) => sourceOfContent(content))]);
  const isAgenda = number === 0;
  const named = (text: string) => filled(text, { number: String(number) });
  const isSheet = ({ item, source }: PartOfItem) => source === `${pack.id}-item-${item.number}`;
  const open = papers.filter((part) => !part.item.exempt && !isSheet(part));
  return [
    {
      id: front.id,
      kind: isAgenda ? "agenda" : "supplement",
      title: isAgenda ? words.agenda : named(words.supplement),
      on,
      source,
      content: { kind: "front", of },
    },
    {
      id: isAgenda ? `${pack.id}-pack` : `${front.id}-pack`,
      kind: isAgenda ? "pack" : "supplement-pack",
      title: isAgenda ? words.pack : named(words.supplementPack),
      on,
      source,
      content: { kind: "pack", of },
    },
    ...open.map((part): DocumentToPublish => paperToPublish(part, on, pack.areaFolder)),
  ];
}

export function paperToPublish(part: PartOfItem, on: string, areaFolder: string): DocumentToPublish {
  const { kind, item, title, content } = part;
  const of = { kind, item: item.number, on, source: sourceOfContent(content) };
  if (!isForeign(content)) {
    const called = kind === "appendix" ? title : content.properties.title;
    return { ...of, id: content.id, report: content.id, title: called, content: { kind: "paper", document: content } };
  }
  const file = content.path.slice(`${areaFolder}/`.length);
  return { ...of, id: idOfFile(content.path), file, title, content: { kind: "file", part } };
}

/** “Survey 2026.pdf” is `survey-2026`. */
function idOfFile(path: string): string {
  return slug((path.split("/").at(-1) ?? path).replace(/\.[^.]+$/, ""));
}

function sourceOfContent(content: PartOfItem["content"]): string {
  return isForeign(content) ? createHash("sha256").update(content.bytes).digest("hex") : printedHash(content);
}

function digest(parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex");
}

function recordOf(
  { id, meeting, area, law }: LoadedPack,
  published: string,
  minutes: Facts["minutes"] | undefined,
  words: SiteWords,
): MeetingToPublish["record"] {
  const body = area.governance.bodies.find((one) => one.id === meeting.body);
  return {
    version: 1,
    id,
    body: { id: meeting.body, name: body?.names.at(-1)?.name ?? meeting.body },
    date: meeting.date.written,
    ...(meeting.time !== undefined && { time: meeting.time }),
    ...(meeting.place !== undefined && { place: meeting.place }),
    contact: meeting.clerk,
    published,
    hasDraftMinutes: minutes !== undefined && factValue(minutes.isDraft) === true,
    items: meeting.items.map((item) => publishedItem(item, law.exempt, minutes, words)),
  };
}

function publishedItem(
  item: AgendaItem,
  exemptLaw: LoadedPack["law"]["exempt"],
  minutes: Facts["minutes"] | undefined,
  words: SiteWords,
): PublishedItem {
  const { number, title, purpose, presenter, toFollow, exempt } = item;
  const described = exemptLaw.paragraphs.filter((paragraph) => exempt?.paragraphs.includes(paragraph.number));
  return {
    number,
    title,
    ...(purpose !== undefined && { purpose }),
    ...(presenter !== undefined && { presenter }),
    standing: standingOf(item),
    ...(exempt && {
      exempt: {
        notice: filled(words.exempt, { paragraphs: paragraphsInWords(exempt.paragraphs), law: exemptLaw.law }),
        descriptions: described.map(({ description }) => description),
        reason: exempt.publicInterest,
      },
    }),
    ...(toFollow && { toFollow: toFollow.reason }),
    decisions: exempt ? [] : decisionsOn(number, minutes, words),
  };
}

function standingOf(item: AgendaItem): PublishedItem["standing"] {
  if (item.exempt) return "exempt";
  if (item.toFollow) return "to-follow";
  if (item.tabled) return "tabled";
  if (item.verbal) return "verbal";
  return item.paper === undefined && item.file === undefined ? "none" : "paper";
}

function decisionsOn(number: string, minutes: Facts["minutes"] | undefined, { outcomes }: SiteWords): string[] {
  const item = minutes?.items.find((one) => factValue(one.number) === number);
  return (item?.resolutions ?? []).flatMap((resolution) => {
    const text = factValue(resolution.text);
    const outcome = outcomeOf(resolution);
    if (text === undefined) return [];
    return [outcome === undefined ? text : filled(outcomes[outcome], { text })];
  });
}

/** Minutes that are public tell nothing else of an exempt item. */
function openOfExempt({ items }: Meeting, { resolved, asked }: RecordsOfMeeting): readonly string[] {
  const exempt = items.filter((item) => item.exempt).map(({ number }) => number);
  const told = (resolved?.items ?? []).filter(({ number }) => exempt.includes(factValue(number) ?? ""));
  const requests = asked.filter(({ number }) => exempt.includes(number ?? "")).flatMap((item) => item.requests ?? []);
  return [
    ...requests.map(({ text }) => text),
    ...told
      .flatMap(({ record, discussed, resolutions, comments }) => [
        ...record,
        ...discussed,
        ...resolutions,
        ...comments.made,
      ])
      .flatMap(({ text }) => factValue(text) ?? []),
  ];
}

function outcomeOf({
  isAmended,
  isDeferred,
  isNotAgreed,
}: Facts["minutes"]["items"][number]["resolutions"][number]): keyof SiteWords["outcomes"] | undefined {
  if (factValue(isAmended)) return "amended";
  if (factValue(isDeferred)) return "deferred";
  return factValue(isNotAgreed) ? "not-agreed" : undefined;
}

function noDay(file: string): Diagnostic {
  return {
    severity: "error",
    code: "site/not-yet",
    message: "the meeting does not say on which day its agenda is published",
    at: { file },
    hint: "write published: into the meeting's file",
  };
}
