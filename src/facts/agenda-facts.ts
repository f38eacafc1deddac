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

function itemFacts(item: AgendaItem, pages: ReadonlyMap<string, number> | undefined, read: Reader): ItemFacts {
  const paper = read(item, "paper");
  return {
    number: read(item, "number"),
    title: read(item, "title"),
    purpose: read(item, "purpose"),
    presenter: read(item, "presenter"),
    paper,
    page: firstPage(pages?.get(item.number), paper),
  };
}

function firstPage(page: number | undefined, paper: Leaf<string>): Leaf<number> {
  return page === undefined ? missing : ruled(page, "the page on which its paper begins in the pack", present(paper));
}
