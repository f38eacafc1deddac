/** When and where a meeting is held, and its items of business. */

import type { AgendaItem } from "../schema/meeting.ts";
import type { PaperHeader } from "./area-data.ts";
import { type Leaf, missing, ruled } from "./fact.ts";
import { present, type Reader } from "./reader.ts";
import type { Facts, ItemFacts } from "./vocabulary.ts";

/** @param pages - where the paper of each item begins, by the item's number: known when a pack is bound */
export function agendaFacts(
  meeting: PaperHeader["meeting"],
  pages: ReadonlyMap<string, number> | undefined,
  read: Reader,
): Omit<Facts["meeting"], "body"> {
  return {
    date: read(meeting, "date"),
    time: read(meeting, "time"),
    place: read(meeting, "place"),
    clerk: read(meeting, "clerk"),
    items: (meeting.items ?? []).map((item) => itemFacts(item, pages, read)),
  };
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
