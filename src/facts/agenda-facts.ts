/** When and where a meeting is held, and its items of business. */

import type { AgendaItem, Supplement } from "../schema/meeting.ts";
import { timeAfter } from "../values/clock-time.ts";
import type { ArchiveHead, MeetingLawForPapers, PaperHeader } from "./area-data.ts";
import { fact, type Leaf, missing, ruled } from "./fact.ts";
import { itemFacts } from "./item-facts.ts";
import { asDate, type PlaceOfField, present, type Reader } from "./reader.ts";
import type { Facts, ItemFacts } from "./vocabulary.ts";

/** What is asked of a meeting's file: the agenda, its part II; or, of a supplement, the papers that it brings. */
export interface AgendaRequest {
  /** Where the paper of each item begins, by the item's number: known when a pack is bound. */
  readonly packPages?: ReadonlyMap<string, number>;
  readonly supplement?: number;
  readonly isPartTwo?: boolean;
  readonly meetingLaw?: MeetingLawForPapers;
}

export function agendaFacts(
  meeting: PaperHeader["meeting"],
  request: AgendaRequest,
  read: Reader,
): Omit<Facts["meeting"], "body" | "members"> {
  const exempt = newItems(meeting, request).filter((item) => item.exempt !== undefined);
  return {
    date: read(meeting, "date"),
    inferred: read(meeting, "inferred"),
    time: read(meeting, "time"),
    place: read(meeting, "place"),
    clerk: read(meeting, "clerk"),
    shortNotice: read(meeting.shortNotice, "reason"),
    items: listedItems(meeting, request, read),
    exemptItems: exempt.map((item) => itemFacts(item, request, read)),
    exclusionPower: exclusionPower(request, exempt[0], read),
  };
}

/** The items of the agenda; of a supplement, those that come onto the agenda with it. */
function newItems(meeting: PaperHeader["meeting"], request: AgendaRequest): readonly AgendaItem[] {
  const items = meeting.items ?? [];
  if (request.supplement === undefined) return items.filter(({ added }) => added === undefined);
  const brought = meeting.supplements?.[request.supplement - 1]?.papers.map(({ item }) => item) ?? [];
  return items.filter(({ added, number }) => added !== undefined && brought.includes(number));
}

function listedItems(meeting: PaperHeader["meeting"], request: AgendaRequest, read: Reader): Facts["meeting"]["items"] {
  const items = meeting.items ?? [];
  const brought = request.supplement === undefined ? undefined : meeting.supplements?.[request.supplement - 1];
  if (brought) {
    const isListed = ({ item }: Supplement["papers"][number]) =>
      !request.isPartTwo || items.some(({ number, exempt }) => number === item && exempt !== undefined);
    return brought.papers.filter(isListed).map((paper) => broughtItem(paper, items, request, read));
  }
  const published = items.filter(({ added }) => added === undefined);
  const listed = request.isPartTwo ? published.filter((item) => item.exempt !== undefined) : published;
  const begins = timesOf(meeting.time, published);
  return listed.map((item) => {
    const time = begins.get(item);
    const allotted = read(item, "allotted");
    return {
      ...itemFacts(item, request, read),
      ...(time !== undefined && {
        begins: ruled(time, "the meeting's time and the minutes of the items before", present(allotted)),
      }),
    };
  });
}

/** When each item begins, as long as those before it say how many minutes they are given. */
function timesOf(start: string | undefined, items: readonly AgendaItem[]): ReadonlyMap<AgendaItem, string> {
  const times = new Map<AgendaItem, string>();
  if (items.every(({ allotted }) => allotted === undefined)) return times;
  let time = start;
  for (const item of items) {
    if (time === undefined) break;
    times.set(item, time);
    time = item.allotted === undefined ? undefined : timeAfter(time, item.allotted);
  }
  return times;
}

function exclusionPower({ meetingLaw }: AgendaRequest, exempt: AgendaItem | undefined, read: Reader): Leaf<string> {
  if (!exempt || meetingLaw?.exclusion === undefined) return missing;
  const number = read(exempt, "number");
  return ruled(meetingLaw.exclusion, "the rule that binds the body", number.kind === "fact" ? [number] : []);
}

/** An item in a supplement: what the supplement does to its paper, and why. */
function broughtItem(
  paper: Supplement["papers"][number],
  items: readonly AgendaItem[],
  request: AgendaRequest,
  read: Reader,
): ItemFacts {
  const item = items.find(({ number }) => number === paper.item);
  return {
    ...itemFacts(item, request, read),
    purpose: read(paper, "reason"),
    presenter: missing,
    status: read(paper, "change"),
  };
}

export function archiveFacts(head: ArchiveHead | undefined): Facts["archive"] {
  if (!head) return { entries: missing, head: missing };
  const read = <T extends string | number>(value: T) => ruled(value, "the end of the archive's log", []);
  return { entries: read(head.entries), head: read(head.hash) };
}

export function supplementFacts(
  meeting: PaperHeader["meeting"],
  number: number | undefined,
  { read, places }: { readonly read: Reader; readonly places: PlaceOfField },
): Facts["supplement"] {
  const supplement = number === undefined ? undefined : meeting.supplements?.[number - 1];
  if (number === undefined || !supplement) return { number: missing, published: missing };
  const place = ruled(number, "its place among the supplements", [fact(number, places.of(supplement, "published"))]);
  return { number: place, published: asDate(read(supplement, "published")) };
}

/** The item for which a paper is; nothing of a paper that stands by itself. */
export function itemOfPaper(
  meeting: PaperHeader["meeting"],
  number: string | undefined,
  request: AgendaRequest,
  read: Reader,
): Facts["item"] {
  const item = meeting.items?.find((one) => number !== undefined && one.number === number);
  return itemFacts(item, request, read);
}
