/** Where the site begins: its boards and committees, and the latest meetings. */

import { element, escaped, type Html } from "../../render/html/element.ts";
import { filled } from "../../values/filled.ts";
import { bodyPage, feed, from, homePage, meetingPage, searchPage } from "../address.ts";
import type { PublishedMeeting } from "../published-meeting.ts";
import { dayInWords, latestFirst, meetingTitle } from "./in-words.ts";
import { type SiteLook, type SitePage, sitePage } from "./site-page.ts";
import { siteTable } from "./site-table.ts";

const latestShown = 10;

/** What an archive's log ends with: it stands for all that the archive holds. */
export interface ArchiveHead {
  readonly entries: number;
  readonly hash: string;
}

export interface HomePage {
  readonly meetings: readonly PublishedMeeting[];
  /** Published here, so that anybody can tell later whether the archive still is what it was. */
  readonly archiveHead: ArchiveHead | undefined;
  readonly hasFeed: boolean;
}

export function homePageHtml({ meetings, archiveHead, hasFeed }: HomePage, look: SiteLook): string {
  const { words, council } = look;
  const small = (content: Html) => element("p", { class: "data" }, content);
  const page: SitePage = {
    path: homePage,
    title: words.title,
    description: filled(words.description, { council }),
    above: [],
    content: [
      element("h1", {}, escaped(words.title)),
      element("p", {}, escaped(filled(words.description, { council }))),
      element("p", { class: "call" }, element("a", { href: searchPage }, escaped(words.searchTitle))),
      element("h2", {}, escaped(words.bodies)),
      bodiesTable(meetings, look),
      element("h2", {}, escaped(words.latest)),
      latestTable(meetings, look),
      ...(hasFeed ? [small(element("a", { href: feed }, escaped(words.feed)))] : []),
      ...(archiveHead ? [small(escaped(archiveHeadInWords(archiveHead, look)))] : []),
    ],
  };
  return sitePage(page, look);
}

function bodiesTable(meetings: readonly PublishedMeeting[], { words }: SiteLook): Html {
  const ids = [...new Set(meetings.map(({ body }) => body.id))];
  const bodies = ids.map((id) => {
    const own = latestFirst(meetings.filter(({ body }) => body.id === id));
    return { id, name: own[0]?.body.name ?? id, count: own.length };
  });
  return siteTable({
    id: "bodies",
    caption: words.bodies,
    columns: [words.body, words.meetings],
    rows: bodies
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ id, name, count }) => [
        element("a", { href: from(homePage, bodyPage(id)) }, escaped(name)),
        escaped(count === 1 ? words.oneMeeting : filled(words.meetingCount, { count: String(count) })),
      ]),
  });
}

function latestTable(meetings: readonly PublishedMeeting[], { words }: SiteLook): Html {
  return siteTable({
    id: "latest",
    caption: words.latest,
    columns: [words.meetings, words.published],
    rows: latestFirst(meetings)
      .slice(0, latestShown)
      .map((meeting) => [
        element("a", { href: from(homePage, meetingPage(meeting.id)) }, escaped(meetingTitle(meeting, words))),
        escaped(dayInWords(meeting.published)),
      ]),
  });
}

function archiveHeadInWords({ entries, hash }: ArchiveHead, { words }: SiteLook): string {
  return filled(words.archiveHead, { entries: entries.toLocaleString("en-GB"), hash });
}
