/** The latest papers of the site for feed readers, such as those of journalists: agendas, supplements, minutes, decisions. */

import { escaped } from "../render/html/element.ts";
import type { SiteWords } from "../schema/site-words.ts";
import { feed, homePage } from "./address.ts";
import { meetingTitle } from "./page/in-words.ts";
import { latestVersion, openDocuments, type PublishedDocument, type PublishedMeeting } from "./published-meeting.ts";

const entriesShown = 50;

/** @param address - where the site is put: `https://democracy.exampleshire.example` */
export function atomFeed(
  meetings: readonly PublishedMeeting[],
  words: SiteWords,
  { address, council }: { readonly address: string; readonly council: string },
): string {
  const base = address.replace(/\/$/, "");
  const entries = meetings
    .flatMap((meeting) => openDocuments(meeting).map((document) => entryOf(meeting, document, words)))
    .sort((a, b) => (a.on > b.on ? -1 : a.on < b.on ? 1 : a.path < b.path ? -1 : 1))
    .slice(0, entriesShown);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `<id>${escaped(`${base}/${feed}`)}</id>`,
    `<title>${escaped(`${council}: ${words.title}`)}</title>`,
    `<updated>${moment(entries[0]?.on ?? "1970-01-01")}</updated>`,
    `<author><name>${escaped(council)}</name></author>`,
    `<link rel="self" href="${escaped(`${base}/${feed}`)}"/>`,
    `<link rel="alternate" href="${escaped(`${base}/${homePage}`)}"/>`,
    ...entries.map(({ title, on, path }) => {
      const link = escaped(`${base}/${path}`);
      const updated = moment(on);
      return `<entry><id>${link}</id><title>${escaped(title)}</title><updated>${updated}</updated><link href="${link}"/></entry>`;
    }),
    "</feed>",
    "",
  ].join("\n");
}

function entryOf(meeting: PublishedMeeting, document: PublishedDocument, words: SiteWords) {
  const { on, files } = latestVersion(document);
  return { title: `${meetingTitle(meeting, words)}: ${document.title}`, on, path: files[0]?.path ?? "" };
}

/** Papers have a day; feeds ask for a moment. */
function moment(day: string): string {
  return `${day}T00:00:00Z`;
}
