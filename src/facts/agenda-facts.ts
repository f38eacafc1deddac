/** When and where a meeting is held, and its items of business. */

import type { AgendaItem, Supplement } from "../schema/meeting.ts";
import type { CalendarDate } from "../values/calendar-date.ts";
import { exactly, type PartialDate } from "../values/partial-date.ts";
import type { PaperHeader } from "./area-data.ts";
import { fact, type Leaf, missing, ruled } from "./fact.ts";
import { type PlaceOfField, present, type Reader } from "./reader.ts";
import type { Facts, ItemFacts } from "./vocabulary.ts";

/** What is asked of a meeting's file: the agenda; or, of a supplement, the papers that it brings. */
export interface AgendaRequest {
  /** Where the paper of each item begins, by the item's number: known when a pack is bound. */
  readonly packPages?: ReadonlyMap<string, number>;
  readonly supplement?: number;
}

export function agendaFacts(
  meeting: PaperHeader["meeting"],
  { packPages: pages, supplement }: AgendaRequest,
  read: Reader,
): Omit<Facts["meeting"], "body"> {
  const items = meeting.items ?? [];
  const brought = supplement === undefined ? undefined : meeting.supplements?.[supplement - 1];
  return {
    date: read(meeting, "date"),
    time: read(meeting, "time"),
    place: read(meeting, "place"),
    clerk: read(meeting, "clerk"),
    items: brought
      ? brought.papers.map((paper) => broughtItem(paper, items, pages, read))
      : items.filter(({ added }) => added === undefined).map((item) => itemFacts(item, pages, read)),
  };
}

/** An item in a supplement: what the supplement does to its paper, and why. */
function broughtItem(
  paper: Supplement["papers"][number],
  items: readonly AgendaItem[],
  pages: ReadonlyMap<string, number> | undefined,
  read: Reader,
): ItemFacts {
  const item = items.find(({ number }) => number === paper.item);
  return {
    ...itemFacts(item, pages, read),
    purpose: read(paper, "reason"),
    presenter: missing,
    status: read(paper, "change"),
  };
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

function asDate(day: Leaf<CalendarDate>): Leaf<PartialDate> {
  return day.kind === "fact" ? { ...day, value: exactly(day.value) } : day;
}

/** The item for which a paper is; nothing of a paper that stands by itself. */
export function itemOfPaper(meeting: PaperHeader["meeting"], number: string | undefined, read: Reader): Facts["item"] {
  return itemFacts(
    meeting.items?.find((item) => number !== undefined && item.number === number),
    undefined,
    read,
  );
}

function itemFacts(
  item: AgendaItem | undefined,
  pages: ReadonlyMap<string, number> | undefined,
  read: Reader,
): ItemFacts {
  const paper = read(item, "paper");
  return {
    number: read(item, "number"),
    title: read(item, "title"),
    purpose: read(item, "purpose"),
    presenter: read(item, "presenter"),
    paper,
    status: statusOf(item, read),
    lateReason: read(item?.toFollow, "reason"),
    expected: read(item?.toFollow, "expected"),
    page: item ? firstPage(pages?.get(item.number), read(item, "number")) : missing,
  };
}

function statusOf(item: AgendaItem | undefined, read: Reader): Leaf<string> {
  if (item?.toFollow) return ruled("to-follow", "its paper is to follow", present(read(item.toFollow, "reason")));
  if (item?.verbal) return ruled("verbal", "it is reported by word of mouth", present(read(item, "number")));
  if (item?.paper) return ruled("enclosed", "it has a paper", present(read(item, "paper")));
  return missing;
}

function firstPage(page: number | undefined, number: Leaf<string>): Leaf<number> {
  return page === undefined ? missing : ruled(page, "the page on which its paper begins in the pack", present(number));
}
