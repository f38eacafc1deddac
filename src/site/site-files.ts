/** The pages of the site, its search and its sitemap, from the records of what is published. */

import type { SiteWords } from "../schema/site-words.ts";
import {
  bodyPage,
  feed,
  homePage,
  itemPage,
  meetingPage,
  meetingRecord,
  searchIndex,
  searchPage,
  sitemap,
} from "./address.ts";
import { atomFeed } from "./atom-feed.ts";
import { bodyPageHtml } from "./page/body-page.ts";
import { type ArchiveHead, homePageHtml } from "./page/home-page.ts";
import { itemPageHtml } from "./page/item-page.ts";
import { meetingPageHtml } from "./page/meeting-page.ts";
import { searchPageHtml } from "./page/search-page.ts";
import type { SiteLook } from "./page/site-page.ts";
import type { PublishedMeeting } from "./published-meeting.ts";
import { searchIndexScript } from "./search-index.ts";
import { sitemapXml } from "./sitemap.ts";

export interface Site {
  readonly meetings: readonly PublishedMeeting[];
  readonly look: SiteLook;
  readonly words: SiteWords;
  readonly archiveHead: ArchiveHead | undefined;
  /** Addresses of the search library and of the search's own script. */
  readonly scripts: readonly string[];
  /** Where the site is put, for the sitemap and the feed: `https://democracy.exampleshire.example`. */
  readonly address: string | undefined;
}

/** By their addresses below the site. */
export function siteFiles(site: Site): ReadonlyMap<string, string> {
  const { meetings, look, words, archiveHead, scripts, address } = site;
  const bodies = [...new Set(meetings.map(({ body }) => body.id))];
  return new Map([
    [homePage, homePageHtml({ meetings, archiveHead, hasFeed: address !== undefined }, look)],
    [searchPage, searchPageHtml(meetings, scripts, look)],
    [searchIndex, searchIndexScript(meetings, words)],
    ...bodies.map((id): readonly [string, string] => [
      bodyPage(id),
      bodyPageHtml(
        meetings.filter(({ body }) => body.id === id),
        look,
      ),
    ]),
    ...meetings.flatMap((meeting) => filesOf(meeting, look)),
    ...(address === undefined
      ? []
      : [
          [sitemap, sitemapXml(meetings, address)] as const,
          [feed, atomFeed(meetings, words, { address, council: look.council })] as const,
        ]),
  ]);
}

function filesOf(meeting: PublishedMeeting, look: SiteLook): readonly (readonly [string, string])[] {
  return [
    [meetingPage(meeting.id), meetingPageHtml(meeting, look)],
    ...meeting.items.map((item): readonly [string, string] => [
      itemPage(meeting.id, item.number),
      itemPageHtml(meeting, item, look),
    ]),
    [meetingRecord(meeting.id), `${JSON.stringify(meeting, undefined, 2)}\n`],
  ];
}
