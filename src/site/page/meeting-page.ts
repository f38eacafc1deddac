/** A meeting: when and where it is, its business in order with the papers, what it resolved, and its files. */

import { element, elementOfLines, escaped, type Html } from "../../render/html/element.ts";
import { clockTime } from "../../values/clock-time.ts";
import { bodyPage, from, homePage, itemPage, meetingPage, meetingRecord } from "../address.ts";
import { type PublishedDocument, type PublishedItem, type PublishedMeeting, papersOf } from "../published-meeting.ts";
import { documentLinks, documentList } from "./document-links.ts";
import { dayInWords, itemTitle, meetingTitle } from "./in-words.ts";
import { type SiteLook, sitePage } from "./site-page.ts";
import { siteTable } from "./site-table.ts";

export function meetingPageHtml(meeting: PublishedMeeting, look: SiteLook): string {
  const { words } = look;
  const { id, body, documents } = meeting;
  const path = meetingPage(id);
  const title = meetingTitle(meeting, words);
  const files = documents.filter(({ kind }) => ofMeeting.has(kind));
  return sitePage(
    {
      path,
      title,
      description: meeting.items.map((item) => item.title).join(". "),
      above: [
        { path: homePage, words: words.home },
        { path: bodyPage(body.id), words: body.name },
      ],
      content: [
        element("h1", {}, escaped(title)),
        meetingFacts(meeting, look),
        documentList(files, path, words),
        element("h2", {}, escaped(words.agenda)),
        agendaTable(meeting, path, look),
        ...recordsOf(meeting, path, look),
        ...decisionsOf(meeting, path, look),
        element("p", { class: "data" }, element("a", { href: from(path, meetingRecord(id)) }, escaped(words.data))),
      ],
    },
    look,
  );
}

const ofMeeting: ReadonlySet<PublishedDocument["kind"]> = new Set(["agenda", "pack", "supplement", "supplement-pack"]);

function meetingFacts({ date, time, place, contact, published }: PublishedMeeting, { words }: SiteLook): Html {
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.date, dayInWords(date, "EEEE d MMMM yyyy")],
    [words.time, time === undefined ? undefined : clockTime(time)],
    [words.place, place],
    [words.contact, contact],
    [words.published, dayInWords(published)],
  ];
  const known = facts.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
  return elementOfLines(
    "dl",
    { class: "key-facts" },
    known.map(([label, value]) =>
      element("div", {}, element("dt", {}, escaped(label)), element("dd", {}, escaped(value))),
    ),
  );
}

function agendaTable(meeting: PublishedMeeting, path: string, { words }: SiteLook): Html {
  const papers = (item: PublishedItem): Html => {
    const own = papersOf(meeting, item.number);
    if (own.length > 0) return documentList(own, path, words);
    return escaped(standingInWords(item, words));
  };
  return siteTable({
    id: "agenda",
    caption: words.agenda,
    columns: [words.item, words.business, words.papers],
    rows: meeting.items.map((item) => [
      escaped(item.number),
      element("a", { href: from(path, itemPage(meeting.id, item.number)) }, escaped(item.title)),
      papers(item),
    ]),
  });
}

/** Of an item without a public paper. */
export function standingInWords({ standing }: PublishedItem, { standings, noPaper }: SiteLook["words"]): string {
  return standing === "paper" || standing === "none" ? noPaper : standings[standing];
}

function recordsOf({ documents }: PublishedMeeting, path: string, { words }: SiteLook): readonly Html[] {
  const records = documents.filter(({ kind }) => kind === "minutes" || kind === "decision");
  if (records.length === 0) return [];
  return [
    element("h2", {}, escaped(words.records)),
    elementOfLines(
      "ul",
      { class: "papers", role: "list" },
      records.map((document) => element("li", {}, documentLinks(document, path, words))),
    ),
  ];
}

function decisionsOf(meeting: PublishedMeeting, path: string, { words }: SiteLook): readonly Html[] {
  const decided = meeting.items.filter(({ decisions }) => decisions.length > 0);
  if (decided.length === 0) return [];
  return [
    element("h2", {}, escaped(words.decisions)),
    ...(meeting.hasDraftMinutes ? [draftNotice(words.draftMinutes)] : []),
    ...decided.flatMap((item) => [
      element(
        "h3",
        {},
        element("a", { href: from(path, itemPage(meeting.id, item.number)) }, escaped(itemTitle(item, words))),
      ),
      ...decisionsOfItem(item, words),
    ]),
  ];
}

export function draftNotice(words: string): Html {
  return element("div", { class: "notice", role: "note" }, element("p", {}, escaped(words)));
}

export function decisionsOfItem({ decisions }: PublishedItem, words: SiteLook["words"]): readonly Html[] {
  const clauses = decisions.map((clause) => element("li", {}, escaped(clause)));
  return [element("p", {}, escaped(words.decided)), elementOfLines("ul", {}, clauses)];
}
